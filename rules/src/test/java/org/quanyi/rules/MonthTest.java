package org.quanyi.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MonthTest {
    @Test
    void countsMonthsFromYearZero() {
        var month = Month.parse("2025-10");
        assertThat(month.index()).isEqualTo(2025 * 12 + 9);
        assertThat(month.year()).isEqualTo(2025);
        assertThat(month.month()).isEqualTo(10);
        assertThat(month.plus(3)).hasToString("2026-01");
        assertThat(month.plus(-10)).hasToString("2024-12");
        assertThat(month.until(Month.parse("2026-01"))).isEqualTo(3);
        assertThat(month.firstDay()).isEqualTo(LocalDate.of(2025, 10, 1));
        assertThat(Month.of(2024, 2).lastDay()).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(Month.of(LocalDate.of(2025, 10, 31))).isEqualTo(month);
    }

    @Test
    void showsAndReadsBackEveryMonth() {
        for (var index = 12; index < 10_000 * 12; index++) {
            var month = new Month(index);
            assertThat(Month.parse(month.toString())).isEqualTo(month);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2025-13", "2025-00", "2025-1", "202510", "2025/10", "２025-10", "0000-01"})
    void refusesWhatIsNoMonth(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Month.parse(text));
    }

    @Test
    void aPeriodKnowsItsMonths() {
        var closed = new Period(Month.parse("2025-07"), Month.parse("2026-06"));
        assertThat(closed.contains(Month.parse("2025-06"))).isFalse();
        assertThat(closed.contains(Month.parse("2025-07"))).isTrue();
        assertThat(closed.contains(Month.parse("2026-06"))).isTrue();
        assertThat(closed.contains(Month.parse("2026-07"))).isFalse();
        var open = new Period(Month.parse("2019-05"), null);
        assertThat(open.contains(Month.parse("2031-01"))).isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Period(Month.parse("2025-07"), Month.parse("2025-06")));
    }

    @Test
    void standsInOrder() {
        var june = Month.parse("2025-06");
        assertThat(june.next()).isGreaterThan(june).hasToString("2025-07");
        assertThat(june.previous()).isLessThan(june).hasToString("2025-05");
        assertThat(june.isBefore(june)).isFalse();
        assertThat(june.isAfter(june)).isFalse();
        assertThat(june.compareTo(Month.of(2025, 6))).isZero();
    }
}
