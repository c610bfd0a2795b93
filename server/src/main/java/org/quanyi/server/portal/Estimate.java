package org.quanyi.server.portal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Money;
import org.quanyi.rules.Month;
import org.quanyi.rules.Reason;

/// What a pension could be, by the age at which it begins (养老金测算). In today's money, and nothing of
/// it is kept.
///
/// @param ages the ages to choose from, in months: whole years and the statutory age
/// @param chosen the row asked for
/// @param rows one per age, youngest first
/// @param basis what it was worked out from
/// @param restored what the chosen pension would be if the missing months were there; null when
///   none is missing
public record Estimate(
        Window window, Row chosen, List<Row> rows, Basis basis, @Nullable Money restored) {

    public Estimate {
        rows = List.copyOf(rows);
    }

    /// When a pension can begin (领取窗口), ages in months.
    public record Window(int earliest, int statutory, int latest, int minimumMonths) {

        /// The nearest age that is possible.
        public int clamp(int age) {
            return Math.clamp(age, earliest, latest);
        }
    }

    /// One age.
    ///
    /// @param age in months
    /// @param start the first month
    /// @param paid months paid by then
    /// @param reasons how each part came about, in the order a person would follow
    public record Row(
            int age,
            Month start,
            int paid,
            Money basic,
            Money account,
            Money total,
            List<Reason> reasons) {

        public Row {
            reasons = List.copyOf(reasons);
        }

        /// How wide its bar is beside the longest, in tenths of a percent.
        public int width(Money longest) {
            return longest.fen() == 0 ? 0 : (int) (total.fen() * 1000 / longest.fen());
        }
    }

    /// What an estimate rests on (测算依据).
    ///
    /// @param paid months paid so far
    /// @param missing months that nobody filed and that the person should have a look at
    /// @param wage the base from now on
    /// @param reference the local reference wage
    /// @param standIn whether the average wage stands in for it, because it is not on file
    /// @param index how the person's bases stand to the average wage so far; the present one when
    ///   no average is on file
    /// @param balance of the account now
    public record Basis(
            int paid,
            int missing,
            Money wage,
            Money reference,
            boolean standIn,
            BigDecimal index,
            Money balance) {}

    /// The longest bar.
    public Money highest() {
        return rows.stream().map(Row::total).reduce(Money.ZERO, Money::max);
    }

    /// The row so many months away from the chosen one.
    public Optional<Row> beside(int months) {
        return rows.stream().filter(row -> row.age() == chosen.age() + months).findFirst();
    }

    /// Whether the months paid by the chosen age suffice.
    public boolean suffices() {
        return chosen.paid() >= window.minimumMonths();
    }
}
