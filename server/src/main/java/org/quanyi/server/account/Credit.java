package org.quanyi.server.account;

import java.time.Instant;
import org.quanyi.rules.Money;
import org.quanyi.rules.Month;

/// What one month brought into a person's pension account (个人账户记账额).
///
/// @param month the month the contribution belongs to
/// @param earnsFrom the first month that earns: its own, or for a late contribution (补缴) the month
///   it came in
/// @param recordedAt when the money had come in and was credited
/// @param caseNumber of the case that corrected the month; empty for what simply came in
public record Credit(
        Month month, Month earnsFrom, Money amount, Instant recordedAt, String caseNumber) {

    /// The first month that earns, as an index: the contribution's own when the money came in by
    /// the end of the next one, else the month it came in.
    ///
    /// @param month index of the month the contribution belongs to
    /// @param arrived index of the month the money came in
    static int earnsFrom(int month, int arrived) {
        return arrived <= month + 1 ? month : arrived;
    }
}
