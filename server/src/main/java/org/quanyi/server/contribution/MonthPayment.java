package org.quanyi.server.contribution;

import org.quanyi.rules.Insurance;
import org.quanyi.rules.Money;
import org.quanyi.rules.Month;

/// How far one insurance of an employer's month is paid (缴费情况).
///
/// @param due what was declared, corrections included
/// @param settled how much of it is settled
/// @param waiting money that came in and does not fit
/// @param back money that belongs back to the employer
public record MonthPayment(
        Month month, Insurance insurance, Money due, Money settled, Money waiting, Money back) {

    /// What is still owed.
    public Money open() {
        return due.minus(settled);
    }

    /// The one word for it.
    public LineState state() {
        if (open().equals(Money.ZERO)) {
            return LineState.PAID;
        }
        return waiting.equals(Money.ZERO) ? LineState.DUE : LineState.IN_SUSPENSE;
    }
}
