package org.quanyi.rules.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.quanyi.rules.Law;
import org.quanyi.rules.Money;
import org.quanyi.rules.Seeds;

class SurchargeTest {
    private static final Law LAW = Law.load();
    private static final LocalDate CHANGE = LocalDate.of(2011, 7, 1);

    private final SplittableRandom random = Seeds.random(this);

    private static Money of(Money due, LocalDate from, LocalDate to) {
        return Surcharge.of(LAW, due, from, to).orThrow().amount();
    }

    private LocalDate near() {
        return CHANGE.plusDays(random.nextInt(-400, 400));
    }

    /// Counts day by day.
    private static Money counted(Money due, LocalDate from, LocalDate to) {
        var sum = BigDecimal.ZERO;
        for (var day = from; !day.isAfter(to); day = day.plusDays(1)) {
            var rate = day.isBefore(CHANGE) ? "0.002" : "0.0005";
            sum = sum.add(BigDecimal.valueOf(due.fen()).multiply(new BigDecimal(rate)));
        }
        return Money.fen(sum.setScale(0, RoundingMode.HALF_UP).longValueExact());
    }

    @Test
    void agreesWithCountingDayByDay() {
        for (var i = 0; i < 1_000; i++) {
            var from = near();
            var to = from.plusDays(random.nextInt(500));
            var due = Money.fen(random.nextLong(100_000_000));
            assertThat(of(due, from, to)).isEqualTo(counted(due, from, to));
        }
    }

    @Test
    void splittingTheDaysChangesNothingBeyondOneFen() {
        for (var i = 0; i < 1_000; i++) {
            var from = near();
            var to = from.plusDays(1 + random.nextInt(500));
            var cut = from.plusDays(random.nextLong(to.toEpochDay() - from.toEpochDay()));
            var due = Money.fen(random.nextLong(100_000_000));
            var parts = of(due, from, cut).plus(of(due, cut.plusDays(1), to));
            assertThat(Math.abs(parts.minus(of(due, from, to)).fen())).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void eachDayMoreAndEachYuanMoreCostsNoLess() {
        for (var i = 0; i < 500; i++) {
            var from = near();
            var to = from.plusDays(random.nextInt(500));
            var due = Money.fen(random.nextLong(100_000_000));
            var amount = of(due, from, to);
            assertThat(of(due, from, to.plusDays(1))).isGreaterThanOrEqualTo(amount);
            assertThat(of(due.plus(Money.yuan("1")), from, to)).isGreaterThanOrEqualTo(amount);
        }
    }

    @Test
    void theSegmentsOfTheReasonsAddUp() {
        var found = Surcharge.of(LAW, Money.yuan("333.33"), CHANGE.minusDays(1), CHANGE).orThrow();
        assertThat(found.reasons())
                .extracting(reason -> reason.outcome())
                .containsExactly("0.66666", "0.166665", "0.83");
        assertThat(found.reasons().get(1).fact("from")).isEqualTo("2011-07-01");
    }

    @Test
    void refusesDaysThatRunBackwardsOrForACentury() {
        var due = Money.yuan("1");
        assertThatThrownBy(() -> Surcharge.of(LAW, due, CHANGE, CHANGE.minusDays(1)))
                .isInstanceOf(IllegalArgumentException.class);
        var last = CHANGE.plusDays(Surcharge.LONGEST - 1);
        assertThat(of(Money.yuan("1000000000"), CHANGE, last)).isEqualTo(Money.yuan("18262500000"));
        assertThatThrownBy(() -> Surcharge.of(LAW, due, CHANGE, last.plusDays(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
