package org.quanyi.rules;

/// A rate (费率、比例), exact to the millionth, such as 0.5 % of a contribution base.
///
/// @param millionths the rate in millionths of one: 1 % = 10,000; never negative
public record Rate(long millionths) implements Comparable<Rate> {
    /// The millionths of one whole, 100 %.
    static final long ONE = 1_000_000;

    /// No share at all.
    public static final Rate ZERO = new Rate(0);

    /// Refuses a negative rate.
    public Rate {
        if (millionths < 0) {
            throw new IllegalArgumentException("a rate of " + millionths + " millionths");
        }
    }

    /// Reads percent without the sign, such as `16`, `0.5` or `8.75`; at most four decimals.
    ///
    /// @throws IllegalArgumentException if the text is anything else
    public static Rate percent(String text) {
        return new Rate(Decimals.scaled(text, 4));
    }

    /// Both rates together.
    public Rate plus(Rate other) {
        return new Rate(Math.addExact(millionths, other.millionths));
    }

    @Override
    public int compareTo(Rate other) {
        return Long.compare(millionths, other.millionths);
    }

    /// Percent without needless zeros, such as `16%` or `0.5%`.
    @Override
    public String toString() {
        return Decimals.text(millionths, 4, 0) + "%";
    }
}
