package org.quanyi.server.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// How long somebody has to wait before asking again (请求限速). Tries that follow each other quickly
/// add up and are forgotten with time; beyond some free ones each doubles the wait, up to a longest
/// one.
///
/// Nobody is locked out by name: the wait for one number stays short, because anybody can type it.
@Component
class Throttle {

    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);

    private final AttemptTable table;
    private final SignInKey key;
    private final Clock clock;

    Throttle(AttemptTable table, SignInKey key, Clock clock) {
        this.table = table;
        this.key = key;
        this.clock = clock;
    }

    /// What is counted. Whoever keeps to the waits comes through once in the time after which one
    /// try is forgotten, so that no wait is longer than that.
    enum Counted {
        /// An address that asks; a whole office, or a quarter of a city, may sit behind one.
        SOURCE(30, Duration.ofMinutes(2), Duration.ofMinutes(2)),
        /// A number that is asked for, whether there is an account or not.
        NUMBER(3, Duration.ofMinutes(5), Duration.ofMinutes(5));

        private final int free;
        private final Duration forgottenAfter;
        private final Duration longest;

        Counted(int free, Duration forgottenAfter, Duration longest) {
            this.free = free;
            this.forgottenAfter = forgottenAfter;
            this.longest = longest;
        }

        double weight(AttemptTable.Tried before, Instant now) {
            double passed = Duration.between(before.lastAt(), now).toMillis();
            return Math.max(0, before.weight() - passed / forgottenAfter.toMillis());
        }

        /// The wait after a try that brought the weight there.
        Duration after(double weight) {
            int beyond = (int) Math.ceil(weight - free);
            if (beyond <= 0) {
                return Duration.ZERO;
            }
            Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(beyond - 1, 12));
            return wait.compareTo(longest) < 0 ? wait : longest;
        }
    }

    /// Whether a try would come too early. Counts nothing.
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean isWaiting(Counted counted, String what) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        AttemptTable.Tried before = table.lock(key.hash(counted.name(), what), now);
        return now.isBefore(before.lastAt().plus(counted.after(before.weight())));
    }

    /// Counts a try unless it comes too early.
    ///
    /// @return when to try again; empty when this try may go on
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Optional<Instant> count(Counted counted, String what) {
        byte[] row = key.hash(counted.name(), what);
        // as exact as the database keeps it: rounded up there, it would lie ahead of this moment
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        AttemptTable.Tried before = table.lock(row, now);
        Instant next = before.lastAt().plus(counted.after(before.weight()));
        if (now.isBefore(next)) {
            return Optional.of(next);
        }
        table.update(row, new AttemptTable.Tried(counted.weight(before, now) + 1, now));
        table.forgetBefore(now.minus(Duration.ofDays(1)));
        return Optional.empty();
    }
}
