package org.quanyi.server.log;

import java.time.Duration;

/// How long too few witnesses have signed (见证宽限): the person's own access never stops, but what
/// leaves the house does.
public enum WitnessGrace {
    /// No witnesses are configured: nobody outside holds what was signed.
    NONE,
    /// Enough have signed the newest checkpoint, or will within the hour.
    HELD,
    /// For an hour too few: somebody has to look.
    ALARM,
    /// For a day too few: partners' questions and exports are closed.
    CLOSED;

    private static final Duration TO_ALARM = Duration.ofHours(1);
    private static final Duration TO_CLOSE = Duration.ofHours(24);

    static WitnessGrace after(Duration waited) {
        return waited.compareTo(TO_CLOSE) >= 0
                ? CLOSED
                : waited.compareTo(TO_ALARM) >= 0 ? ALARM : HELD;
    }
}
