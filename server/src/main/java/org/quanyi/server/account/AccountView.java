package org.quanyi.server.account;

import java.util.List;
import org.quanyi.rules.Money;

/// A person's pension account (养老保险个人账户) as of a moment: the balance and what it is made of.
/// Interest is not in it yet: it is credited when a year is closed.
public record AccountView(Money balance, List<Credit> credits) {

    public AccountView {
        credits = List.copyOf(credits);
    }
}
