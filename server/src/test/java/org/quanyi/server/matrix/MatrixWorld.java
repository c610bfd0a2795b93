package org.quanyi.server.matrix;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Insurance;
import org.quanyi.rules.Money;
import org.quanyi.rules.Month;
import org.quanyi.rules.identity.PersonNumber;
import org.quanyi.server.ProgramClient;
import org.quanyi.server.SampleCity;
import org.quanyi.server.SamplePapers;
import org.quanyi.server.TestServer;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Authority;
import org.quanyi.server.access.DemoAccounts;
import org.quanyi.server.access.ProtectedPersons;
import org.quanyi.server.access.ProtectionReason;
import org.quanyi.server.access.Purpose;
import org.quanyi.server.access.Reads;
import org.quanyi.server.access.Representatives;
import org.quanyi.server.access.Role;
import org.quanyi.server.access.StaffTies;
import org.quanyi.server.access.TieKind;
import org.quanyi.server.casework.CaseAct;
import org.quanyi.server.casework.Cases;
import org.quanyi.server.casework.DrawnCases;
import org.quanyi.server.casework.Intake;
import org.quanyi.server.casework.Outcome;
import org.quanyi.server.casework.Papers;
import org.quanyi.server.casework.Step;
import org.quanyi.server.contribution.Receipt;
import org.quanyi.server.contribution.ReceiptClaim;
import org.quanyi.server.contribution.ReceiptClaims;
import org.quanyi.server.contribution.Receipts;
import org.quanyi.server.employer.Employers;
import org.quanyi.server.exchange.Agreement;
import org.quanyi.server.exchange.Agreements;
import org.quanyi.server.exchange.Question;
import org.quanyi.server.person.NewPerson;
import org.quanyi.server.person.NumberLinks;
import org.quanyi.server.person.Persons;
import org.quanyi.server.portal.Certificates;
import org.quanyi.server.question.Fact;
import org.quanyi.server.question.FactKind;
import org.quanyi.server.question.PersonQuestion;
import org.quanyi.server.question.PersonQuestions;
import org.quanyi.server.rights.Asker;
import org.quanyi.server.rights.Copies;
import org.quanyi.server.rights.CopyWish;
import org.quanyi.server.signin.AccountRegister;
import org.quanyi.server.signin.RoleGrants;
import org.quanyi.server.signin.SignInAccount;

/// Persons in every relation to the staff, one account for each role, and a thing of each kind that
/// is somebody's.
final class MatrixWorld {

    /// Whom a request may be about. Staff have declared `self` as themselves and `relative` as
    /// theirs, another account has declared `colleague` as itself.
    static final List<String> PERSONS =
            List.of("own", "foreign", "self", "relative", "colleague", "protected");

    private final TestServer server;
    private final Map<String, PersonNumber> numbers = new LinkedHashMap<>();
    private final Map<String, Integer> keys = new HashMap<>();
    private final Map<String, String> things = new HashMap<>();

    MatrixWorld(TestServer server) {
        this.server = server;
        SampleCity.open(server);
        persons();
        accounts();
        things();
    }

    /// All columns that the table needs.
    static List<String> roles() {
        return Stream.concat(
                        Stream.of(Matrix.NOBODY), Arrays.stream(Role.values()).map(MatrixWorld::of))
                .toList();
    }

    static String of(Role role) {
        return role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String account(String role) {
        return "m-" + role;
    }

    static String name(String about) {
        return switch (about) {
            case "own" -> "矩阵甲";
            case "foreign" -> "矩阵乙";
            case "self" -> "矩阵丙";
            case "relative" -> "矩阵丁";
            case "colleague" -> "矩阵戊";
            default -> "矩阵己";
        };
    }

    String number(String about) {
        PersonNumber number = numbers.get(about);
        return number == null ? "990103199001010018" : number.normalised();
    }

    @Nullable Integer person(String about) {
        return keys.get(about);
    }

    /// A statement or a receipt that is somebody's; for `none` one that is nobody's.
    String thing(String kind, String about) {
        return things.getOrDefault(kind + " " + about, things.getOrDefault(kind + " none", ""));
    }

    private void persons() {
        int serial = 301;
        for (String about : PERSONS) {
            PersonNumber number = SampleCity.number("99010319900101" + serial++);
            numbers.put(about, number);
            keys.put(
                    about,
                    server.get(Persons.class)
                            .register(List.of(new NewPerson(name(about), number)))
                            .getFirst());
        }
        server.get(ProtectedPersons.class)
                .protect(
                        Objects.requireNonNull(keys.get("protected")),
                        ProtectionReason.KNOWN,
                        null,
                        "m-security-administrator");
    }

    private void accounts() {
        DemoAccounts accounts = server.get(DemoAccounts.class);
        int employer = server.get(Employers.class).byCode(SampleCity.MINGYUAN).orElseThrow().id();
        for (Role role : Role.values()) {
            if (role == Role.REPRESENTATIVE) {
                continue;
            }
            accounts.add(
                    new Actor(
                            account(of(role)),
                            role,
                            role == Role.PERSON ? name("own") : "矩阵" + role,
                            "矩阵单位",
                            role == Role.PERSON ? person("own") : null,
                            role == Role.EMPLOYER ? employer : null));
            if (role.isStaff()) {
                tie(account(of(role)), TieKind.OWN, "self");
                tie(account(of(role)), TieKind.RELATIVE, "relative");
            }
        }
        tie("m-another", TieKind.OWN, "colleague");
        accounts.add(
                new Actor("m-foreign", Role.PERSON, name("foreign"), "", person("foreign"), null));
        representative(accounts);
    }

    /// Somebody with an account of their own, who acts for `own`; `own` and `foreign` act for one
    /// who has none.
    private void representative(DemoAccounts accounts) {
        List<Integer> two =
                server.get(Persons.class)
                        .register(
                                List.of(
                                        new NewPerson(
                                                "矩阵庚", SampleCity.number("99010319900101361")),
                                        new NewPerson(
                                                "矩阵辛", SampleCity.number("99010319900101362"))));
        String account = account(of(Role.REPRESENTATIVE));
        accounts.add(new Actor(account, Role.PERSON, "矩阵庚", "", two.getFirst(), null));
        things.put("authority none", "9999");
        things.put("authority representative", authority("own", person("own"), two.getFirst()));
        things.put("authority own", authority("own", two.getLast(), person("own")));
        things.put("authority foreign", authority("foreign", two.getLast(), person("foreign")));
    }

    private String authority(
            String by, @Nullable Integer person, @Nullable Integer representative) {
        Authority.Terms terms =
                new Authority.Terms(
                        Authority.Basis.CONSENT,
                        Authority.Scope.ASK,
                        LocalDate.now(server.get(Clock.class)).plusDays(30));
        return Long.toString(
                server.get(Representatives.class)
                        .give(
                                Objects.requireNonNull(person),
                                Objects.requireNonNull(representative),
                                terms,
                                "",
                                by)
                        .orThrow()
                        .id());
    }

    private void tie(String account, TieKind kind, String about) {
        server.get(StaffTies.class)
                .declare(account, kind, Objects.requireNonNull(numbers.get(about)));
    }

    private void things() {
        for (String kind :
                List.of("case", "question", "taken down", "copy", "sample", "grant", "claim")) {
            things.put(kind + " none", "B2026-999999-11");
        }
        List.of("statement", "certificate").forEach(k -> things.put(k + " none", "2222-2222-2222"));
        things.put("certificate own", certificate(account("person"), "own"));
        things.put("certificate foreign", certificate("m-foreign", "foreign"));
        things.put("receipt none", "F202510-22222222");
        things.put("look none", "9999");
        things.put("look own", look());
        things.put("agreement none", "M-CONSENT-NONE");
        things.put("agreement own", agreement());
        things.putAll(MatrixInspections.things(server));
        things.putAll(MatrixListings.things(server, things));
        things.putAll(MatrixCredit.things(server));
        things.putAll(MatrixHonours.things(server, keys));
        things.put("question own", question("own"));
        things.put("question foreign", question("foreign"));
        int serial = 351;
        for (String about : List.of("own", "relative")) {
            things.put("case " + about, numberCase(about, "矩阵单位", serial++));
            things.put("sample " + about, DrawnCases.draw(server, thing("case", about)));
        }
        things.put("case foreign", numberCase("foreign", "别的单位", serial));
        things.put("taken down own", takenDown("own", "矩阵单位"));
        things.put("copy own", granted(thing("taken down", "own")));
        things.put("taken down relative", takenDown("relative", "矩阵单位"));
        things.put("taken down foreign", takenDown("foreign", "别的单位"));
        things.put("copy relative", thing("taken down", "relative"));
        things.put("copy foreign", thing("taken down", "foreign"));
        things.put("grant own", grant("矩阵单位"));
        things.put("grant foreign", grant("别的单位"));
        things.put("grant relative", thing("case", "relative"));
        things.put("statement own", statement(account("person")));
        things.put("statement foreign", statement("m-foreign"));
        things.put("claim own", claim(SampleCity.MINGYUAN, "M-1"));
        things.put("claim foreign", claim(SampleCity.JIANGCHENG, "M-2"));
        things.put("receipt own", receipt(account("employer"), SampleCity.SEPTEMBER));
        things.put("receipt foreign", receipt("jiangcheng", SampleCity.OCTOBER_JIANGCHENG));
    }

    /// What an employer says of money that waits.
    private String claim(String code, String serial) {
        int employer = server.get(Employers.class).byCode(code).orElseThrow().id();
        Month paid = Month.parse("2024-03");
        Money amount = Money.yuan("10.00");
        server.get(Receipts.class)
                .book(
                        List.of(
                                new Receipt(
                                        serial,
                                        paid.lastDay(),
                                        "矩阵单位",
                                        code,
                                        paid,
                                        Insurance.PENSION,
                                        amount)),
                        "matrix");
        return server.get(ReceiptClaims.class)
                .ask(
                        new Actor("m-hr-" + serial, Role.EMPLOYER, "矩阵人事", "", null, employer),
                        new ReceiptClaim(
                                serial, List.of(new ReceiptClaim.Part(paid.next(), amount))),
                        "银行回单",
                        server.get(Papers.class).check(List.of(SamplePapers.pdf())).orThrow())
                .orThrow()
                .number();
    }

    /// An agreement that asks only who has agreed.
    private String agreement() {
        return server.get(Agreements.class)
                .make(
                        new Agreement(
                                "M-CONSENT",
                                account("partner"),
                                Question.INSURED_IN_MONTH,
                                "矩阵办事，须经本人同意",
                                LocalDate.of(2026, 1, 1),
                                LocalDate.of(2036, 12, 31),
                                9,
                                1,
                                null))
                .orThrow()
                .id();
    }

    /// The number of a look at a person's record by somebody else.
    private String look() {
        int own = Objects.requireNonNull(person("own"));
        Actor asker = new Actor("m-looked", Role.CLERK, "矩阵查看", "矩阵单位", null, null);
        server.get(Reads.class).record(asker, Purpose.COUNTER_SERVICE, "M-1", own, "person");
        return Long.toString(server.get(Reads.class).count(own));
    }

    /// A case about a person, kept by an agency: a further number that somebody asked for.
    private String numberCase(String about, String agency, int serial) {
        Actor maker = new Actor("m-maker", Role.CLERK, "矩阵经办", agency, null, null);
        return server.get(NumberLinks.class)
                .propose(
                        maker,
                        server.get(Persons.class).byId(Objects.requireNonNull(person(about))),
                        SampleCity.number("99010319900101" + serial),
                        "公安变更证明 118",
                        server.get(Papers.class).check(List.of(SamplePapers.pdf())).orThrow())
                .orThrow()
                .number();
    }

    /// What an officer of an agency wrote down for a person.
    private String takenDown(String about, String agency) {
        Actor maker = new Actor("m-maker", Role.CLERK, "矩阵经办", agency, null, null);
        Intake intake = new Intake(Intake.Channel.WINDOW, LocalDate.now(server.get(Clock.class)));
        return server.get(Copies.class)
                .ask(
                        new Asker(maker, Objects.requireNonNull(person(about)), intake, List.of()),
                        new CopyWish(CopyWish.Way.WINDOW, ""))
                .orThrow()
                .number();
    }

    /// The same, granted by two people: the clerk of the walk may print it.
    private String granted(String number) {
        int version = 1;
        for (CaseAct act : List.of(CaseAct.TAKE_UP, CaseAct.ANSWER, CaseAct.ACCEPT)) {
            Role role = act == CaseAct.ACCEPT ? Role.SECOND_OFFICER : Role.CLERK;
            Actor by = new Actor(account(of(role)), role, "矩阵" + role, "矩阵单位", null, null);
            Outcome outcome = act == CaseAct.ANSWER ? Outcome.UPHELD : null;
            Step step = new Step(number, version++, act, "可以复制", Map.of(), outcome, null);
            server.get(Cases.class).take(by, step).orThrow();
        }
        return number;
    }

    /// What an officer asks a person about.
    private String question(String about) {
        Actor maker = new Actor("m-asker", Role.CLERK, "矩阵经办", "矩阵单位", null, null);
        Fact fact = new Fact(FactKind.TWO_PLACES, Month.of(2025, 7), "矩阵参保登记");
        return server.get(PersonQuestions.class)
                .ask(
                        maker,
                        server.get(Persons.class).byId(Objects.requireNonNull(person(about))),
                        new PersonQuestion(List.of(fact), "矩阵经办", "0990-0000417", null),
                        "数据比对清单 31")
                .orThrow()
                .number();
    }

    /// A case about an agency itself: an account of staff that an administrator of it asked for.
    private String grant(String agency) {
        Actor maker =
                new Actor("m-granter", Role.SECURITY_ADMINISTRATOR, "矩阵授权", agency, null, null);
        String account = "m-granted-" + agency.hashCode();
        return server.get(RoleGrants.class)
                .propose(
                        maker,
                        new SignInAccount(
                                new Actor(account, Role.CLERK, "矩阵新人", agency, null, null),
                                null,
                                new SignInAccount.Subject(AccountRegister.DEMONSTRATION, account)),
                        "任职通知 2026-41")
                .orThrow()
                .number();
    }

    private String statement(String account) {
        Caller.Answer issued = Caller.page(server, account).post("/me/statement", Map.of());
        return issued.location().substring(issued.location().lastIndexOf('/') + 1);
    }

    private String certificate(String account, String about) {
        for (String format : List.of("credential", "pdf")) {
            Caller.page(server, account)
                    .post("/me/certificate", Map.of("claim", "name", "format", format));
        }
        return server.get(Certificates.class)
                .of(Objects.requireNonNull(person(about)))
                .getFirst()
                .number();
    }

    private String receipt(String account, String file) {
        return new ProgramClient(server, account)
                .file("/api/v1/filings?confirm=all&name=" + file, SampleCity.file(file))
                .at("/receipt");
    }
}
