package org.quanyi.server.command;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Result;
import org.quanyi.rules.identity.PersonNumbers;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Role;
import org.quanyi.server.employer.Employer;
import org.quanyi.server.employer.Employers;
import org.quanyi.server.person.Person;
import org.quanyi.server.person.Persons;
import org.quanyi.server.signin.AccountRegister;
import org.quanyi.server.signin.RoleGrantRefusal;
import org.quanyi.server.signin.SignInAccount;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `account open`: somebody may sign in from now on, by codes, by the organisation's provider, or
/// by either. Staff only until two security administrators are there; then it is theirs.
@Command(
        name = "open",
        mixinStandardHelpOptions = true,
        description = "Opens an account. 开通账号。",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:something broke",
            "2:usage",
            "3:refused: the name, the person or the subject has an account, the person or employer is"
                    + " not on record, or two security administrators open accounts of staff"
        })
final class AccountOpenCommand implements Callable<Integer> {

    @Mixin Terminal terminal = new Terminal();

    @Parameters(paramLabel = "ACCOUNT", description = "A new name for the account. 账号。")
    String account = "";

    @Option(
            names = "--role",
            required = true,
            description = "What the account may do: ${COMPLETION-CANDIDATES}. 角色。")
    Role role = Role.PERSON;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "Who acts by it; a person's is on record. 姓名。")
    String name = "";

    @Option(names = "--organisation", paramLabel = "NAME", description = "Where they work. 单位。")
    String organisation = "";

    @Option(
            names = "--number",
            paramLabel = "NUMBER",
            description = "Of an insured person: any of their numbers. 参保人的证件号码。")
    String number = "";

    @Option(
            names = "--employer",
            paramLabel = "CODE",
            description = "Of a handler or an approver: the employer's credit code. 统一社会信用代码。")
    String employer = "";

    @Option(names = "--phone", paramLabel = "PHONE", description = "Where codes go. 接收验证码的手机。")
    @Nullable String phone;

    @ArgGroup(exclusive = false)
    @Nullable Vouched vouched;

    /// Who the account is at the organisation's provider.
    static final class Vouched {

        @Option(
                names = "--issuer",
                paramLabel = "URL",
                required = true,
                description = "The identity provider, as its tokens name it. 统一登录的签发者。")
        String issuer = "";

        @Option(
                names = "--subject",
                paramLabel = "ID",
                required = true,
                description = "Its own name for them. 统一登录里的用户标识。")
        String subject = "";
    }

    /// The answer as JSON.
    record Document(String account, Role role) {}

    @Override
    public Integer call() {
        try (OpenRooms rooms = terminal.rooms()) {
            return switch (actor(rooms).then(actor -> open(rooms, actor))) {
                case Result.Refused<Actor>(var refusals) -> Refused.file(terminal, refusals);
                case Result.Of<Actor>(var actor) -> {
                    terminal.document(new Document(actor.account(), actor.role()));
                    terminal.say(terminal.text("account.opened", actor.account()));
                    yield QuanyiCommand.DONE;
                }
            };
        }
    }

    private Result<Actor> open(OpenRooms rooms, Actor actor) {
        SignInAccount.Subject subject =
                vouched == null ? null : new SignInAccount.Subject(vouched.issuer, vouched.subject);
        Optional<RoleGrantRefusal> refused =
                rooms.door(AccountRegister.class)
                        .openAtTerminal(new SignInAccount(actor, phone, subject));
        if (refused.isEmpty()) {
            return Result.of(actor);
        }
        return Result.refused(
                refused.get() == RoleGrantRefusal.ASK_THE_ADMINISTRATORS
                        ? Refusal.of("account.administrators")
                        : Refusal.of("account.taken", actor.account()));
    }

    private Result<Actor> actor(OpenRooms rooms) {
        return switch (role) {
            case PERSON -> person(rooms);
            case REPRESENTATIVE -> Result.refused(Refusal.of("account.representative"));
            case EMPLOYER, EMPLOYER_APPROVER -> handler(rooms);
            case CLERK,
                    SECOND_OFFICER,
                    LEGAL_REVIEWER,
                    AUDITOR,
                    OPERATOR,
                    SYSTEM_ADMINISTRATOR,
                    SECURITY_ADMINISTRATOR,
                    AUDIT_ADMINISTRATOR,
                    PARTNER ->
                    named(organisation, null);
        };
    }

    /// The refusal names no number: it is said at a terminal that others may read.
    private Result<Actor> person(OpenRooms rooms) {
        Optional<Person> person =
                PersonNumbers.read(number)
                                instanceof
                                Result.Of<org.quanyi.rules.identity.PersonNumber>(var read)
                        ? rooms.door(Persons.class).byNumber(read.normalised())
                        : Optional.empty();
        return person.isEmpty()
                ? Result.refused(Refusal.of("account.no-person"))
                : Result.of(
                        new Actor(
                                account,
                                role,
                                person.get().name(),
                                organisation,
                                person.get().id(),
                                null));
    }

    private Result<Actor> handler(OpenRooms rooms) {
        Optional<Employer> known = rooms.door(Employers.class).byCode(employer.strip());
        return known.isEmpty()
                ? Result.refused(Refusal.of("account.no-employer", employer))
                : named(known.get().name(), known.get().id());
    }

    private Result<Actor> named(String where, @Nullable Integer of) {
        return name.isBlank()
                ? Result.refused(Refusal.of("account.no-name"))
                : Result.of(new Actor(account, role, name.strip(), where, null, of));
    }
}
