package org.quanyi.rules;

/// A way of rounding (舍入规则) an amount, named so that a law file and a reason can cite it.
///
/// Which one applies where is a parameter of the region, never a choice of the program.
public enum Rounding {
    /// To the fen, a half away from zero (四舍五入到分): 34.105 gives 34.11. Contributions.
    HALF_UP_TO_FEN("half-up-to-fen", 1),
    /// To the whole yuan, a half away from zero (四舍五入到元): 7309.80 gives 7310. Base limits.
    HALF_UP_TO_YUAN("half-up-to-yuan", 100);

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
        var unit = Math.multiplyExact(denominator, stepFen);
        var whole = numerator / unit;
        var rest = Math.abs(numerator % unit);
        if (rest >= unit - rest) {
            whole += Long.signum(numerator);
        }
        return Math.multiplyExact(whole, stepFen);
    }
}
