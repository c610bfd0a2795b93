package org.quanyi.server.signin;

import java.time.Clock;
import java.util.Optional;
import org.quanyi.server.access.Actor;
import org.springframework.stereotype.Component;

/// The register of sign-in accounts (登录账号登记): one account has one role, one person has one account,
/// and an account that ended never comes back under its name.
@Component
public class AccountRegister {

    /// Who vouches for the accounts of the demonstration; no provider in earnest has this name.
    public static final String DEMONSTRATION = "https://demonstration.quanyi.invalid";

    private final RegisterTable table;
    private final Clock clock;

    AccountRegister(RegisterTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /// Opens an account.
    ///
    /// @return whether it was opened: not when its name, its person or its subject has one already
    public boolean open(SignInAccount account) {
        return table.insert(account, clock.instant());
    }

    /// Ends an account: from now on nobody comes in by it. Sessions that are open go on until they
    /// end.
    ///
    /// @return whether there was an open account of that name
    public boolean end(String account) {
        return table.end(account, clock.instant());
    }

    /// Whom an identity provider's word lets in.
    public Optional<Actor> ofSubject(SignInAccount.Subject subject) {
        return table.ofSubject(subject).map(kept -> kept.account().actor());
    }

    /// Who comes in under an account's name, while it is open.
    Optional<Actor> named(String account) {
        return table.named(account).map(kept -> kept.account().actor());
    }
}
