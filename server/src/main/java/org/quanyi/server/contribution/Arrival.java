package org.quanyi.server.contribution;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.quanyi.rules.Money;
import org.quanyi.rules.Month;
import org.quanyi.server.account.PlannedCredit;

/// When money came in (到账时间), which is what its interest runs from.
record Arrival(Instant at) {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    static Arrival on(LocalDate day) {
        return new Arrival(day.atStartOfDay(ZONE).toInstant());
    }

    LocalDate day() {
        return LocalDate.ofInstant(at, ZONE);
    }

    /// What it credits to an account for a month.
    PlannedCredit credit(int month, Money amount) {
        // what came in at the first moment of a month counts for the one that ended with it
        LocalDate counts = LocalDate.ofInstant(at.minus(1, ChronoUnit.MICROS), ZONE);
        return new PlannedCredit(new Month(month), Month.of(counts), amount);
    }
}
