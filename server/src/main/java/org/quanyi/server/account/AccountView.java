package org.quanyi.server.account;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.quanyi.rules.Money;

/// A person's pension account (养老保险个人账户) as of a moment: the balance and what it is made of.
///
/// @param balance all credits and the interest of the years that are closed
/// @param interest by closed year, oldest first; one line per region the person was insured in
/// @param versions every line of the years that were credited anew
/// @param waits whether interest still has to be credited anew, after a closing that runs
public record AccountView(
        Money balance,
        List<Credit> credits,
        List<CreditedInterest> interest,
        List<InterestVersion> versions,
        boolean waits) {

    public AccountView {
        credits = List.copyOf(credits);
        interest = List.copyOf(interest);
        versions = List.copyOf(versions);
    }

    /// The interest of all closed years.
    public Money interestSoFar() {
        return interest.stream().map(CreditedInterest::interest).reduce(Money.ZERO, Money::plus);
    }

    /// A year whose interest was credited anew (重新计息): both figures, and what brought the change.
    public record Recredited(
            int year, Money before, Money after, Instant recordedAt, String reference) {}

    /// Each time that a closed year was credited anew, by year and in the order it happened.
    public List<Recredited> recredited() {
        List<Recredited> all = new ArrayList<>();
        for (int i = 0; i + 1 < versions.size(); i++) {
            InterestVersion taken = versions.get(i);
            if (taken.reversal()) {
                InterestVersion anew = versions.get(i + 1);
                all.add(
                        new Recredited(
                                taken.year(),
                                taken.interest().negate(),
                                anew.interest(),
                                anew.recordedAt(),
                                anew.reference()));
            }
        }
        return all;
    }
}
