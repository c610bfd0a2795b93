package org.quanyi.server.access;

import java.util.Arrays;
import java.util.Optional;
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

    ReadDecision(
            StaffRelations relations,
            ProtectedPersons protectedPersons,
            ConsentsOfPerson consents,
            BreakGlasses glasses,
            Representatives representatives) {
        this.relations = relations;
        this.protectedPersons = protectedPersons;
        this.consents = consents;
        this.glasses = glasses;
        this.representatives = representatives;
    }

    /// The rule that forbids the read; empty when it may go on. Pages give a person their own
    /// record only; asked again here, no page can be wrong about it.
    Optional<AccessRule> against(Actor actor, Purpose purpose, String caseNumber, int person) {
        if (!purpose.belongsTo(actor.role())
                || actor.role().isForAPerson() && actor.requirePerson() != person) {
            return Optional.of(AccessRule.NOT_THEIRS);
        }
        try {
            return byRole(actor, caseNumber, person);
        } catch (RuntimeException e) {
            // Its message may hold a number.
            LOG.error("A source of the access rules is silent: {}", e.getClass().getName());
            return Optional.of(AccessRule.SOURCE_SILENT);
        }
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
