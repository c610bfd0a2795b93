package org.quanyi.server.account;

import org.quanyi.rules.Money;
import org.quanyi.rules.Month;

/// A credit of one account that is not written yet (拟记账额).
///
/// @param month the month it belongs to
/// @param arrived the month the money counts as having come in
/// @param amount negative where money goes back
public record PlannedCredit(Month month, Month arrived, Money amount) {

    /// The first month in which it earns.
    public Month earnsFrom() {
        return new Month(Credit.earnsFrom(month.index(), arrived.index()));
    }
}
