package org.quanyi.server.access;

import java.time.Clock;
import org.springframework.stereotype.Component;

/// Records that belong to nobody (诱饵记录): whoever opens one was not sent by a person. They look like
/// any other, so that only the alarm tells.
@Component
public class CanaryPersons {

    private final CanaryPersonTable table;
    private final Clock clock;

    CanaryPersons(CanaryPersonTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /// Makes a record that was registered for the purpose a canary.
    public void add(int person) {
        table.insert(person, clock.instant());
    }

    boolean contains(int person) {
        return table.contains(person);
    }
}
