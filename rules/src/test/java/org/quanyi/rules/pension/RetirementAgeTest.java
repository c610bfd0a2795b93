package org.quanyi.rules.pension;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.quanyi.rules.Law;
import org.quanyi.rules.Month;

/// What must hold of every birth month, and the divisor between the ages.
class RetirementAgeTest {
    private static final Law LAW = Law.load();

    @ParameterizedTest
    @EnumSource(RetirementGroup.class)
    void nobodyOvertakesAnybodyAndTheDelayGrowsByOne(RetirementGroup group) {
        var age = RetirementAge.of(LAW, group).orThrow();
        for (var born = Month.of(1950, 1); born.isBefore(Month.of(2010, 1)); born = born.next()) {
            assertThat(age.delay(born.next()) - age.delay(born)).isBetween(0, 1);
            assertThat(age.retirement(born.next())).isGreaterThan(age.retirement(born));
            assertThat(age.earliest(born)).isLessThanOrEqualTo(age.retirement(born));
            assertThat(age.latest(born)).isGreaterThanOrEqualTo(age.retirement(born));
            assertThat(age.earliest(born))
                    .isGreaterThanOrEqualTo(born.plus(age.months(born) - age.delay(born)));
            assertThat(age.earliest(born).until(age.retirement(born))).isBetween(0, 36);
        }
    }

    @ParameterizedTest
    @EnumSource(RetirementGroup.class)
    void theDelayCountedMonthByMonthIsTheSame(RetirementGroup group) {
        var age = RetirementAge.of(LAW, group).orThrow();
        var first =
                Month.of(
                        group == RetirementGroup.MAN
                                ? 1965
                                : group == RetirementGroup.WOMAN_55 ? 1970 : 1975,
                        1);
        var step = group == RetirementGroup.WOMAN_50 ? 2 : 4;
        var most = group == RetirementGroup.WOMAN_50 ? 60 : 36;
        var delay = 0;
        var born = first;
        for (var i = 0; i < 600; i++, born = born.next()) {
            if (i % step == 0 && delay < most) {
                delay++;
            }
            assertThat(age.delay(born)).as(born.toString()).isEqualTo(delay);
        }
        assertThat(age.delay(first.previous())).isZero();
    }

    @Test
    void theDivisorFallsWithEveryMonthOfAge() {
        var table = MonthsDivisor.of(LAW, Month.of(2025, 1)).orThrow();
        for (var months = 40 * 12; months < 70 * 12; months++) {
            assertThat(table.tenths(months + 1)).isLessThan(table.tenths(months));
        }
    }
}
