package org.quanyi.server.person;

import java.util.Set;
import java.util.stream.Collectors;
import org.quanyi.rules.Region;
import org.quanyi.server.access.RegionsOfPerson;
import org.springframework.stereotype.Component;

/// Tells the room of access where a person is or was insured.
@Component
class EnrolledRegions implements RegionsOfPerson {

    private final EnrolmentTable enrolments;
    private final SamePersonLedger same;

    EnrolledRegions(EnrolmentTable enrolments, SamePersonLedger same) {
        this.enrolments = enrolments;
        this.same = same;
    }

    @Override
    public Set<Region> of(int person) {
        // as they were entered: a death takes nobody's record out of the hands of its office
        return enrolments.of(same.all(person)).stream()
                .map(Spell::region)
                .collect(Collectors.toSet());
    }
}
