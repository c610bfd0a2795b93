package org.quanyi.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {
    @ParameterizedTest
    @CsvSource({
        "1234.50, 123450",
        "1234.5, 123450",
        "7133, 713300",
        "0.05, 5",
        "-0.05, -5",
        "-12, -1200",
        "92233720368547758.07, 9223372036854775807"
    })
    void readsYuanExactly(String yuan, long fen) {
        assertThat(Money.yuan(yuan)).isEqualTo(new Money(fen));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "-", ".5", "5.", "1.234", "1,234", "+1", " 1", "1e3", "１", "1.2.3", "--1"
            })
    void refusesWhatIsNotADecimal(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Money.yuan(text));
    }

    @Test
    void refusesWhatDoesNotFit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.yuan("92233720368547758.08"))
                .withMessageContaining("too large");
    }

    @ParameterizedTest
    @CsvSource({"123450, 1234.50", "5, 0.05", "-5, -0.05", "0, 0.00", "-123456, -1234.56"})
    void showsYuanWithTwoDecimals(long fen, String text) {
        assertThat(new Money(fen)).hasToString(text);
    }

    @Test
    void readsBackWhatItShows() {
        var random = Seeds.random(this);
        for (var i = 0; i < 10_000; i++) {
            var money = new Money(random.nextLong(-1_000_000_000, 1_000_000_000));
            assertThat(Money.yuan(money.toString())).isEqualTo(money);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "6821.00, 0.5, 34.11", // 34.105: the half goes up
        "6015.00, 8.75, 526.31", // 526.3125
        "6015.00, 0.75, 45.11", // 45.1125
        "7162.00, 20, 1432.40",
        "-6821.00, 0.5, -34.11", // a reversal mirrors what it reverses
        "0.01, 50, 0.01",
        "0.01, 49.9999, 0.00"
    })
    void roundsHalfUpToTheFen(String base, String percent, String amount) {
        assertThat(Money.yuan(base).times(Rate.percent(percent), Rounding.HALF_UP_TO_FEN))
                .hasToString(amount);
    }

    @ParameterizedTest
    @CsvSource({"7309.80, 7310.00", "7460.40, 7460.00", "0.50, 1.00", "-0.50, -1.00", "0.49, 0.00"})
    void roundsHalfUpToTheYuan(String exact, String rounded) {
        assertThat(Money.yuan(exact).rounded(Rounding.HALF_UP_TO_YUAN)).hasToString(rounded);
    }

    @Test
    void agreesWithBigDecimal() {
        var random = Seeds.random(this);
        for (var i = 0; i < 20_000; i++) {
            var money = new Money(random.nextLong(-100_000_000, 100_000_000));
            var rate = new Rate(random.nextLong(0, 2_000_000));
            var rounding = Rounding.values()[random.nextInt(Rounding.values().length)];
            var exact =
                    new BigDecimal(money.toString())
                            .multiply(BigDecimal.valueOf(rate.millionths(), 6));
            var expected =
                    switch (rounding) {
                        case HALF_UP_TO_FEN -> exact.setScale(2, RoundingMode.HALF_UP);
                        case HALF_UP_TO_YUAN -> exact.setScale(0, RoundingMode.HALF_UP);
                        case TRUNCATED_TO_FEN_UP_TO_JIAO ->
                                exact.setScale(2, RoundingMode.DOWN).setScale(1, RoundingMode.UP);
                    };
            assertThat(money.times(rate, rounding))
                    .hasToString(expected.setScale(2).toPlainString());
        }
    }

    @Test
    void addsAndMirrorsExactly() {
        RandomGenerator random = Seeds.random(this);
        for (var i = 0; i < 10_000; i++) {
            var a = new Money(random.nextInt());
            var b = new Money(random.nextInt());
            assertThat(a.plus(b).minus(b)).isEqualTo(a);
            assertThat(a.plus(a.negate())).isEqualTo(Money.ZERO);
            assertThat(a.min(b).plus(a.max(b))).isEqualTo(a.plus(b));
        }
    }

    @Test
    void neverOverflowsSilently() {
        var most = new Money(Long.MAX_VALUE);
        assertThatThrownBy(() -> most.plus(new Money(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> new Money(Long.MIN_VALUE).negate())
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> most.times(new Rate(2), Rounding.HALF_UP_TO_FEN))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void comparesAroundZero() {
        assertThat(Money.fen(-1).isNegative()).isTrue();
        assertThat(Money.ZERO.isNegative()).isFalse();
        assertThat(Money.fen(1).isNegative()).isFalse();
        assertThat(Money.fen(-1)).isLessThan(Money.ZERO);
        assertThat(Money.fen(0)).isSameAs(Money.ZERO);
    }

    @Test
    void refusesAShareOfNothing() {
        var one = Money.yuan("1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> one.times(1, 0, Rounding.HALF_UP_TO_FEN))
                .withMessageContaining("denominator");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> one.times(1, -1, Rounding.HALF_UP_TO_FEN));
        assertThat(one.times(2, 1, Rounding.HALF_UP_TO_FEN)).isEqualTo(Money.yuan("2"));
    }
}
