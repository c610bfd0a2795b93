package org.quanyi.server.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.quanyi.rules.Law;
import org.quanyi.rules.Month;
import org.quanyi.rules.Region;
import org.quanyi.rules.Result;
import org.quanyi.server.ProgramClient;
import org.quanyi.server.SampleCity;
import org.quanyi.server.SampleList;
import org.quanyi.server.SamplePapers;
import org.quanyi.server.TestServer;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Role;
import org.quanyi.server.casework.Attachments;
import org.quanyi.server.casework.CaseAct;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseKind;
import org.quanyi.server.casework.CaseState;
import org.quanyi.server.casework.Cases;
import org.quanyi.server.casework.Letters;
import org.quanyi.server.casework.Paper;
import org.quanyi.server.casework.Papers;
import org.quanyi.server.casework.ReturnReason;
import org.quanyi.server.casework.ReviewNotice;
import org.quanyi.server.casework.Reviews;
import org.quanyi.server.casework.Step;
import org.quanyi.server.person.Persons;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Months of long ago that an employer files: nothing is booked before two officers agree, and then
/// once.
class BackdatingsRoomTest {

    static final String PAPER = "劳动合同 2023-118";
    static final AtomicInteger SERIAL = new AtomicInteger(7001);
    static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.fresh("backdatings");
    }

    @AfterAll
    static void close() {
        server.close();
    }

    /// An employer with nothing filed yet, and its handler.
    record Firm(String code, Actor handler, String person) {

        static Firm next() {
            int serial = SERIAL.getAndIncrement();
            String code = SampleList.code(serial);
            int id = SampleCity.register(server, code, "示例补报单位" + serial);
            String account = "backdating-" + serial;
            SampleCity.account(server, account, Role.EMPLOYER, id);
            return new Firm(
                    code,
                    new Actor(account, Role.EMPLOYER, account, "示例", null, id),
                    SampleList.number("197102%02d".formatted(1 + serial / 900 % 28), serial % 900));
        }

        Upload list(Month month, String base) {
            return new Upload(
                    "list.csv",
                    new SampleList(code, month.toString()).row("补报甲", person, base).bytes());
        }

        Filing stage(Month month, String base) {
            return filings().stage(list(month, base), handler).orThrow().filing();
        }

        Result<Filed> file(Filing filing) {
            return filings().file(filing, handler, PAPER);
        }

        CaseFile ask(Month month) {
            return ((Filed.Waiting) file(stage(month, "7000")).orThrow()).file();
        }

        int key() {
            return server.get(Persons.class).byNumber(person).orElseThrow().id();
        }

        Actor themselves() {
            return new Actor("p-" + person, Role.PERSON, "补报甲", "", key(), null);
        }

        /// The base that is booked for a month.
        List<Integer> booked(Month month) {
            return List.copyOf(
                    server.get(FilingContext.class)
                            .basesInForce(handler.requireEmployer(), month)
                            .values());
        }
    }

    static Filings filings() {
        return server.get(Filings.class);
    }

    static Cases cases() {
        return server.get(Cases.class);
    }

    static Month back(int months) {
        Clock clock = server.get(Clock.class);
        return Month.of(LocalDate.ofInstant(clock.instant(), clock.getZone())).plus(-months);
    }

    static Actor officer(Role role, CaseFile file) {
        String account = "backdating-" + role + "-" + file.persons().getFirst() / 20;
        return new Actor(account, role, "补报经办", "示例补报中心", null, null);
    }

    static Result<CaseFile> take(Actor actor, CaseFile file, CaseAct act) {
        Map<Integer, ReturnReason> items =
                act == CaseAct.RETURN ? Map.of(2, ReturnReason.FACTS) : Map.of();
        return cases().take(actor, new Step(file.number(), file.version(), act, "材料看过了", items));
    }

    static CaseFile proposed(CaseFile file) {
        return take(officer(Role.CLERK, file), file, CaseAct.PROPOSE).orThrow();
    }

    static Result<CaseFile> accept(CaseFile file) {
        return take(officer(Role.SECOND_OFFICER, file), file, CaseAct.ACCEPT);
    }

    static String code(Result<?> result) {
        return result.refusals().isEmpty() ? "" : result.refusals().getFirst().code();
    }

    static int entries(CaseFile file) {
        return server.get(JdbcClient.class)
                .sql("select count(*) from journal.entry where reference like '% ' || :number")
                .param("number", file.number())
                .query(Integer.class)
                .single();
    }

    @Test
    void theLastMonthWithinIsBookedAndTheOneBeforeWaits() {
        Firm firm = Firm.next();
        assertThat(firm.file(firm.stage(back(24), "7000")).orThrow())
                .isInstanceOf(Filed.Booked.class);
        assertThat(firm.booked(back(24))).containsExactly(700_000);
        assertThat(firm.file(firm.stage(back(25), "7000")).orThrow())
                .isInstanceOf(Filed.Waiting.class);
        assertThat(firm.booked(back(25))).isEmpty();
    }

    @Test
    void whatTwoOfficersAcceptIsOneBatchThatNamesItsCase() {
        Firm firm = Firm.next();
        Month month = back(40);
        CaseFile file = firm.ask(month);
        assertThat(server.get(Letters.class).unopened(firm.themselves())).isEqualTo(1);
        assertThat(cases().of(firm.themselves())).hasSize(1);
        CaseFile sent = proposed(file);
        assertThat(firm.booked(month)).isEmpty();
        Actor clerk = officer(Role.CLERK, file);
        Actor both = new Actor(clerk.account(), Role.SECOND_OFFICER, "同", "示例补报中心", null, null);
        assertThat(code(take(both, sent, CaseAct.ACCEPT))).isEqualTo("CAS-005");
        assertThat(accept(sent).orThrow().state()).isEqualTo(CaseState.IN_EFFECT);
        assertThat(firm.booked(month)).containsExactly(700_000);
        assertThat(entries(file)).isEqualTo(1);
        Filing filed = filings().newest(month, firm.handler()).orElseThrow();
        assertThat(filed.isDraft()).isFalse();
        // a correction is another case
        CaseFile again = ((Filed.Waiting) firm.file(firm.stage(month, "8000")).orThrow()).file();
        assertThat(server.get(Backdatings.class).lines(again, firm.themselves()))
                .extracting(l -> l.was() + " to " + l.asked())
                .containsExactly("7000.00 to 8000.00");
        assertThat(firm.booked(month)).containsExactly(700_000);
    }

    @Test
    void withoutItsDocumentNothingIsAskedForAndNobodyRegistered() {
        Firm firm = Firm.next();
        Filing filing = firm.stage(back(30), "7000");
        assertThat(code(filings().file(filing, firm.handler(), " "))).isEqualTo("CAS-009");
        assertThat(server.get(Persons.class).byNumber(firm.person())).isEmpty();
    }

    @Test
    void theSameFileIsTheSameCaseAndAnotherOneOfTheMonthWaits() {
        Firm firm = Firm.next();
        Filing filing = firm.stage(back(30), "7000");
        CaseFile file = ((Filed.Waiting) firm.file(filing).orThrow()).file();
        assertThat(((Filed.Waiting) firm.file(filing).orThrow()).file().number())
                .isEqualTo(file.number());
        assertThat(code(firm.file(firm.stage(back(30), "7100")))).isEqualTo("CAS-008");
        take(firm.handler(), file, CaseAct.WITHDRAW).orThrow();
        assertThat(((Filed.Waiting) firm.file(filing).orThrow()).file().number())
                .isNotEqualTo(file.number());
    }

    @Test
    void whoIsConcernedSeesTheirOwnLineAndStopsIt() {
        Firm firm = Firm.next();
        Month month = back(30);
        byte[] two =
                new SampleList(firm.code(), month.toString())
                        .row("补报甲", firm.person(), "7000")
                        .row("补报乙", SampleList.number("19720105", 7), "9000")
                        .bytes();
        Filing filing =
                filings().stage(new Upload("two.csv", two), firm.handler()).orThrow().filing();
        CaseFile file = ((Filed.Waiting) firm.file(filing).orThrow()).file();
        Backdatings backdatings = server.get(Backdatings.class);
        assertThat(backdatings.lines(file, firm.handler())).hasSize(2);
        assertThat(backdatings.lines(file, firm.themselves()))
                .extracting(BackdatedLine::name)
                .containsExactly("补报甲");
        CaseFile sent = proposed(file);
        assertThat(take(firm.themselves(), sent, CaseAct.STOP).orThrow().state())
                .isEqualTo(CaseState.STOPPED);
        assertThat(code(accept(sent))).isEqualTo("CAS-002");
        assertThat(firm.booked(month)).isEmpty();
    }

    @Test
    void whatCameBackIsSentAgainByItsEmployerOnly() {
        Firm firm = Firm.next();
        CaseFile file = firm.ask(back(30));
        CaseFile back = take(officer(Role.CLERK, file), file, CaseAct.RETURN).orThrow();
        assertThat(code(take(Firm.next().handler(), back, CaseAct.SEND_AGAIN)))
                .isEqualTo("CAS-001");
        CaseFile again = take(firm.handler(), back, CaseAct.SEND_AGAIN).orThrow();
        assertThat(accept(proposed(again)).orThrow().state()).isEqualTo(CaseState.IN_EFFECT);
    }

    /// The person stops it or objects to the month; what we did not take is the employer's.
    @Test
    void whatWeDidNotTakeTheEmployerTakesToTheNextInstance() {
        Firm firm = Firm.next();
        CaseFile file = firm.ask(back(30));
        Clock clock = server.get(Clock.class);
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        ReviewNotice said = new ReviewNotice(CaseKind.COURT, "", "", today, "");
        Reviews reviews = server.get(Reviews.class);
        assertThat(code(reviews.announce(firm.handler(), file.number(), said)))
                .as("nothing is decided yet")
                .isEqualTo("CAS-061");
        take(officer(Role.CLERK, file), file, CaseAct.RETURN).orThrow();
        assertThat(code(reviews.announce(firm.themselves(), file.number(), said)))
                .isEqualTo("CAS-061");
        CaseFile announced = reviews.announce(firm.handler(), file.number(), said).orThrow();
        assertThat(announced.state()).isEqualTo(CaseState.ANNOUNCED);
        assertThat(cases().isKnown(firm.themselves(), announced.number())).isFalse();
    }

    @Test
    void whatOthersWereNotToldOfIsNotBooked() {
        Firm firm = Firm.next();
        Month month = back(30);
        CaseFile sent = proposed(firm.ask(month));
        // the operator takes over another base of the month meanwhile
        filings().submit(firm.stage(month, "7300"), firm.handler()).orThrow();
        assertThat(code(accept(sent))).isEqualTo("CAS-042");
        assertThat(firm.booked(month)).containsExactly(730_000);
        assertThat(cases().open(firm.handler(), sent.number()).orElseThrow().state())
                .isEqualTo(CaseState.PROPOSED);
    }

    @Test
    void aProgramIsToldTheCaseAndAClerkThatTheEmployerFiles() {
        Firm firm = Firm.next();
        String path = "/api/v1/filings?confirm=all&name=list.csv";
        byte[] list = firm.list(back(30), "7000").bytes();
        ProgramClient program = new ProgramClient(server, firm.handler().account());
        ProgramClient.Reply without = program.file(path, list);
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.text()).contains("CAS-009");
        ProgramClient.Reply waits = program.file(path + "&evidence=contract-118", list);
        assertThat(waits.status()).isEqualTo(202);
        assertThat(waits.at("/caseNumber")).startsWith("B");
        assertThat(waits.at("/receipt")).isEmpty();
        SampleCity.account(server, "backdating-clerk", Role.CLERK, null);
        ProgramClient.Reply clerk =
                new ProgramClient(server, "backdating-clerk")
                        .file(path + "&evidence=contract-118", list);
        assertThat(clerk.status()).isEqualTo(422);
        assertThat(clerk.text()).contains("CON-135");
        assertThat(firm.booked(back(30))).isEmpty();
    }

    @Test
    void withoutARuleOnFileNothingIsFiled() {
        Instant before = Instant.parse("2025-06-15T00:00:00Z");
        Backdatings then =
                new Backdatings(
                        server.get(Law.class),
                        server.get(BackdatedTable.class),
                        server.get(Persons.class),
                        cases(),
                        List::of,
                        Clock.fixed(before, ZoneId.of("Asia/Shanghai")));
        assertThat(code(then.limit(new Region("990100")))).isEqualTo("LAW-002");
        assertThat(server.get(Backdatings.class).limit(new Region("990100")).orThrow().months())
                .isEqualTo(24);
    }

    /// The employer shows what it named; of a case about several the persons see none of it.
    @Test
    void theEmployerAddsPapersUntilAnOfficerHasProposedIt() {
        Firm firm = Firm.next();
        CaseFile asked = firm.ask(back(30));
        List<Paper> papers = server.get(Papers.class).check(List.of(SamplePapers.pdf())).orThrow();
        Step add = new Step(asked.number(), asked.version(), CaseAct.ADD, "").with(papers);
        CaseFile added = cases().take(firm.handler, add).orThrow();
        assertThat(server.get(Attachments.class).of(added, firm.handler)).hasSize(1);
        CaseFile proposed = proposed(added);
        Step late = new Step(proposed.number(), proposed.version(), CaseAct.ADD, "").with(papers);
        assertThat(code(cases().take(firm.handler, late))).isEqualTo("CAS-003");
    }
}
