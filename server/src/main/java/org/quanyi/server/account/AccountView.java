package org.quanyi.server.account;

import java.util.List;
import org.quanyi.rules.Money;

/// A person's pension account (养老保险个人账户) as of a moment: the balance and what it is made of.
///
/// @param balance all credits and the interest of the years that are closed
/// @param interest by closed year, oldest first; one line per region the person was insured in
public record AccountView(Money balance, List<Credit> credits, List<CreditedInterest> interest) {

    public AccountView {
        credits = List.copyOf(credits);
        interest = List.copyOf(interest);
    }

    /// The interest of all closed years.
    public Money interestSoFar() {
        return interest.stream().map(CreditedInterest::interest).reduce(Money.ZERO, Money::plus);
    }
}
