package org.quanyi.rules;

import java.math.BigInteger;

/// A way of rounding (舍入规则) an amount, named so that a law file and a reason can cite it.
///
/// Which one applies where is a parameter of the region, never a choice of the program.
public enum Rounding {
    /// To the fen, a half away from zero (四舍五入到分): 34.105 gives 34.11. Contributions.
    HALF_UP_TO_FEN("half-up-to-fen", 1),
    /// To the whole yuan, a half away from zero (四舍五入到元): 7309.80 gives 7310. Base limits.
    HALF_UP_TO_YUAN("half-up-to-yuan", 100),
    /// Fractions of a fen are dropped, then up to the next jiao (见分进角): 3629.391 gives 3629.40,
    /// 1101.906 gives 1101.90. Pensions of some provinces.
    TRUNCATED_TO_FEN_UP_TO_JIAO("truncated-to-fen-up-to-jiao", 10);

    private final String key;
    private final long stepFen;

    Rounding(String key, long stepFen) {
        this.key = key;
        this.stepFen = stepFen;
    }

    /// The name in law files and reasons.
    public String key() {
        return key;
    }

    /// The unit results are multiples of, in fen.
    public long stepFen() {
        return stepFen;
    }

    /// The rounding of this name.
    ///
    /// @throws IllegalArgumentException if there is none
    public static Rounding ofKey(String key) {
        for (var rounding : values()) {
            if (rounding.key.equals(key)) {
                return rounding;
            }
        }
        throw new IllegalArgumentException("'" + key + "' is not a known rounding");
    }

    /// `numerator / denominator` fen, rounded to a multiple of the step; the denominator is > 0.
    long divide(long numerator, long denominator) {
        return this == TRUNCATED_TO_FEN_UP_TO_JIAO
                ? upToStep(numerator / denominator)
                : halfUp(numerator, denominator);
    }

    private long upToStep(long fen) {
        var rest = fen % stepFen;
        return rest == 0
                ? fen
                : Math.addExact(fen - rest, Math.multiplyExact(Long.signum(fen), stepFen));
    }

    private long halfUp(long numerator, long denominator) {
        var unit = Math.multiplyExact(denominator, stepFen);
        var whole = numerator / unit;
        var rest = Math.abs(numerator % unit);
        if (rest >= unit - rest) {
            whole += Long.signum(numerator);
        }
        return Math.multiplyExact(whole, stepFen);
    }

    /// `first × second / divisor` fen, rounded once at the end and exact however large the product
    /// is.
    ///
    /// @param first not negative
    /// @param second not negative
    /// @param divisor greater than zero
    /// @throws ArithmeticException if the result itself is too large
    public long share(long first, long second, long divisor) {
        var low = first * second;
        if (low >= 0 && Math.multiplyHigh(first, second) == 0) {
            return divide(low, divisor);
        }
        var product = BigInteger.valueOf(first).multiply(BigInteger.valueOf(second));
        var parts = product.divideAndRemainder(BigInteger.valueOf(divisor));
        // the whole fen and the rest are rounded together: the rest is less than the divisor
        var whole = parts[0].longValueExact();
        var above = whole % stepFen;
        var rest = Math.addExact(Math.multiplyExact(above, divisor), parts[1].longValueExact());
        return Math.addExact(whole - above, divide(rest, divisor));
    }
}
