package org.quanyi.server.access;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Decides whether somebody may read a person's record. Fails closed: who is neither the person nor
/// their employer reads nothing unless every source has answered. Nothing is kept from one decision
/// to the next.
@Component
class ReadDecision {

    private static final Logger LOG = LoggerFactory.getLogger(ReadDecision.class);

    private final StaffRelations relations;
    private final ProtectedPersons protectedPersons;
    private final ConsentsOfPerson consents;
    private final BreakGlasses glasses;
    private final Representatives representatives;
    private final KeysOfPerson keys;
    private final DelayedReveals delays;

    ReadDecision(
            StaffRelations relations,
            ProtectedPersons protectedPersons,
            ConsentsOfPerson consents,
            BreakGlasses glasses,
            Representatives representatives,
            KeysOfPerson keys,
            DelayedReveals delays) {
        this.relations = relations;
        this.protectedPersons = protectedPersons;
        this.consents = consents;
        this.glasses = glasses;
        this.representatives = representatives;
        this.keys = keys;
        this.delays = delays;
    }

    /// The rule that forbids the read; empty when it may go on. Pages give a person their own
    /// record only; asked again here, no page can be wrong about it.
    Optional<AccessRule> against(Actor actor, Purpose purpose, String caseNumber, int person) {
        if (!purpose.belongsTo(actor.role())) {
            return Optional.of(AccessRule.NOT_THEIRS);
        }
        try {
            return actor.role().isForAPerson() && !keys.isSame(actor.requirePerson(), person)
                    ? Optional.of(AccessRule.NOT_THEIRS)
                    : byRole(actor, caseNumber, person);
        } catch (RuntimeException e) {
            // Its message may hold a number.
            LOG.error("A source of the access rules is silent: {}", e.getClass().getName());
            return Optional.of(AccessRule.SOURCE_SILENT);
        }
    }

    /// When the person is shown a look; null when at once.
    @Nullable LocalDate revealOn(Purpose purpose, String caseNumber) {
        return delays.until(purpose, caseNumber).orElse(null);
    }

    LocalDate today() {
        return delays.today();
    }

    /// Every key of a person, the one asked about first.
    List<Integer> keysOf(int person) {
        return keys.of(person);
    }

    private Optional<AccessRule> byRole(Actor actor, String caseNumber, int person) {
        return switch (actor.role()) {
            case PERSON, EMPLOYER, EMPLOYER_APPROVER -> Optional.empty();
            case PARTNER -> forProgram(caseNumber, person);
            // asked at each read, so that an authority that was withdrawn opens nothing more
            case REPRESENTATIVE ->
                    representatives.inForce(actor).isPresent()
                            ? Optional.empty()
                            : Optional.of(AccessRule.NOT_THEIRS);
            case CLERK,
                    SECOND_OFFICER,
                    LEGAL_REVIEWER,
                    AUDITOR,
                    OPERATOR,
                    SYSTEM_ADMINISTRATOR,
                    SECURITY_ADMINISTRATOR,
                    AUDIT_ADMINISTRATOR ->
                    forStaff(actor, caseNumber, person);
        };
    }

    private Optional<AccessRule> forStaff(Actor actor, String caseNumber, int person) {
        Relation relation = relations.of(actor, caseNumber, person);
        return Arrays.stream(AccessRule.values())
                .filter(rule -> rule.forbids(relation))
                .findFirst()
                .filter(rule ->
                        !rule.isOverridable()
                                || !glasses.isBroken(actor.account(), person, caseNumber));
    }

    /// A program has no relatives and no region; a protected person is protected from it too, and
    /// who has to agree is asked about only while they do.
    private Optional<AccessRule> forProgram(String agreement, int person) {
        if (protectedPersons.contains(person)) {
            return Optional.of(AccessRule.PROTECTED_PERSON);
        }
        return consents.allow(agreement, person)
                ? Optional.empty()
                : Optional.of(AccessRule.NO_CONSENT);
    }
}
