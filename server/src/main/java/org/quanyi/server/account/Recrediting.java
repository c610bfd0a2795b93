package org.quanyi.server.account;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Money;
import org.quanyi.rules.Rate;

/// What crediting an account anew changes (更正后重新计息): the closed years that say something else now.
///
/// @param years oldest first; none where the interest stays as it is
/// @param waitsFor the year whose closing has to end first, and which then puts the rest right by
///   itself; null when nothing waits
public record Recrediting(List<Year> years, @Nullable Integer waitsFor) {

    /// Nothing changes.
    public static final Recrediting NONE = new Recrediting(List.of(), null);

    public Recrediting {
        years = List.copyOf(years);
    }

    /// The interest of a closed year (记账利息).
    ///
    /// @param before what was credited
    /// @param after what takes its place
    public record Year(int year, Rate rate, Money before, Money after) {}

    /// What all years together bring, or take.
    public Money difference() {
        return years.stream().map(y -> y.after().minus(y.before())).reduce(Money.ZERO, Money::plus);
    }
}
