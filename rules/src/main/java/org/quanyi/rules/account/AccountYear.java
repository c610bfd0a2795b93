package org.quanyi.rules.account;

import org.quanyi.rules.Money;

/// What happened to a personal account in one calendar year (个人账户年度收支).
///
/// @param opening the balance at the end of last year, interest included
/// @param credits what was credited, by the month it was credited in; a late contribution (补缴)
///   stands in the month it came in, whatever month it belongs to
/// @param payments what was paid out of the account, by month; for those who draw a pension
/// @param lastMonth the last month that earns: 12, or in the year of retirement the month before
///   the first benefit, 0 to 11
public record AccountYear(
        Money opening, MonthAmounts credits, MonthAmounts payments, int lastMonth) {
    /// Refuses months after the last one that earns.
    public AccountYear {
        if (lastMonth < 0 || lastMonth > MonthAmounts.MONTHS) {
            throw new IllegalArgumentException("there is no month " + lastMonth);
        }
        for (var month = lastMonth + 1; month <= MonthAmounts.MONTHS; month++) {
            if (credits.in(month).fen() != 0 || payments.in(month).fen() != 0) {
                throw new IllegalArgumentException("month " + month + " is after " + lastMonth);
            }
        }
    }

    /// A whole year of paying in.
    public AccountYear(Money opening, MonthAmounts credits) {
        this(opening, credits, MonthAmounts.NONE, MonthAmounts.MONTHS);
    }
}
