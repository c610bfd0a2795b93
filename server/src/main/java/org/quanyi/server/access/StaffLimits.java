package org.quanyi.server.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// How many records an officer opens (查询数量限制): a limit for a day, and an alarm for a slow trickle
/// of looks after which nothing happened.
///
/// A look is linked when the insured person read their own record within a day of it. Somebody who
/// sells records sells those of strangers: 法释〔2017〕10号 art. 5 begins at 50, half of that for data
/// got on duty, so that 24 in ten days is one less than a crime.
@Component
class StaffLimits {

    static final int UNLINKED = 24;
    static final Duration WINDOW = Duration.ofDays(10);

    private final StaffLimitTable table;
    private final CanaryPersons canaries;
    private final Alarms alarms;
    private final int perDay;
    private final Clock clock;

    StaffLimits(
            StaffLimitTable table,
            CanaryPersons canaries,
            Alarms alarms,
            @Value("${quanyi.access.records-per-day:200}") int perDay,
            Clock clock) {
        this.table = table;
        this.canaries = canaries;
        this.alarms = alarms;
        this.perDay = perDay;
        this.clock = clock;
    }

    /// Whether opening this person's record would be one too many today. A record opened once today
    /// opens again.
    boolean isOver(String account, int person) {
        Instant midnight =
                LocalDate.ofInstant(clock.instant(), clock.getZone())
                        .atStartOfDay(clock.getZone())
                        .toInstant();
        return table.othersOpened(account, person, midnight) >= perDay;
    }

    /// Raises the alarm when a record was opened that nobody has a reason to open, or one too many
    /// unlinked ones.
    void watch(String account, int person) {
        if (canaries.contains(person)) {
            alarms.raise(AlarmKind.CANARY, account, 1);
        }
        int unlinked = table.unlinked(account, clock.instant().minus(WINDOW));
        if (unlinked >= UNLINKED) {
            alarms.raise(AlarmKind.VELOCITY, account, unlinked);
        }
    }
}
