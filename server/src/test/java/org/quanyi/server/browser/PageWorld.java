package org.quanyi.server.browser;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Insurance;
import org.quanyi.rules.Money;
import org.quanyi.rules.Month;
import org.quanyi.server.TestServer;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.DelayedReveals;
import org.quanyi.server.access.DemoAccounts;
import org.quanyi.server.access.ProtectedPersons;
import org.quanyi.server.access.ProtectionReason;
import org.quanyi.server.access.Role;
import org.quanyi.server.casework.CaseAct;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.Cases;
import org.quanyi.server.casework.DrawnCases;
import org.quanyi.server.casework.Intake;
import org.quanyi.server.casework.Outcome;
import org.quanyi.server.casework.Step;
import org.quanyi.server.contribution.Receipt;
import org.quanyi.server.contribution.ReceiptClaim;
import org.quanyi.server.contribution.ReceiptClaims;
import org.quanyi.server.contribution.Receipts;
import org.quanyi.server.employer.Employers;
import org.quanyi.server.person.Persons;
import org.quanyi.server.question.Fact;
import org.quanyi.server.question.FactKind;
import org.quanyi.server.question.PersonQuestion;
import org.quanyi.server.question.PersonQuestions;
import org.quanyi.server.rights.Asker;
import org.quanyi.server.rights.Copies;
import org.quanyi.server.rights.CopyWish;
import org.quanyi.server.rights.MonthHappened;
import org.quanyi.server.rights.MonthObjection;
import org.quanyi.server.rights.Objections;
import org.quanyi.server.signin.AccountRegister;
import org.quanyi.server.signin.RoleGrants;
import org.quanyi.server.signin.SignInAccount;

/// What the walk through the pages finds on its way: sign-ins, and things that wait for somebody.
record PageWorld(TestServer server) {

    String number(String account) {
        int person = account(account).requirePerson();
        return server.get(Persons.class).byId(person).currentNumber().number();
    }

    Actor account(String name) {
        return server.get(DemoAccounts.class).named(name).orElseThrow();
    }

    /// The page of an objection that waits for a clerk.
    String objection() {
        int person = account("zhangmin").requirePerson();
        return "/desk/cases/"
                + server.get(Objections.class)
                        .object(
                                Asker.of(new Actor("p", Role.PERSON, "", "", person, null)),
                                new MonthObjection(
                                        Insurance.PENSION,
                                        Month.of(2024, 5),
                                        "paid",
                                        MonthHappened.WRONG_FIGURE,
                                        ""))
                        .orThrow()
                        .number();
    }

    /// The receipt of what a clerk wrote down for a person.
    String takenDown() {
        Intake intake = new Intake(Intake.Channel.PHONE, LocalDate.now(server.get(Clock.class)));
        Asker asker =
                new Asker(account("clerk"), account("zhangmin").requirePerson(), intake, List.of());
        return "/desk/cases/"
                + server.get(Copies.class)
                        .ask(asker, new CopyWish(CopyWish.Way.POST, "近五年的"))
                        .orThrow()
                        .number()
                + "/receipt";
    }

    /// The pages at which a clerk sees a person, and writes down what they ask for.
    ///
    /// @param look at that person
    List<String> window(String look) {
        List<String> pages = new ArrayList<>(new PageCredit(server).desk());
        pages.addAll(
                List.of(
                        "/desk",
                        look,
                        look + "/number",
                        look + "/life",
                        look + "/honours",
                        "/desk/newborn",
                        look + "/authority",
                        look + "/question",
                        look + "/correction",
                        look + "/request",
                        look + "/request?kind=month-objection",
                        look + "/request?kind=deletion",
                        "/desk/batch",
                        "/desk/continue",
                        printable(),
                        takenDown()));
        return pages;
    }

    /// A case of which the clerk prints the copy.
    private String printable() {
        Actor person =
                new Actor("p", Role.PERSON, "", "", account("zhangmin").requirePerson(), null);
        String number =
                server.get(Copies.class)
                        .ask(Asker.of(person), new CopyWish(CopyWish.Way.WINDOW, ""))
                        .orThrow()
                        .number();
        take(account("clerk"), number, 1, CaseAct.TAKE_UP, null);
        take(account("clerk"), number, 2, CaseAct.ANSWER, Outcome.UPHELD);
        take(account("officer"), number, 3, CaseAct.ACCEPT, null);
        return "/desk/cases/" + number;
    }

    /// A second clerk of the agency, to whom a case can go.
    void colleague() {
        Actor clerk =
                new Actor(
                        "colleague",
                        Role.CLERK,
                        "许同事",
                        account("clerk").organisation(),
                        null,
                        null);
        server.get(AccountRegister.class)
                .open(
                        new SignInAccount(
                                clerk,
                                null,
                                new SignInAccount.Subject(
                                        AccountRegister.DEMONSTRATION, clerk.account())));
    }

    /// An objection that two other people answered.
    String answered(String account) {
        int person = account(account).requirePerson();
        String agency = account("clerk").organisation();
        Actor clerk = new Actor("answers", Role.CLERK, "陈答", agency, null, null);
        Actor officer = new Actor("accepts", Role.SECOND_OFFICER, "陈核", agency, null, null);
        CaseFile file =
                server.get(Objections.class)
                        .object(
                                Asker.of(new Actor("p", Role.PERSON, "", "", person, null)),
                                new MonthObjection(
                                        Insurance.PENSION,
                                        Month.of(2024, 6),
                                        "paid",
                                        MonthHappened.WRONG_FIGURE,
                                        ""))
                        .orThrow();
        take(clerk, file.number(), 1, CaseAct.TAKE_UP, null);
        take(clerk, file.number(), 2, CaseAct.ANSWER, Outcome.NOT_UPHELD);
        take(officer, file.number(), 3, CaseAct.ACCEPT, null);
        return file.number();
    }

    /// The pages of such a case, and of who else looks at it.
    List<String> reviewable(String place, String account) {
        String page = place + answered(account);
        return List.of(page, page + "/review");
    }

    /// The pages of money that waits, and of what its employer says of it.
    List<String> claims(String account) {
        Actor employer = account(account);
        String code = server.get(Employers.class).byId(employer.requireEmployer()).code();
        Month paid = Month.parse("2024-03");
        Money amount = Money.yuan("1234.50");
        Receipt receipt =
                new Receipt("PW-1", paid.lastDay(), "示例", code, paid, Insurance.PENSION, amount);
        server.get(Receipts.class).book(List.of(receipt), "pages");
        ReceiptClaim.Part part = new ReceiptClaim.Part(paid.next(), amount);
        CaseFile file =
                server.get(ReceiptClaims.class)
                        .ask(
                                employer,
                                new ReceiptClaim("PW-1", List.of(part)),
                                "银行回单 2024-03-29",
                                List.of())
                        .orThrow();
        String claims = "/employer/payments/claims/";
        List<String> pages = new ArrayList<>(new PageCredit(server).employer(account));
        pages.addAll(
                List.of(
                        "/employer/payments",
                        claims + "new?receipt=PW-1",
                        claims + "new",
                        claims + file.number(),
                        "/employer/cases/" + file.number() + "/review"));
        return pages;
    }

    /// The pages of whoever supervises.
    List<String> supervised() {
        return List.of(
                "/oversight",
                "/oversight/log",
                "/oversight/samples",
                "/oversight/rules",
                "/oversight/samples/" + DrawnCases.draw(server, answered("lijianhua")),
                "/staff/registers");
    }

    /// The pages of what a person disagrees with, and of what they are asked.
    List<String> asked(String account) {
        List<String> pages = new ArrayList<>(reviewable("/me/cases/", account));
        pages.add("/me/questions/" + question());
        new PageHonours(server).offered(account(account).requirePerson());
        pages.add("/me/credit");
        return pages;
    }

    private void take(
            Actor actor, String number, int version, CaseAct act, @Nullable Outcome outcome) {
        String note = act == CaseAct.ANSWER ? "查过了，记录没有错" : "";
        Step step = new Step(number, version, act, note, Map.of(), outcome, null);
        server.get(Cases.class).take(actor, step).orThrow();
    }

    /// What a clerk asks the first of the stories about.
    String question() {
        Actor clerk = server.get(DemoAccounts.class).named("clerk").orElseThrow();
        Actor asked = server.get(DemoAccounts.class).named("wangxiaolan").orElseThrow();
        Fact fact = new Fact(FactKind.DOUBLE_MONTH, Month.of(2026, 1), "本市台账");
        return server.get(PersonQuestions.class)
                .ask(
                        clerk,
                        server.get(Persons.class).byId(asked.requirePerson()),
                        new PersonQuestion(List.of(fact), clerk.name(), "0990-0000417", null),
                        "数据比对清单 31")
                .orThrow()
                .number();
    }

    /// The page of an account of staff that the other administrator asked for.
    String grant() {
        Actor maker = server.get(DemoAccounts.class).named("security2").orElseThrow();
        SignInAccount asked =
                new SignInAccount(
                        new Actor("pages.new", Role.CLERK, "孙新", maker.organisation(), null, null),
                        null,
                        new SignInAccount.Subject(AccountRegister.DEMONSTRATION, "pages-new"));
        return "/security/cases/"
                + server.get(RoleGrants.class)
                        .propose(maker, asked, "任职通知 2026-41")
                        .orThrow()
                        .number();
    }

    /// Something that waits, for the pages of those who decide.
    void protect(String account) {
        int person = account(account).requirePerson();
        ProtectedPersons protections = server.get(ProtectedPersons.class);
        protections.protect(person, ProtectionReason.WITNESS, null, "security");
        protections.ask(person, "示民保撤 2026-118", "security");
        server.get(DelayedReveals.class)
                .ask(
                        "示公刑查 2026-118",
                        DelayedReveals.Basis.CRIMINAL,
                        LocalDate.now(server.get(Clock.class)).plusDays(30),
                        "legal");
    }
}
