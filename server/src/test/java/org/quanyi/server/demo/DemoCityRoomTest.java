package org.quanyi.server.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.quanyi.rules.Insurance;
import org.quanyi.rules.Law;
import org.quanyi.rules.Money;
import org.quanyi.rules.Month;
import org.quanyi.rules.Region;
import org.quanyi.rules.account.AccountInterest;
import org.quanyi.server.TestServer;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.DemoAccounts;
import org.quanyi.server.access.Purpose;
import org.quanyi.server.access.ReadRefused;
import org.quanyi.server.access.Reads;
import org.quanyi.server.access.Role;
import org.quanyi.server.account.AccountView;
import org.quanyi.server.account.Accounts;
import org.quanyi.server.account.CreditedInterest;
import org.quanyi.server.contribution.BenefitRecords;
import org.quanyi.server.contribution.BookedReceipts;
import org.quanyi.server.contribution.Filings;
import org.quanyi.server.contribution.LineState;
import org.quanyi.server.contribution.MonthEntry;
import org.quanyi.server.contribution.Receipt;
import org.quanyi.server.contribution.Receipts;
import org.quanyi.server.contribution.StagedFiling;
import org.quanyi.server.contribution.SubmittedFiling;
import org.quanyi.server.contribution.Upload;
import org.quanyi.server.journal.Verification;
import org.quanyi.server.person.Contacts;
import org.quanyi.server.person.Persons;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A small city in real ledgers, its loading cut off once on the way.
class DemoCityRoomTest {

    private static final CityPlan PLAN = new CityPlan(7, 240, Month.parse("2026-11"));
    private static final int CUT_OFF_AFTER = 20;

    private static TestServer server;

    @BeforeAll
    static void load() {
        server = TestServer.fresh("demo");
        DemoCity city = server.get(DemoCity.class);
        assertThatThrownBy(() -> city.load(PLAN, DemoCityRoomTest::cutOff))
                .hasMessage("the power is gone");
        assertThat(server.get(DemoAccounts.class).all()).as("nobody sees half a city").isEmpty();
        assertThat(city.load(new CityPlan(8, 500, PLAN.present()), p -> {}))
                .as("goes on with the city that was begun")
                .isTrue();
    }

    private static void cutOff(DemoCity.Progress progress) {
        if (progress.months() == CUT_OFF_AFTER) {
            throw new IllegalStateException("the power is gone");
        }
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static String discrepancies() {
        return server.get(Verification.class).run(rows -> {}).discrepancies().toString();
    }

    private static String number(int person) {
        return server.get(Persons.class).byId(person).currentNumber().number();
    }

    @Test
    void theStoriesCanBeReachedByAnInventedNumber() {
        String number = City.of(PLAN).citizens().getFirst().number().normalised();
        int person = server.get(Persons.class).byNumber(number).orElseThrow().id();
        assertThat(server.get(Contacts.class).phoneOf(person)).contains("15400000001");
    }

    @Test
    void theLedgerHoldsEveryLineOnce() {
        Map<Integer, String> numbers = new HashMap<>();
        List<String> recorded =
                server.get(JdbcClient.class)
                        .sql(
                                """
                                select l.month, l.region, l.person, e.code, l.pension_base, l.pension_person,
                                       l.work_injury_employer
                                  from contribution.month_line l
                                  join employer.employer e on e.id = l.employer
                                 where l.batch in (select batch from journal.entry where kind = 'TAKE_OVER')
                                """)
                        .query((row, n) ->
                                "%d %d %s %s %d %d %d"
                                        .formatted(
                                                row.getInt(1),
                                                row.getInt(2),
                                                numbers.computeIfAbsent(
                                                        row.getInt(3), DemoCityRoomTest::number),
                                                row.getString(4),
                                                row.getInt(5),
                                                row.getInt(6),
                                                row.getInt(7)))
                        .list();
        assertThat(recorded)
                .hasSizeGreaterThan(10_000)
                .containsExactlyInAnyOrderElementsOf(CityDigest.lines(City.of(PLAN)));
    }

    @Test
    void someLinesWereCorrectedAndTheDifferencePaid() {
        List<@Nullable Integer> corrected =
                server.get(JdbcClient.class)
                        .sql(
                                "select person from contribution.month_line where reverses is not null")
                        .query(Integer.class)
                        .list();
        assertThat(corrected).hasSizeGreaterThan(20);
        int first = Objects.requireNonNull(corrected.getFirst());
        var record = server.get(BenefitRecords.class).of(first, server.get(Clock.class).instant());
        MonthEntry reversal =
                record.entries().stream()
                        .filter(e -> e.reverses() != null)
                        .findFirst()
                        .orElseThrow();
        assertThat(record.inForce())
                .filteredOn(e -> e.month().equals(reversal.month()))
                .filteredOn(e -> e.employer() == reversal.employer())
                .singleElement()
                .satisfies(e -> assertThat(e.sequence()).isEqualTo(2))
                .satisfies(e ->
                        assertThat(e.shares().values())
                                .allSatisfy(s -> assertThat(s.state()).isEqualTo(LineState.PAID)));
    }

    @Test
    void theBooksHoldAndASecondStartKeepsThem() {
        assertThat(discrepancies()).isEqualTo("[]");
        assertThat(server.get(DemoCity.class).load(PLAN, p -> {})).isFalse();
        assertThat(server.get(DemoAccounts.class).all()).hasSize(16);
    }

    private static int person(String account) {
        return server.get(DemoAccounts.class).named(account).orElseThrow().requirePerson();
    }

    /// How many of the months stand in which state of pension insurance.
    private static Map<LineState, Integer> pension(int person) {
        Map<LineState, Integer> months = new TreeMap<>();
        for (MonthEntry e : record(person)) {
            months.merge(
                    Objects.requireNonNull(e.shares().get(Insurance.PENSION)).state(),
                    1,
                    Integer::sum);
        }
        return months;
    }

    private static List<MonthEntry> record(int person) {
        return server.get(BenefitRecords.class)
                .of(person, server.get(Clock.class).instant())
                .inForce();
    }

    @Test
    void theFirstStoryLacksOneMonthAndWaitsForTheNewest() {
        int wang = person("wangxiaolan");
        assertThat(pension(wang)).isEqualTo(Map.of(LineState.PAID, 182, LineState.DUE, 1));
        assertThat(record(wang))
                .extracting(MonthEntry::month)
                .doesNotContain(Month.parse("2025-03"));
        MonthEntry last = record(wang).getLast();
        assertThat(last.month()).hasToString("2026-11");
        assertThat(Objects.requireNonNull(last.shares().get(Insurance.PENSION)).state())
                .isEqualTo(LineState.DUE);
        assertThat(server.get(Persons.class).byId(wang).name()).isEqualTo("王小兰");
        assertThat(server.get(Persons.class).spells(wang))
                .filteredOn(s -> s.insurance() == Insurance.PENSION)
                .extracting(s -> s.region() + " " + s.from() + " " + s.to())
                .containsExactly("990200 2011-08 2024-06", "990100 2024-07 null");
        AccountView account =
                server.get(Accounts.class).of(wang, server.get(Clock.class).instant());
        assertThat(account.balance().minus(account.interestSoFar()))
                .isGreaterThan(Money.yuan("70000"))
                .isLessThan(Money.yuan("99000"));
    }

    /// The rule for one account, from nothing but the credits of the ledger.
    @Test
    void everyClosedYearIsWhatTheRuleGivesForOneAccount() {
        int years = 0;
        List<Integer> persons =
                server.get(JdbcClient.class)
                        .sql("select distinct person from account.interest order by person")
                        .query((row, n) -> row.getInt(1))
                        .list();
        for (int person : persons) {
            AccountView account =
                    server.get(Accounts.class).of(person, server.get(Clock.class).instant());
            Map<Region, Money> closing = new HashMap<>();
            for (CreditedInterest year : account.interest()) {
                assertThat(year.opening())
                        .isEqualTo(closing.getOrDefault(year.region(), Money.ZERO));
                closing.put(year.region(), year.closing());
            }
            boolean moved = closing.size() > 1;
            for (CreditedInterest year : account.interest()) {
                if (!moved) {
                    long[] months = new long[12];
                    account.credits().stream()
                            .filter(c -> c.earnsFrom().year() == year.year())
                            .forEach(c -> months[c.earnsFrom().month() - 1] += c.amount().fen());
                    AccountInterest rule =
                            AccountInterest.of(server.get(Law.class), year.region(), year.year())
                                    .orThrow();
                    assertThat(year.interest().fen())
                            .as("person %d, %d", person, year.year())
                            .isEqualTo(rule.interest(year.opening().fen(), months));
                    years++;
                }
            }
        }
        assertThat(persons).hasSizeGreaterThan(100);
        assertThat(years).isGreaterThan(1_000);
    }

    @Test
    void theSecondStoryIsCompleteAndTheThirdHasAMonthInSuspense() {
        assertThat(pension(person("zhangmin"))).isEqualTo(Map.of(LineState.PAID, 184));
        int li = person("lijianhua");
        assertThat(pension(li))
                .isEqualTo(Map.of(LineState.PAID, 177, LineState.IN_SUSPENSE, 1, LineState.DUE, 1));
        assertThat(record(li)).extracting(e -> e.region().code()).contains("990100", "990200");
    }

    @Test
    void theClerkOpensNeitherHisOwnRecordNorHisBrotherInLaws() {
        Actor clerk = server.get(DemoAccounts.class).named("clerk").orElseThrow();
        Reads reads = server.get(Reads.class);
        int own = server.get(Persons.class).byNumber("990104199205160050").orElseThrow().id();
        for (int person : List.of(own, person("lijianhua"))) {
            assertThatThrownBy(() ->
                            reads.record(clerk, Purpose.COUNTER_SERVICE, "B1", person, "person"))
                    .isInstanceOf(ReadRefused.class);
        }
        reads.record(clerk, Purpose.COUNTER_SERVICE, "B2", person("zhangmin"), "person");
        assertThat(reads.of(person("zhangmin"))).hasSize(1);
    }

    @Test
    void theSampleFilesGiveTheirFiguresHereToo() {
        assertThat(submit("filing-2025-09-mingyuan.gbk.csv").checked().due().total())
                .hasToString("1101276.65");
        SubmittedFiling october = submit("filing-2025-10-mingyuan.gbk.csv");
        assertThat(october.checked().toChange()).hasSize(4);
        assertThat(october.checked().toConfirm()).hasSize(5);
        assertThat(october.checked().due().total()).hasToString("1096991.79");
        assertThat(submit("filing-2025-10-jiangcheng.utf8bom.csv").checked().due().total())
                .hasToString("67781.76");
        BookedReceipts booked = server.get(Receipts.class).book(receipts(), "sample");
        assertThat(booked.received()).isEqualTo(14);
        assertThat(booked.settled()).isEqualTo(11);
        assertThat(booked.suspense())
                .extracting(s -> s.receipt().serial())
                .containsExactly("SW2025000006", "SW2025000013");
        assertThat(booked.repeated()).containsExactly("SW2025000005");
        assertThat(discrepancies()).isEqualTo("[]");
    }

    private static SubmittedFiling submit(String name) {
        Actor operator = new Actor("test", Role.OPERATOR, "test", "test", null, null);
        Filings filings = server.get(Filings.class);
        StagedFiling staged = filings.stage(new Upload(name, sample(name)), operator).orThrow();
        filings.answer(staged.filing(), Filings.confirmAll(staged.checked()));
        return filings.submit(staged.filing(), operator).orThrow();
    }

    private static List<Receipt> receipts() {
        String text = new String(sample("receipts-2025-10.gbk.csv"), Charset.forName("GB18030"));
        return text.lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(c ->
                        new Receipt(
                                c[0],
                                LocalDate.parse(c[1]),
                                c[2],
                                c[3],
                                Month.parse(c[4]),
                                insurance(c[5]),
                                Money.yuan(c[6])))
                .toList();
    }

    private static Insurance insurance(String code) {
        return List.of(Insurance.values()).stream()
                .filter(i -> Integer.toString(i.code()).equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static byte[] sample(String name) {
        try (var in = DemoCityRoomTest.class.getResourceAsStream("/filing/" + name)) {
            return Objects.requireNonNull(in).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
