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
    void thoseOfTheReformMayChooseWithinThreeYears() {
        // 60 years in 2025-09, the ninth month: two full steps of four, and the begun third
        var born = Month.of(1965, 9);
        var age = RetirementAge.of(LAW, RetirementGroup.MAN).orThrow();
        assertThat(age.delay(born)).isEqualTo(3);
        assertThat(age.months(born)).isEqualTo(723);
        assertThat(age.retirement(born)).isEqualTo(Month.of(2025, 12));
        assertThat(age.earliest(born)).isEqualTo(Month.of(2025, 9));
        assertThat(age.latest(born)).isEqualTo(Month.of(2028, 12));
        assertThat(age.minimum(LAW, born).orThrow().count()).isEqualTo(180);
        assertThat(age.reasons(born))
                .extracting(reason -> reason.code() + " " + reason.outcome())
                .containsExactly("retirement.age 2025-12", "retirement.flexible 2025-09 - 2028-12");
        assertThat(age.reasons(born).getFirst().fact("delay")).isEqualTo("3");
        assertThat(age.reasons(born).getFirst().fact("group")).isEqualTo("MAN");
    }

    @Test
    void laterPeopleGoAtMostThreeYearsEarlier() {
        // 50 years in 2035-01, 120 months after the reform: delayed by 61, but at most by 60
        var born = Month.of(1985, 1);
        var age = RetirementAge.of(LAW, RetirementGroup.WOMAN_50).orThrow();
        assertThat(age.retirement(born)).isEqualTo(Month.of(2040, 1));
        assertThat(age.earliest(born)).isEqualTo(Month.of(2037, 1));
    }

    @Test
    void nobodyBeforeTheReformChooses() {
        var age = RetirementAge.of(LAW, RetirementGroup.MAN).orThrow();
        var last = Month.of(1964, 12);
        assertThat(age.retirement(last)).isEqualTo(Month.of(2024, 12));
        assertThat(age.earliest(last)).isEqualTo(Month.of(2024, 12));
        assertThat(age.latest(last)).isEqualTo(Month.of(2024, 12));
    }

    @Test
    void theMinimumFollowsTheChosenMonthOfTheEarlyOnly() {
        // 60 years in 2030-05, 64 months after the reform: 17 months later, 2031-10
        var born = Month.of(1970, 5);
        var age = RetirementAge.of(LAW, RetirementGroup.MAN).orThrow();
        assertThat(age.retirement(born)).isEqualTo(Month.of(2031, 10));
        assertThat(minimum(age, born, Month.of(2030, 5))).isEqualTo("true 186");
        assertThat(minimum(age, born, Month.of(2031, 10))).isEqualTo("false 192");
        assertThat(minimum(age, born, Month.of(2033, 2))).isEqualTo("false 192");
    }

    private static String minimum(RetirementAge age, Month born, Month chosen) {
        var figures = age.minimum(LAW, born, chosen).orThrow();
        return figures.get(0).flag() + " " + figures.get(1).count();
    }

    @Test
    void theDivisorFallsWithEveryMonthOfAge() {
        var table = MonthsDivisor.of(LAW, Month.of(2025, 1)).orThrow();
        for (var months = 40 * 12; months < 70 * 12; months++) {
            assertThat(table.tenths(months + 1)).isLessThan(table.tenths(months));
        }
    }
}
