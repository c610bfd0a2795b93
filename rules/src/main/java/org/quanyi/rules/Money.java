package org.quanyi.rules;

/// An amount of money (金额) in fen, the hundredth of a yuan.
///
/// May be negative: a reversal is the mirror of what it reverses. Every operation is exact and
/// throws [ArithmeticException] instead of overflowing; the only rounding is the one named by a
/// [Rounding].
///
/// @param fen the amount in fen, 1 yuan = 100 fen
public record Money(long fen) implements Comparable<Money> {
    /// Nothing at all, 0.00 yuan.
    public static final Money ZERO = new Money(0);

    /// The amount of so many fen.
    public static Money fen(long fen) {
        return fen == 0 ? ZERO : new Money(fen);
    }

    /// Reads a decimal amount of yuan such as `1234.5`, `-3.00` or `7133`: ASCII digits, at most
    /// two after the point, no sign but a leading minus, no separators. For law files, test cases
    /// and literals; what a person typed is read by the room that can answer him.
    ///
    /// @throws IllegalArgumentException if the text is anything else
    public static Money yuan(String text) {
        return new Money(Decimals.scaled(text, 2));
    }

    /// The sum of both.
    public Money plus(Money other) {
        return fen(Math.addExact(fen, other.fen));
    }

    /// This less the other; negative if the other is larger.
    public Money minus(Money other) {
        return fen(Math.subtractExact(fen, other.fen));
    }

    /// The mirror of this amount.
    public Money negate() {
        return fen(Math.negateExact(fen));
    }

    /// This amount at a rate, rounded as named. Symmetrical about zero, so that the reversal of an
    /// amount is rounded like the amount.
    public Money times(Rate rate, Rounding rounding) {
        return times(rate.millionths(), Rate.ONE, rounding);
    }

    /// The share `numerator / denominator` of this amount, rounded as named.
    ///
    /// @param denominator greater than zero
    public Money times(long numerator, long denominator, Rounding rounding) {
        if (denominator <= 0) {
            throw new IllegalArgumentException("the denominator " + denominator + " is not > 0");
        }
        return fen(rounding.divide(Math.multiplyExact(fen, numerator), denominator));
    }

    /// This amount rounded to a coarser unit.
    public Money rounded(Rounding rounding) {
        return fen(rounding.divide(fen, 1));
    }

    /// The smaller of both.
    public Money min(Money other) {
        return fen <= other.fen ? this : other;
    }

    /// The larger of both.
    public Money max(Money other) {
        return fen >= other.fen ? this : other;
    }

    /// Whether the amount is below zero.
    public boolean isNegative() {
        return fen < 0;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(fen, other.fen);
    }

    /// Yuan with two decimals, such as `1234.50` or `-0.05`.
    @Override
    public String toString() {
        return Decimals.text(fen, 2, 2);
    }
}
