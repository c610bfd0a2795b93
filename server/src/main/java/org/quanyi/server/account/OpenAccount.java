package org.quanyi.server.account;

import org.quanyi.rules.account.AccountInterest;

/// An account as the closing of a year finds it (待结息账户), in fen.
///
/// @param opening at the end of the year before, its interest included
/// @param credited what came in and counts from a month of the year
/// @param product the month product of that
/// @param booked what the ledger says of the year so far, all zero without a line; its `seq` is the
///   next one free
/// @param held whether the year before was refused for this account
record OpenAccount(
        int person, long opening, long credited, long product, InterestLine booked, boolean held) {

    /// What the year must say.
    InterestLine due(AccountInterest rule) {
        long earned = Math.addExact(rule.onBalance(opening, 12), rule.onProduct(product));
        return new InterestLine(person, booked.seq(), opening, credited, earned);
    }
}
