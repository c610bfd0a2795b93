package org.quanyi.server.credit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quanyi.server.casework.SuspendedRule;
import org.quanyi.server.casework.SuspendedRules;
import org.quanyi.server.log.LogName;
import org.quanyi.server.log.PublicLog;
import org.springframework.stereotype.Component;

/// What the standing of an entry is reckoned by besides its own events (登记事项现状的时间依据): the day, a
/// restore that lost time, and the rules that were suspended.
@Component
class RegisterTime {

    private final PublicLog log;
    private final SuspendedRules rules;
    private final Clock clock;

    RegisterTime(PublicLog log, SuspendedRules rules, Clock clock) {
        this.log = log;
        this.rules = rules;
        this.clock = clock;
    }

    LocalDate today() {
        return day(clock.instant());
    }

    LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /// The suspension that forbids anything new under a row today, and to show what rests on it;
    /// empty while there is none.
    Optional<SuspendedRule> suspended(String code) {
        return rules.on(code, today());
    }

    /// All such suspensions, by the codes of their rows.
    Map<String, SuspendedRule> suspended() {
        return rules.on(today());
    }

    /// All suspensions there are and were, the newest first.
    List<SuspendedRule> suspensions() {
        return rules.all();
    }

    Standing.Since since() {
        return new Standing.Since(
                clock.getZone(), log.restarted(LogName.DECISION).orElse(null), rules.all());
    }
}
