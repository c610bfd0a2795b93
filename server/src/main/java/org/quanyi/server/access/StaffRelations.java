package org.quanyi.server.access;

import java.util.List;
import org.springframework.stereotype.Component;

/// Asks every source how somebody of the staff stands to a person.
@Component
class StaffRelations {

    private final NumbersOfPerson numbers;
    private final StaffTies ties;
    private final ProtectedPersons protectedPersons;
    private final CasesOfPerson cases;
    private final StaffRegions regions;
    private final StaffLimits limits;

    StaffRelations(
            NumbersOfPerson numbers,
            StaffTies ties,
            ProtectedPersons protectedPersons,
            CasesOfPerson cases,
            StaffRegions regions,
            StaffLimits limits) {
        this.numbers = numbers;
        this.ties = ties;
        this.protectedPersons = protectedPersons;
        this.cases = cases;
        this.regions = regions;
        this.limits = limits;
    }

    /// @throws IllegalStateException when the person has no number to compare ties with
    Relation of(Actor actor, String caseNumber, int person) {
        List<String> all = numbers.of(person);
        if (all.isEmpty()) {
            throw new IllegalStateException("a person without a number");
        }
        return new Relation(
                actor.account(),
                ties.of(all),
                protectedPersons.contains(person),
                CaseForm.isOurs(caseNumber)
                        && !cases.concerns(CaseForm.written(caseNumber), person),
                regions.isForeign(actor.account(), person),
                limits.isOver(actor.account(), person));
    }
}
