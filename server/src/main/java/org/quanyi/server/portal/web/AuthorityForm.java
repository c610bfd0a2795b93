package org.quanyi.server.portal.web;

import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import org.quanyi.rules.Result;
import org.quanyi.server.access.Authority;
import org.quanyi.server.access.AuthorityRefusal;

/// What somebody typed to be allowed to act for a person, or a clerk for both.
///
/// @param number the other person's
/// @param scope one of [Authority.Scope]
/// @param days how long, counted from today
record AuthorityForm(String number, String scope, String days) implements Serializable {

    static final AuthorityForm EMPTY = new AuthorityForm("", "", "");

    AuthorityForm {
        number = number == null ? "" : number.strip();
        scope = scope == null ? "" : scope.strip();
        days = days == null ? "" : days.strip();
    }

    /// Refused when nothing was chosen.
    Result<Authority.Terms> terms(Authority.Basis basis, Clock clock) {
        if (!scope.matches("SEE|ASK") || !days.matches("\\d{1,3}")) {
            return Result.refused(AuthorityRefusal.NO_CHOICE.of());
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        return Result.of(
                new Authority.Terms(
                        basis,
                        Authority.Scope.valueOf(scope),
                        today.plusDays(Integer.parseInt(days))));
    }
}
