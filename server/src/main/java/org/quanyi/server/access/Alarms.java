package org.quanyi.server.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// The alarms about officers' reads and accounts (查询告警), for whoever watches over them. One per
/// officer, kind and day: the first says enough.
@Component
public class Alarms {

    private static final Logger LOG = LoggerFactory.getLogger(Alarms.class);
    private static final Duration SHOWN = Duration.ofDays(90);

    private final AlarmTable table;
    private final Clock clock;

    Alarms(AlarmTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /// Raises one about an account; names no insured person.
    ///
    /// @param persons how many it is about, at least one
    public void raise(AlarmKind kind, String account, int persons) {
        Instant now = clock.instant();
        if (table.insert(
                new Alarm(kind, account, persons, now),
                LocalDate.ofInstant(now, clock.getZone()))) {
            LOG.warn("Alarm {} about account {}", kind, account);
        }
    }

    /// Those of the last 90 days, newest first.
    public List<Alarm> recent() {
        return table.since(clock.instant().minus(SHOWN));
    }
}
