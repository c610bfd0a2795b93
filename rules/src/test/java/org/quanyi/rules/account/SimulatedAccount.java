package org.quanyi.rules.account;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// A second, deliberately simple account: walks through the year month by month and lets every yuan
/// that is there earn a twelfth of the rate. Shares no code with the rule.
final class SimulatedAccount {
    private static final BigDecimal TWELVE = BigDecimal.valueOf(12);

    private final BigDecimal rate;

    /// @param percent such as `6.12`
    SimulatedAccount(String percent) {
        this.rate = new BigDecimal(percent).movePointLeft(2);
    }

    /// What one pot earns, in fen.
    ///
    /// @param start in the pot on New Year's Day, fen
    /// @param comesIn per month, January first; earns from the first of its month
    /// @param months how many months are walked
    long earns(long start, long[] comesIn, int months) {
        var pot = BigDecimal.valueOf(start);
        var twelfths = BigDecimal.ZERO;
        for (var i = 0; i < months; i++) {
            pot = pot.add(BigDecimal.valueOf(comesIn[i]));
            twelfths = twelfths.add(pot.multiply(rate));
        }
        // one division at the very end keeps every step before it exact
        return twelfths.divide(TWELVE, 0, RoundingMode.HALF_UP).longValueExact();
    }

    /// The same for money that stays put.
    long earns(long start, int months) {
        return earns(start, new long[12], months);
    }

    /// What goes in lasts to the end of the year: opening, credits, interest on both, less what was
    /// paid and what that no longer earned.
    long closing(long opening, long[] credits, long[] payments) {
        var balance = opening + earns(opening, 12) + earns(0, credits, 12);
        balance -= earns(0, payments, 12);
        for (var i = 0; i < 12; i++) {
            balance += credits[i] - payments[i];
        }
        return balance;
    }
}
