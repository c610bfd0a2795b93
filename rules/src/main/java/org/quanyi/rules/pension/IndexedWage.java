package org.quanyi.rules.pension;

import org.quanyi.rules.Rounding;

/// The indexed wage (指数化月平均缴费工资), base times index, in ten-thousandths of a fen.
final class IndexedWage {
    private IndexedWage() {}

    /// @param unrounded whether it stays as it comes out, or is rounded to the fen first
    static long of(long base, int index, boolean unrounded) {
        var exact = Math.multiplyExact(base, index);
        return unrounded
                ? exact
                : Math.multiplyExact(
                        Rounding.HALF_UP_TO_FEN.share(exact, 1, TransitionalTerms.ONE),
                        TransitionalTerms.ONE);
    }
}
