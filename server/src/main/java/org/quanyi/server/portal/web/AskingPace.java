package org.quanyi.server.portal.web;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/// How fast one address may ask whether documents are genuine. Kept for a minute, in memory only.
@Component
class AskingPace {

    static final int A_MINUTE = 60;
    private static final int SECONDS = 60;

    private final Clock clock;
    private final Map<String, Integer> asked = new HashMap<>();
    private Instant minute = Instant.EPOCH;

    AskingPace(Clock clock) {
        this.clock = clock;
    }

    /// Whether one more question is answered now.
    synchronized boolean admits(String address) {
        Instant now = clock.instant();
        if (now.isAfter(minute.plusSeconds(SECONDS))) {
            minute = now;
            asked.clear();
        }
        return asked.merge(address, 1, Integer::sum) <= A_MINUTE;
    }
}
