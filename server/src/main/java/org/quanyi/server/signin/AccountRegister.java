package org.quanyi.server.signin;

import java.time.Clock;
import java.util.Optional;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.AlarmKind;
import org.quanyi.server.access.Alarms;
import org.quanyi.server.access.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The register of sign-in accounts (登录账号登记): one account has one role, one person has one account,
/// and an account that ended never comes back under its name.
@Component
public class AccountRegister {

    /// Who vouches for the accounts of the demonstration; no provider in earnest has this name.
    public static final String DEMONSTRATION = "https://demonstration.quanyi.invalid";

    /// From so many security administrators on, accounts of staff are theirs to open.
    private static final int ADMINISTRATORS = 2;

    private final RegisterTable table;
    private final Alarms alarms;
    private final Clock clock;

    AccountRegister(RegisterTable table, Alarms alarms, Clock clock) {
        this.table = table;
        this.alarms = alarms;
        this.clock = clock;
    }

    /// Opens an account of the demonstration.
    ///
    /// @return whether it was opened: not when its name, its person or its subject has one already
    public boolean open(SignInAccount account) {
        return table.insert(account, clock.instant());
    }

    /// Opens an account on the word of whoever has the installation's terminal. One of staff leaves
    /// an alarm, and is refused as soon as two security administrators can open it by a case
    /// ([RoleGrants]).
    ///
    /// @return why it was not opened; empty when it was
    @Transactional
    public Optional<RoleGrantRefusal> openAtTerminal(SignInAccount account) {
        Actor actor = account.actor();
        boolean staff = actor.role().isStaff();
        if (staff && table.count(Role.SECURITY_ADMINISTRATOR) >= ADMINISTRATORS) {
            return Optional.of(RoleGrantRefusal.ASK_THE_ADMINISTRATORS);
        }
        if (!open(account)) {
            return Optional.of(RoleGrantRefusal.TAKEN);
        }
        if (staff) {
            alarms.raise(AlarmKind.ACCOUNT_OPENED, actor.account(), 1);
        }
        return Optional.empty();
    }

    /// Ends an account: from now on nobody comes in by it. Sessions that are open go on until they
    /// end. One of staff leaves an alarm: fewer administrators make the terminal's word count
    /// again.
    ///
    /// @return whether there was an open account of that name
    @Transactional
    public boolean end(String account) {
        Optional<Role> role = table.end(account, clock.instant());
        if (role.isPresent() && role.get().isStaff()) {
            alarms.raise(AlarmKind.ACCOUNT_ENDED, account, 1);
        }
        return role.isPresent();
    }

    /// Whom an identity provider's word lets in.
    public Optional<Actor> ofSubject(SignInAccount.Subject subject) {
        return table.ofSubject(subject).map(kept -> kept.account().actor());
    }

    /// Who comes in under an account's name, while it is open.
    public Optional<Actor> named(String account) {
        return table.named(account).map(kept -> kept.account().actor());
    }
}
