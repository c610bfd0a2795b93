package org.quanyi.server.signin;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Result;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Role;
import org.quanyi.server.casework.CaseEffect;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseItem;
import org.quanyi.server.casework.CaseKind;
import org.quanyi.server.casework.Cases;
import org.quanyi.server.casework.Proposal;
import org.springframework.stereotype.Component;

/// Accounts of staff, each with its role (角色授权): never on one administrator's word. Each is a case
/// that one security administrator makes and another accepts.
///
/// Whoever has a role keeps it; another one is another account, and one subject has one account.
@Component
public class RoleGrants {

    /// The most characters of an account, a name, a subject or an organisation.
    public static final int LONGEST = 60;

    private static final Pattern ACCOUNT_NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,59}");

    private static final String ACCOUNT = "account";
    private static final String ROLE = "role";
    private static final String NAME = "name";
    private static final String ORGANISATION = "organisation";
    private static final String ISSUER = "issuer";
    private static final String SUBJECT = "subject";

    private final RegisterTable table;
    private final StaffProviders providers;
    private final Cases cases;
    private final Clock clock;

    RoleGrants(RegisterTable table, StaffProviders providers, Cases cases, Clock clock) {
        this.table = table;
        this.providers = providers;
        this.cases = cases;
        this.clock = clock;
        cases.carryOutBy(new CaseEffect(CaseKind.ROLE_GRANT, this::open));
    }

    /// Asks for an account of staff. Refused when it is none of staff's, when somebody has it, or
    /// when nobody could come in by it.
    ///
    /// @param evidence the document that appoints them
    public Result<CaseFile> propose(Actor maker, SignInAccount account, String evidence) {
        Optional<Refusal> refusal = refusal(account);
        if (refusal.isPresent()) {
            return Result.refused(refusal.get());
        }
        Actor actor = account.actor();
        SignInAccount.Subject subject = Objects.requireNonNull(account.subject());
        List<CaseItem> items =
                List.of(
                        new CaseItem(ACCOUNT, null, actor.account()),
                        new CaseItem(ROLE, null, actor.role().name()),
                        new CaseItem(NAME, null, actor.name()),
                        new CaseItem(ORGANISATION, null, actor.organisation()),
                        new CaseItem(ISSUER, null, subject.issuer()),
                        new CaseItem(SUBJECT, null, subject.name()));
        return cases.propose(maker, new Proposal(CaseKind.ROLE_GRANT, List.of(), items, evidence));
    }

    private Optional<Refusal> refusal(SignInAccount account) {
        Actor actor = account.actor();
        if (!ACCOUNT_NAME.matcher(actor.account()).matches()) {
            return Optional.of(RoleGrantRefusal.ACCOUNT_FORM.of(LONGEST));
        }
        if (!actor.role().isStaff()) {
            return Optional.of(RoleGrantRefusal.NO_STAFF_ROLE.plain());
        }
        if (isNoText(actor.name()) || isNoText(actor.organisation())) {
            return Optional.of(RoleGrantRefusal.NO_NAME.of(LONGEST));
        }
        SignInAccount.Subject subject = account.subject();
        if (subject == null
                || isNoText(subject.name())
                || !providers.issuers().contains(subject.issuer())) {
            return Optional.of(RoleGrantRefusal.NO_SUBJECT.plain());
        }
        return table.isTaken(account)
                ? Optional.of(RoleGrantRefusal.TAKEN.plain())
                : Optional.empty();
    }

    private static boolean isNoText(String text) {
        return text.isBlank() || text.length() > LONGEST;
    }

    /// Not when the name or the subject got an account in the time that it waited.
    private boolean open(CaseFile file) {
        Actor actor =
                new Actor(
                        file.shallBe(ACCOUNT),
                        Role.valueOf(file.shallBe(ROLE)),
                        file.shallBe(NAME),
                        file.shallBe(ORGANISATION),
                        null,
                        null);
        SignInAccount.Subject subject =
                new SignInAccount.Subject(file.shallBe(ISSUER), file.shallBe(SUBJECT));
        return table.insert(new SignInAccount(actor, null, subject), clock.instant());
    }
}
