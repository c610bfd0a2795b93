package org.quanyi.server.credit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Role;

/// Whoever has a hand in something (经手人): an account, what it is here as, and for whom.
///
/// @param employer for which an employer's account acts; null for officers
public record Hand(String account, Role role, @Nullable Integer employer) {

    /// The hand of somebody signed in.
    public static Hand of(Actor actor) {
        return new Hand(actor.account(), actor.role(), actor.employer());
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
