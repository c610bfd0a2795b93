package org.quanyi.rules.pension;

import org.quanyi.rules.Rate;

/// A rate as a fraction in lowest terms, so that products stay small.
///
/// @param numerator not negative
/// @param denominator greater than zero
record Share(long numerator, long denominator) {
    private static final long MILLION = 1_000_000;

    static Share of(Rate rate) {
        return of(rate.millionths(), MILLION);
    }

    static Share of(long numerator, long denominator) {
        var divisor = commonDivisor(numerator, denominator);
        return new Share(numerator / divisor, denominator / divisor);
    }

    private static long commonDivisor(long one, long other) {
        return other == 0 ? one : commonDivisor(other, one % other);
    }
}
