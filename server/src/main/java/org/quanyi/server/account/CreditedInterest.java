package org.quanyi.server.account;

import java.time.Instant;
import org.quanyi.rules.Money;
import org.quanyi.rules.Region;

/// The interest that one closed year brought into a person's pension account (个人账户记账利息).
///
/// @param region whose account it is
/// @param opening what the account stood at before the year, interest included
/// @param credited what came in and counts from a month of the year
/// @param recordedAt when it was written, or last written anew
/// @param corrections how often it was reversed and written anew
public record CreditedInterest(
        Region region,
        int year,
        Money opening,
        Money credited,
        Money interest,
        Instant recordedAt,
        int corrections) {

    /// What the account stood at after the year.
    public Money closing() {
        return opening.plus(credited).plus(interest);
    }
}
