package org.quanyi.rules.pension;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// The pension a second time, as one would write it down with a pencil: fractions kept as a pair of
/// numbers, one formula after the other, nothing shared with the rule.
final class NaivePension {
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private NaivePension() {}

    /// A fraction that is divided only when somebody asks for fen.
    record Fraction(BigDecimal over, BigDecimal under) {
        Fraction times(String number) {
            return new Fraction(over.multiply(new BigDecimal(number)), under);
        }

        Fraction dividedBy(String number) {
            return new Fraction(over, under.multiply(new BigDecimal(number)));
        }

        /// Yuan to fen, half up.
        long fen() {
            return over.multiply(HUNDRED).divide(under, 0, RoundingMode.HALF_UP).longValueExact();
        }

        /// Yuan to fen, the rest dropped, then up to the jiao.
        long jiao() {
            var fen = over.multiply(HUNDRED).divide(under, 0, RoundingMode.DOWN);
            return fen.divide(BigDecimal.TEN, 0, RoundingMode.UP)
                    .multiply(BigDecimal.TEN)
                    .longValueExact();
        }
    }

    static Fraction yuan(String text) {
        return new Fraction(new BigDecimal(text), BigDecimal.ONE);
    }

    /// `(P + P × Z) / 2 × N × 1 %`.
    static Fraction basic(String base, String index, String years) {
        var both = BigDecimal.ONE.add(new BigDecimal(index));
        return yuan(base).times(both.toPlainString()).times(years).dividedBy("200");
    }

    /// Guangdong: below 0.6 the base counts by the part of 0.6.
    static Fraction lowBasic(String base, String index, String years) {
        if (new BigDecimal(index).compareTo(new BigDecimal("0.6")) >= 0) {
            return basic(base, index, years);
        }
        // Z / 0.6 + Z = Z × 1.6 / 0.6
        return yuan(base).times(index).times("1.6").times(years).dividedBy("0.6").dividedBy("200");
    }

    static Fraction account(String balance, String divisor) {
        return yuan(balance).dividedBy(divisor);
    }

    /// `P × Z × M × k %`.
    static Fraction transitional(String base, String index, String years, String percent) {
        return yuan(base).times(index).times(years).times(percent).dividedBy("100");
    }

    /// `(P + P × Z) / 2 × M × k %`.
    static Fraction transitionalOfMean(String base, String index, String years, String percent) {
        return basic(base, index, years).times(percent);
    }
}
