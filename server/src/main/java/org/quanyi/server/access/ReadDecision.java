package org.quanyi.server.access;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Decides whether somebody may read a person's record. Fails closed: staff read nothing unless
/// every source has answered. Nothing is kept from one decision to the next.
@Component
class ReadDecision {

    private static final Logger LOG = LoggerFactory.getLogger(ReadDecision.class);

    private final NumbersOfPerson numbers;
    private final StaffTies ties;
    private final ProtectedPersons protectedPersons;
    private final CasesOfPerson cases;
    private final StaffRegions regions;
    private final StaffLimits limits;
    private final BreakGlasses glasses;

    ReadDecision(
            NumbersOfPerson numbers,
            StaffTies ties,
            ProtectedPersons protectedPersons,
            CasesOfPerson cases,
            StaffRegions regions,
            StaffLimits limits,
            BreakGlasses glasses) {
        this.numbers = numbers;
        this.ties = ties;
        this.protectedPersons = protectedPersons;
        this.cases = cases;
        this.regions = regions;
        this.limits = limits;
        this.glasses = glasses;
    }

    /// The rule that forbids the read; empty when it may go on. Pages give a person their own
    /// record only; asked again here, no page can be wrong about it.
    Optional<AccessRule> against(Actor actor, Purpose purpose, String caseNumber, int person) {
        if (!purpose.belongsTo(actor.role())
                || actor.role() == Role.PERSON && actor.requirePerson() != person) {
            return Optional.of(AccessRule.NOT_THEIRS);
        }
        if (actor.role() == Role.PARTNER) {
            return forProgram(person);
        }
        if (!actor.role().isStaff()) {
            return Optional.empty();
        }
        try {
            Relation relation = relation(actor, caseNumber, person);
            return Arrays.stream(AccessRule.values())
                    .filter(rule -> rule.forbids(relation))
                    .findFirst()
                    .filter(rule ->
                            !rule.isOverridable()
                                    || !glasses.isBroken(actor.account(), person, caseNumber));
        } catch (RuntimeException e) {
            // Its message may hold a number.
            LOG.error("A source of the access rules is silent: {}", e.getClass().getName());
            return Optional.of(AccessRule.SOURCE_SILENT);
        }
    }

    /// A program has no relatives and no region; a protected person is protected from it too.
    private Optional<AccessRule> forProgram(int person) {
        try {
            return protectedPersons.contains(person)
                    ? Optional.of(AccessRule.PROTECTED_PERSON)
                    : Optional.empty();
        } catch (RuntimeException e) {
            LOG.error("A source of the access rules is silent: {}", e.getClass().getName());
            return Optional.of(AccessRule.SOURCE_SILENT);
        }
    }

    private Relation relation(Actor actor, String caseNumber, int person) {
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
