package org.quanyi.rules.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.quanyi.rules.Law;
import org.quanyi.rules.Money;
import org.quanyi.rules.Month;
import org.quanyi.rules.Period;
import org.quanyi.rules.Rate;
import org.quanyi.rules.Seeds;
import org.quanyi.rules.transfer.DuplicateMonths.OtherMonth;
import org.quanyi.rules.transfer.DuplicateMonths.Scheme;
import org.quanyi.rules.transfer.PayingRegion.Stay;
import org.quanyi.rules.transfer.TransferAmounts.PaidMonth;

class TransferTest {
    private static final Law LAW = Law.load();
    private static final Month START = Month.parse("2010-01");

    private final SplittableRandom random = Seeds.random(this);

    private List<PaidMonth> career() {
        var months = new ArrayList<PaidMonth>();
        var month = Month.of(random.nextInt(1996, 2020), random.nextInt(1, 13));
        for (var i = random.nextInt(1, 200); i > 0; i--) {
            var own = Money.fen(random.nextLong(10_000));
            months.add(new PaidMonth(month, Money.fen(random.nextLong(4_000_000)), own));
            month = month.plus(1 + random.nextInt(2));
        }
        return months;
    }

    private static TransferAmounts of(List<PaidMonth> months) {
        return TransferAmounts.of(LAW, months, null).orThrow();
    }

    @Test
    void agreesWithASlowSumByYear() {
        for (var i = 0; i < 500; i++) {
            var career = career();
            var years = new TreeMap<Integer, BigDecimal>();
            var principal = BigDecimal.ZERO;
            for (var paid : career) {
                var base = BigDecimal.valueOf(paid.base().fen());
                var year = paid.month().year();
                if (year < 1998) {
                    principal = principal.add(BigDecimal.valueOf(paid.own().fen()));
                } else {
                    years.merge(year, base.multiply(new BigDecimal("0.12")), BigDecimal::add);
                    var share = new BigDecimal(year < 2006 ? "0.11" : "0.08");
                    principal =
                            principal.add(base.multiply(share).setScale(0, RoundingMode.HALF_UP));
                }
            }
            var pooled =
                    years.values().stream()
                            .map(sum -> sum.setScale(0, RoundingMode.HALF_UP))
                            .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(of(career).pooled().fen()).isEqualTo(pooled.longValueExact());
            assertThat(of(career).principal().fen()).isEqualTo(principal.longValueExact());
        }
    }

    @Test
    void aCareerSplitAtNewYearMovesTheSame() {
        for (var i = 0; i < 300; i++) {
            var career = career();
            var cut = career.get(random.nextInt(career.size())).month().year();
            var before = career.stream().filter(paid -> paid.month().year() < cut).toList();
            var after = career.stream().filter(paid -> paid.month().year() >= cut).toList();
            var whole = of(career);
            var first = before.isEmpty() ? Money.ZERO : of(before).pooled();
            assertThat(first.plus(of(after).pooled())).isEqualTo(whole.pooled());
        }
    }

    @Test
    void theReasonsAddUpToThePooledMoney() {
        for (var i = 0; i < 300; i++) {
            var moved = of(career());
            var sum =
                    moved.reasons().stream()
                            .filter(reason -> reason.code().equals("transfer.pooled"))
                            .map(reason -> Money.yuan(reason.outcome()))
                            .reduce(Money.ZERO, Money::plus);
            assertThat(sum).isEqualTo(moved.pooled());
        }
    }

    @Test
    void aTemporaryAccountMovesAtTheHigherRate() {
        var paid = List.of(new PaidMonth(START, Money.yuan("1000"), Money.ZERO));
        for (var percent = 0; percent <= 30; percent++) {
            var rate = Rate.percent(Integer.toString(percent));
            assertThat(TransferAmounts.of(LAW, paid, rate).orThrow().pooled())
                    .isEqualTo(Money.yuan(Integer.toString(10 * Math.max(12, percent))));
        }
    }

    @Test
    void onePlaceOfThoseLivedInAlwaysPaysOrTheHousehold() {
        var names = List.of("A", "B", "C", "D");
        for (var i = 0; i < 2_000; i++) {
            var stays = new ArrayList<Stay>();
            for (var n = random.nextInt(1, 6); n > 0; n--) {
                stays.add(new Stay(names.get(random.nextInt(4)), random.nextInt(0, 180)));
            }
            var found = PayingRegion.of(LAW, "A", stays, START).orThrow();
            var there =
                    stays.stream()
                            .filter(stay -> stay.region().equals(found.region()))
                            .mapToInt(Stay::months)
                            .sum();
            switch (found.because()) {
                case RELATION_AT_HOUSEHOLD -> assertThat(stays.getLast().region()).isEqualTo("A");
                case NOWHERE_TEN_YEARS -> {
                    assertThat(found.region()).isEqualTo("A");
                    assertThat(there).isLessThan(120);
                }
                case TEN_YEARS_AT_RELATION -> {
                    assertThat(found.region()).isEqualTo(stays.getLast().region());
                    assertThat(there).isGreaterThanOrEqualTo(120);
                }
                case LAST_PLACE_WITH_TEN_YEARS -> {
                    assertThat(found.region()).isNotEqualTo(stays.getLast().region());
                    assertThat(there).isGreaterThanOrEqualTo(120);
                }
            }
        }
    }

    @Test
    void aMonthGoesBackOnceAndTheOrderDoesNotMatter() {
        for (var i = 0; i < 500; i++) {
            var cut = START.plus(random.nextInt(24));
            var stays = List.of(new Period(cut, START.plus(30)));
            var other = new ArrayList<OtherMonth>();
            var expected = Money.ZERO;
            for (var n = 0; n < 24; n++) {
                var amount = Money.fen(random.nextLong(50_000));
                other.add(new OtherMonth(START.plus(n), amount, Money.fen(300)));
                expected = START.plus(n).isBefore(cut) ? expected : expected.plus(amount);
            }
            var found = DuplicateMonths.of(LAW, Scheme.RESIDENTS, stays, other);
            assertThat(found.refund()).isEqualTo(expected);
            assertThat(found.months()).hasSize(START.plus(24).index() - cut.index());
            assertThat(DuplicateMonths.of(LAW, Scheme.RESIDENTS, stays, other.reversed()))
                    .isEqualTo(found);
        }
    }

    @Test
    void theSetOffAfterADoubleDrawingLosesNoFen() {
        for (var i = 0; i < 500; i++) {
            var account = Money.fen(random.nextLong(1_000_000));
            var subsidies = Money.fen(random.nextLong(account.fen() + 1));
            var received = Money.fen(random.nextLong(1_000_000));
            var ended = BothDrawn.of(LAW, account, subsidies, received);
            assertThat(ended.toPerson().minus(ended.stillOwed()))
                    .isEqualTo(account.minus(subsidies).minus(received));
            assertThat(ended.toPerson().min(ended.stillOwed())).isEqualTo(Money.ZERO);
        }
        assertThatThrownBy(() -> BothDrawn.of(LAW, Money.ZERO, Money.yuan("1"), Money.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
