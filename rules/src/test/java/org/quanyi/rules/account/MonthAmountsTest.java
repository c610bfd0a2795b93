package org.quanyi.rules.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.quanyi.rules.Money;

class MonthAmountsTest {
    private static final MonthAmounts MAY_AND_JUNE =
            MonthAmounts.NONE.plus(5, Money.yuan("100")).plus(6, Money.yuan("20.50"));

    @Test
    void eachAmountCountsAsOftenAsItEarns() {
        // May earns itself and June, June itself: 2 × 100 + 20.50
        assertThat(MAY_AND_JUNE.product(6)).isEqualTo(Money.yuan("220.50"));
        // and to the end of the year 8 × 100 + 7 × 20.50
        assertThat(MAY_AND_JUNE.product(12)).isEqualTo(Money.yuan("943.50"));
        assertThat(MAY_AND_JUNE.product(4)).isEqualTo(Money.ZERO);
    }

    @Test
    void addsUpToAMonth() {
        assertThat(MAY_AND_JUNE.total(4)).isEqualTo(Money.ZERO);
        assertThat(MAY_AND_JUNE.total(5)).isEqualTo(Money.yuan("100"));
        assertThat(MAY_AND_JUNE.total()).isEqualTo(Money.yuan("120.50"));
        assertThat(MAY_AND_JUNE.in(6)).isEqualTo(Money.yuan("20.50"));
    }

    @Test
    void isEqualIfEveryMonthIs() {
        var fen = new long[12];
        fen[4] = 10_000;
        fen[5] = 2_050;
        var same = MonthAmounts.of(fen);
        assertThat(same).isEqualTo(MAY_AND_JUNE).hasSameHashCodeAs(MAY_AND_JUNE);
        assertThat(MonthAmounts.NONE).isNotEqualTo(MAY_AND_JUNE).isNotEqualTo("");
        assertThat(MonthAmounts.NONE.hashCode()).isNotEqualTo(MAY_AND_JUNE.hashCode());
        assertThat(same).hasToString("[0, 0, 0, 0, 10000, 2050, 0, 0, 0, 0, 0, 0]");
        // what was handed in may change afterwards
        fen[4] = 0;
        assertThat(same).isEqualTo(MAY_AND_JUNE);
    }

    @Test
    void aYearHasTwelveMonths() {
        assertThatThrownBy(() -> MonthAmounts.of(1, 2, 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("3 months in a year");
    }
}
