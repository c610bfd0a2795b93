package org.quanyi.server.person;

import java.util.Set;
import java.util.stream.Collectors;
import org.quanyi.rules.Region;
import org.quanyi.server.access.RegionsOfPerson;
import org.springframework.stereotype.Component;

/// Tells the room of access where a person is or was insured.
@Component
class EnrolledRegions implements RegionsOfPerson {

    private final Persons persons;

    EnrolledRegions(Persons persons) {
        this.persons = persons;
    }

    @Override
    public Set<Region> of(int person) {
        return persons.spells(person).stream().map(Spell::region).collect(Collectors.toSet());
    }
}
