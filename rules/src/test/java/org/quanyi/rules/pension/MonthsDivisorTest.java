package org.quanyi.rules.pension;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.quanyi.rules.Figure;
import org.quanyi.rules.Law;
import org.quanyi.rules.Month;
import org.quanyi.rules.Planted;

class MonthsDivisorTest {
    private static final Month MONTH = Month.of(2025, 10);
    private static final MonthsDivisor TABLE = MonthsDivisor.of(Law.load(), MONTH).orThrow();

    private static int age(int years, int months) {
        return years * 12 + months;
    }

    @Test
    void aFullYearStandsInTheTable() {
        assertThat(TABLE.tenths(age(40, 0))).isEqualTo(2330);
        assertThat(TABLE.tenths(age(50, 0))).isEqualTo(1950);
        assertThat(TABLE.tenths(age(60, 0))).isEqualTo(1390);
        assertThat(TABLE.tenths(age(70, 0))).isEqualTo(560);
    }

    @Test
    void betweenTwoYearsItLiesOnTheStraightLine() {
        // 195 − 4 ÷ 12 = 194.666…, 170 − 6 ÷ 12 = 169.5, 139 − 7 × 2 ÷ 12 = 137.833…
        assertThat(TABLE.tenths(age(50, 1))).isEqualTo(1946);
        assertThat(TABLE.tenths(age(55, 1))).isEqualTo(1695);
        assertThat(TABLE.tenths(age(60, 2))).isEqualTo(1378);
        // 125 − 8 × 11 ÷ 12 = 117.666…, 65 − 9 × 11 ÷ 12 = 56.75 is half way and goes up
        assertThat(TABLE.tenths(age(62, 11))).isEqualTo(1177);
        assertThat(TABLE.tenths(age(69, 11))).isEqualTo(568);
    }

    @Test
    void withoutDecimalsItIsAWholeMonth() {
        var whole =
                MonthsDivisor.of(
                                Planted.law(
                                        "national/pension/divisor-months",
                                        "decimals: 1",
                                        "decimals: 0"),
                                MONTH)
                        .orThrow();
        // 137.833…, and 169.5 is half way
        assertThat(whole.tenths(age(60, 2))).isEqualTo(1380);
        assertThat(whole.tenths(age(55, 1))).isEqualTo(1700);
        assertThat(whole.tenths(age(60, 0))).isEqualTo(1390);
    }

    @Test
    void knowsTheAgesFrom40To70() {
        assertThat(MonthsDivisor.knows(age(40, 0) - 1)).isFalse();
        assertThat(MonthsDivisor.knows(age(40, 0))).isTrue();
        assertThat(MonthsDivisor.knows(age(70, 0))).isTrue();
        assertThat(MonthsDivisor.knows(age(70, 1))).isFalse();
    }

    @Test
    void isWrittenWithADecimalWhereThereIsOne() {
        assertThat(MonthsDivisor.text(1378)).isEqualTo("137.8");
        assertThat(MonthsDivisor.text(1390)).isEqualTo("139");
        assertThat(MonthsDivisor.text(565)).isEqualTo("56.5");
    }

    @Test
    void theReasonNamesTheTwoYearsItLiesBetween() {
        var between = TABLE.reason(age(60, 2));
        assertThat(between.fact("years") + " " + between.fact("months")).isEqualTo("60 2");
        assertThat(between.figures()).extracting(Figure::value).containsExactly("139", "132", "1");
        assertThat(between.outcome()).isEqualTo("137.8");
        var full = TABLE.reason(age(60, 0));
        assertThat(full.figures()).extracting(Figure::value).containsExactly("139");
        assertThat(full.fact("months") + " " + full.outcome()).isEqualTo("0 139");
    }
}
