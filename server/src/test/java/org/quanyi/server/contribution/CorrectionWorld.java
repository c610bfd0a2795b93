package org.quanyi.server.contribution;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.quanyi.rules.Insurance;
import org.quanyi.rules.Law;
import org.quanyi.rules.Money;
import org.quanyi.rules.Month;
import org.quanyi.rules.Region;
import org.quanyi.rules.contribution.Amounts;
import org.quanyi.rules.contribution.ContributionDue;
import org.quanyi.server.SampleCity;
import org.quanyi.server.TestServer;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Role;
import org.quanyi.server.account.AccountView;
import org.quanyi.server.account.Accounts;
import org.quanyi.server.account.PlannedCredit;
import org.quanyi.server.account.Recrediting;
import org.quanyi.server.account.Recredits;
import org.quanyi.server.account.YearClosing;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseItem;
import org.quanyi.server.casework.CaseKind;
import org.quanyi.server.casework.Cases;
import org.quanyi.server.casework.Proposal;
import org.quanyi.server.person.NewPerson;
import org.quanyi.server.person.Persons;
import org.quanyi.server.signin.SteppedClock;
import org.springframework.context.support.GenericApplicationContext;

/// One employer with paid months in years that can be closed, for tests of corrections.
final class CorrectionWorld {

    static final Region REGION = new Region("990100");
    static final String EMPLOYER = SampleCity.MINGYUAN;
    static final String AGENCY = "示例更正中心";

    private static final int WORK_INJURY_CLASS = 2;

    final TestServer server;
    final SteppedClock clock;
    private final int employer;
    private int serial;

    CorrectionWorld(TestServer server, SteppedClock clock) {
        this.server = server;
        this.clock = clock;
        employer = SampleCity.register(server, EMPLOYER, "示例明远电子有限公司");
    }

    static SteppedClock clockAt(String instant) {
        return new SteppedClock(Instant.parse(instant));
    }

    static void plant(GenericApplicationContext context, SteppedClock clock) {
        context.registerBean("stepped", Clock.class, () -> clock, b -> b.setPrimary(true));
    }

    /// A number that nobody carries yet.
    String number() {
        serial++;
        return SampleCity.number(
                        "990101%04d%02d%02d%03d"
                                .formatted(
                                        1960 + serial / 800,
                                        1 + serial % 12,
                                        1 + serial / 12 % 28,
                                        100 + serial % 800))
                .normalised();
    }

    int person() {
        return server.get(Persons.class)
                .register(
                        List.of(new NewPerson("钱更正", SampleCity.number(number().substring(0, 17)))))
                .getFirst();
    }

    Amounts amounts(Month month, String base) {
        return ContributionDue.terms(server.get(Law.class), REGION, month, WORK_INJURY_CLASS)
                .orThrow()
                .assess(Money.yuan(base));
    }

    /// A month of some persons as another system kept it, paid in its own month.
    void paid(Month month, String base, List<Integer> persons) {
        book(month, base, persons, receipts(month, month, base, persons.size()));
    }

    /// The same, and nothing came in.
    void unpaid(Month month, String base, List<Integer> persons) {
        book(month, base, persons, List.of());
    }

    private void book(Month month, String base, List<Integer> persons, List<Receipt> receipts) {
        Amounts each = amounts(month, base);
        server.get(TakeOver.class)
                .book(
                        new HistoryMonth(
                                REGION,
                                month,
                                persons.stream()
                                        .map(p -> new HistoryMonth.Line(p, employer, each))
                                        .toList(),
                                List.of(),
                                receipts,
                                Set.of(),
                                Set.of()),
                        "test");
    }

    /// Money that came in during a month for so many persons of a month.
    List<Receipt> receipts(Month month, Month arrived, String base, int persons) {
        Amounts each = amounts(month, base);
        List<Receipt> receipts = new ArrayList<>();
        for (Insurance insurance : Insurance.values()) {
            if (each.insured(insurance)) {
                long fen = each.employer(insurance) + each.person(insurance);
                receipts.add(
                        new Receipt(
                                "T" + ++serial + insurance.ordinal(),
                                arrived.lastDay(),
                                "示例明远电子有限公司",
                                EMPLOYER,
                                month,
                                insurance,
                                Money.fen(fen * persons)));
            }
        }
        return receipts;
    }

    void receive(List<Receipt> receipts) {
        server.get(Receipts.class).book(receipts, "test");
    }

    void close(int year) {
        server.get(YearClosing.class).close(REGION, year, _ -> {}).orThrow();
    }

    Corrections corrections() {
        return server.get(Corrections.class);
    }

    /// A correction as the desk works it out now.
    Correction wanted(int person, String month, String base) {
        Correction typed = Corrections.read(month, EMPLOYER, base).orThrow();
        return corrections().preview(person, typed).orThrow().wanted();
    }

    /// A case of its own, with a document.
    CaseFile proposed(int person, String month, String base) {
        return corrections()
                .propose(clerk(), person, wanted(person, month, base), "工资台账 " + month, List.of())
                .orThrow();
    }

    AccountView account(int person) {
        return server.get(Accounts.class).of(person, clock.instant());
    }

    /// What would still have to be credited anew, which is nothing in an account that is right.
    Recrediting pending(int person, Month month) {
        return server.get(Recredits.class)
                .preview(person, REGION, new PlannedCredit(month, month, Money.ZERO));
    }

    /// The lines of a month that count.
    List<MonthEntry> inForce(int person, String month) {
        return server.get(BenefitRecords.class).of(person, clock.instant()).inForce().stream()
                .filter(e -> e.month().equals(Month.parse(month)))
                .toList();
    }

    /// What a person asks about March 2023.
    CaseFile asked(int person) {
        return server.get(Cases.class)
                .propose(
                        themselves(person),
                        new Proposal(
                                CaseKind.MONTH_OBJECTION,
                                List.of(person),
                                List.of(
                                        new CaseItem("month", "paid", "PENSION 2023-03"),
                                        new CaseItem("happened", null, "WRONG_FIGURE")),
                                "",
                                REGION,
                                ""))
                .orThrow();
    }

    static Actor clerk() {
        return new Actor("cor-clerk", Role.CLERK, "周敏", AGENCY, null, null);
    }

    static Actor officer() {
        return new Actor("cor-officer", Role.SECOND_OFFICER, "孙玉梅", AGENCY, null, null);
    }

    static Actor themselves(int person) {
        return new Actor("p-" + person, Role.PERSON, "钱更正", "", person, null);
    }
}
