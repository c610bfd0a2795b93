package org.quanyi.rules.account;

import java.util.Arrays;
import org.quanyi.rules.Money;

/// Amounts by month of one calendar year (分月金额), such as what was credited in each. Immutable.
public final class MonthAmounts {
    /// Months of a year.
    public static final int MONTHS = 12;

    /// Nothing in any month.
    public static final MonthAmounts NONE = new MonthAmounts(new long[MONTHS]);

    private final long[] fen;

    private MonthAmounts(long[] fen) {
        this.fen = fen;
    }

    /// The amounts of the twelve months in fen, January first.
    public static MonthAmounts of(long... fen) {
        if (fen.length != MONTHS) {
            throw new IllegalArgumentException(fen.length + " months in a year");
        }
        return new MonthAmounts(fen.clone());
    }

    /// These and one amount more.
    ///
    /// @param month 1 to 12
    public MonthAmounts plus(int month, Money amount) {
        var more = fen.clone();
        more[month - 1] = Math.addExact(more[month - 1], amount.fen());
        return new MonthAmounts(more);
    }

    /// The amount of a month, 1 to 12.
    public Money in(int month) {
        return Money.fen(fen[month - 1]);
    }

    /// All months together.
    public Money total() {
        return total(MONTHS);
    }

    /// The months up to one, 0 to 12, together.
    public Money total(int last) {
        var sum = 0L;
        for (var i = 0; i < last; i++) {
            sum = Math.addExact(sum, fen[i]);
        }
        return Money.fen(sum);
    }

    /// The month product (月积数): each amount as often as it earns, its own month included.
    ///
    /// @param last the last month that earns, 0 to 12
    public Money product(int last) {
        return Money.fen(product(fen, last));
    }

    /// The same on bare fen, for a loop over persons.
    static long product(long[] fen, int last) {
        var product = 0L;
        for (var i = 0; i < last; i++) {
            product = Math.addExact(product, Math.multiplyExact(fen[i], last - i));
        }
        return product;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MonthAmounts that && Arrays.equals(fen, that.fen);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(fen);
    }

    /// The amounts in fen, January first.
    @Override
    public String toString() {
        return Arrays.toString(fen);
    }
}
