package org.quanyi.server.rights;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Insurance;
import org.quanyi.rules.Month;
import org.quanyi.rules.Region;
import org.quanyi.rules.Result;
import org.quanyi.server.access.AccessEvent;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Reads;
import org.quanyi.server.access.RegionsOfPerson;
import org.quanyi.server.access.Role;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseKind;
import org.quanyi.server.casework.Cases;
import org.quanyi.server.casework.Proposal;
import org.springframework.stereotype.Component;

/// Objections (异议) of a person to one month of their record, or to one look at it: free, without
/// papers, at any time, and without any disadvantage.
///
/// Personal Information Protection Law arts 46, 48 and 50.
@Component
public class Objections {

    private final Cases cases;
    private final Reads reads;
    private final RegionsOfPerson regions;

    Objections(Cases cases, Reads reads, RegionsOfPerson regions) {
        this.cases = cases;
        this.reads = reads;
        this.regions = regions;
    }

    /// Objects to a month. Refused when the same month is asked about already, or the words are too
    /// long.
    public Result<CaseFile> object(Actor person, MonthObjection objection) {
        if (objection.words().length() > RightRefusal.LONGEST_WORDS) {
            return tooLong();
        }
        return cases.propose(
                person,
                new Proposal(
                        CaseKind.MONTH_OBJECTION,
                        List.of(person.requirePerson()),
                        objection.items(),
                        "",
                        region(person),
                        ""));
    }

    /// The open objection of a person to a month, if there is one.
    public Optional<CaseFile> open(Actor person, Insurance insurance, Month month) {
        return cases.open(
                person, CaseKind.MONTH_OBJECTION, MonthObjection.about(insurance, month, ""));
    }

    /// Whether a person has an open objection to a month, of any insurance.
    public boolean isOpen(int person, Month month) {
        return cases.isOpen(
                person,
                CaseKind.MONTH_OBJECTION,
                file -> MonthObjection.of(file).month().equals(month));
    }

    /// The look of a number that a person can object to: somebody else's, opened or refused.
    public Optional<AccessEvent> look(Actor person, long number) {
        return reads.event(person.requirePerson(), number)
                .filter(event -> event.line().role() != Role.PERSON);
    }

    /// Objects to a look. Whoever took it has no part in the case. Refused when there is no such
    /// look, when it is asked about already, or the words are too long.
    public Result<CaseFile> object(Actor person, long number, LookDoubt doubt, String words) {
        Optional<AccessEvent> event = look(person, number);
        if (event.isEmpty()) {
            return Result.refused(RightRefusal.NO_LOOK.of());
        }
        LookObjection objection = LookObjection.of(event.get(), doubt, words);
        if (objection.words().length() > RightRefusal.LONGEST_WORDS) {
            return tooLong();
        }
        Proposal proposal =
                new Proposal(
                        CaseKind.ACCESS_OBJECTION,
                        List.of(person.requirePerson()),
                        objection.items(),
                        "",
                        region(person),
                        objection.line().account());
        return cases.propose(person, proposal);
    }

    private static Result<CaseFile> tooLong() {
        return Result.refused(
                RightRefusal.TOO_LONG.of(Integer.toString(RightRefusal.LONGEST_WORDS)));
    }

    /// The one place of insurance; null when there are several, or none.
    private @Nullable Region region(Actor person) {
        Set<Region> all = regions.of(person.requirePerson());
        return all.size() == 1 ? all.iterator().next() : null;
    }
}
