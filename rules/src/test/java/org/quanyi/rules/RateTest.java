package org.quanyi.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateTest {
    @ParameterizedTest
    @CsvSource({
        "16, 160000, 16%",
        "0.5, 5000, 0.5%",
        "8.75, 87500, 8.75%",
        "0.0001, 1, 0.0001%",
        "100, 1000000, 100%",
        "10.0, 100000, 10%",
        "0, 0, 0%"
    })
    void readsAndShowsPercent(String percent, long millionths, String shown) {
        assertThat(Rate.percent(percent)).isEqualTo(new Rate(millionths)).hasToString(shown);
    }

    @Test
    void refusesANegativeRate() {
        assertThatIllegalArgumentException().isThrownBy(() -> Rate.percent("-1"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Rate(-1));
    }

    @Test
    void addsAndCompares() {
        var sum = Rate.percent("16").plus(Rate.percent("8.5"));
        assertThat(sum).isEqualTo(Rate.percent("24.5")).isGreaterThan(Rate.percent("24.4999"));
        assertThat(Rate.ZERO).isLessThan(Rate.percent("0.0001"));
    }
}
