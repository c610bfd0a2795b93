package org.quanyi.server.wage;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Money;
import org.quanyi.rules.Month;

/// What an employer reported of the wages of a month (工资支付台账的一行).
///
/// @param project the construction project; empty for the employer itself
/// @param registered how many workers are registered by name; null when it was not said
/// @param monthsOverdue for how many months something is owed
/// @param paidOn null when it was not said
/// @param specialAccount whether there is a special wage account; null when it was not said
/// @param deposit the wage deposit; null when it was not said
/// @param document that shows it; empty when none was named
public record WageMonth(
        String project,
        Month month,
        Pay pay,
        @Nullable Integer registered,
        @Nullable Boolean specialAccount,
        @Nullable Money deposit,
        String document) {

    /// What is due to how many, and what of it was paid (应发与已发).
    public record Pay(
            int workers, Money due, Money paid, int monthsOverdue, @Nullable LocalDate paidOn) {

        /// What is not paid.
        public Money unpaid() {
            return due.minus(paid);
        }

        Pay mirrored() {
            return new Pay(-workers, due.negate(), paid.negate(), -monthsOverdue, paidOn);
        }
    }

    /// What takes it out of the books.
    WageMonth mirrored() {
        return new WageMonth(
                project,
                month,
                pay.mirrored(),
                registered == null ? null : -registered,
                specialAccount,
                deposit == null ? null : deposit.negate(),
                document);
    }

    /// Which month it is about.
    String key() {
        return project + "\n" + month;
    }
}
