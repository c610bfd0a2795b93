package org.quanyi.rules.account;

import org.quanyi.rules.Money;

/// What a personal account earned in a year (个人账户年度利息) and where it stands at the end.
///
/// @param onOpening on the opening balance
/// @param onCredits on what was credited in the year
/// @param onPayments what the payments of the year no longer earned; to be taken off
/// @param closing the balance at the end, interest included
public record YearInterest(Money onOpening, Money onCredits, Money onPayments, Money closing) {
    /// The interest of the year.
    public Money total() {
        return onOpening.plus(onCredits).minus(onPayments);
    }
}
