package org.quanyi.server.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What was changed in the registers that decide who may read (登记变更一览): by whom, when, and from
/// when it counts. For whoever watches over them.
@Component
public class RegisterChanges {

    /// How many are shown at once.
    public static final int MOST = 500;

    private final RegisterChangeLedger ledger;
    private final Clock clock;

    RegisterChanges(RegisterChangeLedger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /// The newest, at most [#MOST].
    public List<RegisterChange> recent() {
        return ledger.newest(MOST);
    }

    /// Keeps an entry that was made.
    void added(AccessRegister register, long entry, String subject, String detail, String by) {
        change(register, RegisterAct.ADD, entry, subject, detail, new RegisterChange.By(by, null));
    }

    /// Keeps that an entry ends.
    ///
    /// @param after how long it still counts
    void ended(AccessRegister register, long entry, String subject, String by, Duration after) {
        Instant now = now();
        ledger.append(
                new RegisterChange(
                        register,
                        RegisterAct.END,
                        entry,
                        subject,
                        "",
                        new RegisterChange.By(by, null),
                        new RegisterChange.When(now, now.plus(after))));
    }

    /// Keeps any other change, which counts at once.
    void change(
            AccessRegister register,
            RegisterAct act,
            long entry,
            String subject,
            String detail,
            RegisterChange.By by) {
        Instant now = now();
        ledger.append(
                new RegisterChange(
                        register,
                        act,
                        entry,
                        subject,
                        detail,
                        by,
                        new RegisterChange.When(now, now)));
    }

    List<RegisterChange> asked(AccessRegister register) {
        return ledger.asked(register);
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    /// Whether a day is too early to end on; null is none.
    boolean isPast(@Nullable LocalDate day) {
        return day != null && day.isBefore(today());
    }
}
