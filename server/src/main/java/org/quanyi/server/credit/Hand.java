package org.quanyi.server.credit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Role;
import org.quanyi.server.casework.CaseAct;
import org.quanyi.server.casework.CaseStep;

/// Whoever has a hand in something (经手人): an account, what it is here as, and for whom.
///
/// @param employer for which an employer's account acts; null for officers
public record Hand(String account, Role role, @Nullable Integer employer) {

    /// The hand of somebody signed in.
    public static Hand of(Actor actor) {
        return new Hand(actor.account(), actor.role(), actor.employer());
    }

    /// The hands of the two officers of a case: whoever asked last, and whoever accepted.
    static List<Hand> ofTwo(List<CaseStep> steps) {
        CaseStep asked =
                ListingDays.last(steps, act -> act == CaseAct.PROPOSE || act == CaseAct.SEND_AGAIN)
                        .orElseThrow();
        CaseStep accepted = ListingDays.last(steps, act -> act == CaseAct.ACCEPT).orElseThrow();
        return List.of(
                new Hand(asked.account(), Role.CLERK, null),
                new Hand(accepted.account(), Role.SECOND_OFFICER, null));
    }

    /// Whether it is a person of the agency who decides cases: no program, no auditor, nobody who
    /// runs the system.
    boolean isOfficer() {
        return switch (role) {
            case CLERK, SECOND_OFFICER, LEGAL_REVIEWER -> true;
            case PERSON,
                    EMPLOYER,
                    EMPLOYER_APPROVER,
                    AUDITOR,
                    OPERATOR,
                    SYSTEM_ADMINISTRATOR,
                    SECURITY_ADMINISTRATOR,
                    AUDIT_ADMINISTRATOR,
                    PARTNER,
                    REPRESENTATIVE ->
                    false;
        };
    }

    /// Whether they are two different officers.
    static boolean areTwoOfficers(List<Hand> hands) {
        return hands.size() == 2
                && hands.stream().allMatch(Hand::isOfficer)
                && hands.stream().map(Hand::account).distinct().count() == 2;
    }
}
