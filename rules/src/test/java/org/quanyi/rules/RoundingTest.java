package org.quanyi.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Laws that every way of rounding to the nearest must keep, whatever the amount.
class RoundingTest {
    private static final int ROUNDS = 5_000;

    private static Money money(SplittableRandom random) {
        return Money.fen(random.nextLong(-1_000_000_000, 1_000_000_000));
    }

    @ParameterizedTest
    @EnumSource
    void isFoundByItsName(Rounding rounding) {
        assertThat(Rounding.ofKey(rounding.key())).isSameAs(rounding);
        assertThat(rounding.key()).isNotBlank();
    }

    @Test
    void refusesAnotherName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rounding.ofKey("to-the-moon"))
                .withMessageContaining("to-the-moon");
    }

    @ParameterizedTest
    @EnumSource
    void whatIsRoundedStays(Rounding rounding) {
        var random = Seeds.random(this);
        for (var i = 0; i < ROUNDS; i++) {
            var once = money(random).rounded(rounding);
            assertThat(once.rounded(rounding)).isEqualTo(once);
            assertThat(once.fen() % rounding.stepFen()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void movesByHalfAStepAtMostAndWhereItGoesUpByLessThanAStep(Rounding rounding) {
        var up = rounding == Rounding.TRUNCATED_TO_FEN_UP_TO_JIAO;
        var random = Seeds.random(this);
        for (var i = 0; i < ROUNDS; i++) {
            var exact = money(random);
            var moved = exact.rounded(rounding).minus(exact);
            var most = up ? 2 * (rounding.stepFen() - 1) : rounding.stepFen();
            assertThat(2 * Math.abs(moved.fen())).isLessThanOrEqualTo(most);
        }
    }

    @ParameterizedTest
    @EnumSource
    void keepsTheOrder(Rounding rounding) {
        var random = Seeds.random(this);
        for (var i = 0; i < ROUNDS; i++) {
            var a = money(random);
            var b = a.plus(Money.fen(random.nextLong(0, 300)));
            assertThat(a.rounded(rounding)).isLessThanOrEqualTo(b.rounded(rounding));
        }
    }

    @ParameterizedTest
    @EnumSource
    void theReversalIsTheMirror(Rounding rounding) {
        var random = Seeds.random(this);
        for (var i = 0; i < ROUNDS; i++) {
            var exact = money(random);
            var rate = new Rate(random.nextLong(0, 1_500_000));
            assertThat(exact.negate().times(rate, rounding))
                    .isEqualTo(exact.times(rate, rounding).negate());
        }
    }

    /// A month split into two bases gives the same share, but for the rounding of one more amount.
    @ParameterizedTest
    @EnumSource
    void splittingMovesByOneStepAtMost(Rounding rounding) {
        var random = Seeds.random(this);
        for (var i = 0; i < ROUNDS; i++) {
            var a = Money.fen(random.nextLong(0, 100_000_000));
            var b = Money.fen(random.nextLong(0, 100_000_000));
            var rate = new Rate(random.nextLong(0, 1_500_000));
            var parts = a.times(rate, rounding).plus(b.times(rate, rounding));
            var whole = a.plus(b).times(rate, rounding);
            assertThat(Math.abs(whole.minus(parts).fen())).isLessThanOrEqualTo(rounding.stepFen());
        }
    }

    /// 100,000,000,002.50 yuan, by way of a product beyond the range of a long.
    @Test
    void aStepOfMoreThanAFenHoldsForAmountsBeyondTheRange() {
        assertThat(Rounding.HALF_UP_TO_YUAN.share(10_000_000_000_250L, 10_000_000, 10_000_000))
                .isEqualTo(10_000_000_000_300L);
        assertThat(Rounding.HALF_UP_TO_YUAN.share(10_000_000_000_249L, 10_000_000, 10_000_000))
                .isEqualTo(10_000_000_000_200L);
    }
}
