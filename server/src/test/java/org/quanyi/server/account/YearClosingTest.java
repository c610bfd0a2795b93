package org.quanyi.server.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.quanyi.rules.Insurance;
import org.quanyi.rules.Money;
import org.quanyi.rules.Month;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Region;
import org.quanyi.rules.Result;
import org.quanyi.server.TestServer;
import org.quanyi.server.journal.Batch;
import org.quanyi.server.journal.Journal;
import org.quanyi.server.journal.Verification;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Closing years of a few accounts, each test in a region of its own.
class YearClosingTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static TestServer server;

    @BeforeAll
    static void open() {
        server = TestServer.fresh("closing");
    }

    @AfterAll
    static void close() {
        server.close();
    }

    /// Credits one amount to each person for a month, come in at the month's end unless later.
    private static void credit(Region region, String month, int fen, int... persons) {
        credit(region, month, month, fen, persons);
    }

    private static void credit(
            Region region, String month, String arrived, int fen, int... persons) {
        Instant at = Month.parse(arrived).next().firstDay().atStartOfDay(ZONE).toInstant();
        new TransactionTemplate(server.get(PlatformTransactionManager.class))
                .executeWithoutResult(_ -> {
                    Batch batch = server.get(Journal.class).open("TEST", "test", at);
                    List<NewCredit> credits = new ArrayList<>();
                    for (int person : persons) {
                        credits.add(new NewCredit(person, Month.parse(month).index(), fen));
                    }
                    Money sum = Money.fen((long) fen * persons.length);
                    server.get(Accounts.class)
                            .post(
                                    batch,
                                    List.of(
                                            posting(region, FundAccount.RECEIVED, sum),
                                            posting(region, FundAccount.PERSONAL, sum.negate())));
                    server.get(Accounts.class).credit(batch, credits);
                    server.get(Journal.class).seal(batch);
                });
    }

    private static Posting posting(Region region, FundAccount account, Money amount) {
        return new Posting(region, Insurance.PENSION, account, amount);
    }

    private static void wholeYear(Region region, int year, int fen, int... persons) {
        for (int month = 1; month <= 12; month++) {
            credit(region, Month.of(year, month).toString(), fen, persons);
        }
    }

    private static ClosedYear close(Region region, int year) {
        return closing().close(region, year, _ -> {}).orThrow().getFirst();
    }

    private static YearClosing closing() {
        return server.get(YearClosing.class);
    }

    private static List<CreditedInterest> interest(int person) {
        return view(person).interest();
    }

    private static AccountView view(int person) {
        return server.get(Accounts.class).of(person, server.get(Clock.class).instant());
    }

    private static String refusals(Region region, int year) {
        return closing().close(region, year, _ -> {}) instanceof Result.Refused<?>(var refusals)
                ? refusals.stream().map(Refusal::code).toList().toString()
                : "closed";
    }

    private static int lines(int person) {
        return server.get(JdbcClient.class)
                .sql("select count(*) from account.interest where person = :person")
                .param("person", person)
                .query(Integer.class)
                .single();
    }

    private static String discrepancies() {
        return server.get(Verification.class).run(_ -> {}).discrepancies().stream()
                .filter(d -> d.code().startsWith("ACC") || d.code().startsWith("JOU"))
                .toList()
                .toString();
    }

    @Test
    void theWorkedExampleOfTheLawIsCredited() {
        Region region = new Region("990100");
        wholeYear(region, 2021, 50_000, 1);
        close(region, 2021);
        // 6.69 % of 2021: product 39,000, 217.43; 2022 at 6.12 %
        assertThat(interest(1).getFirst().interest()).hasToString("217.43");
        wholeYear(region, 2022, 50_000, 1);
        ClosedYear closed = close(region, 2022);
        assertThat(closed.credited()).isEqualTo(1);
        CreditedInterest year = interest(1).getLast();
        assertThat(year.opening()).hasToString("6217.43");
        // 6217.43 x 6.12 % = 380.506716; 39,000 x 6.12 % / 12 = 198.90
        assertThat(year.interest()).hasToString("579.41");
        assertThat(view(1).balance()).hasToString("12796.84");
        assertThat(year.closing()).isEqualTo(view(1).balance());
        assertThat(discrepancies()).isEqualTo("[]");
    }

    @Test
    void aSecondTimeChangesNothing() {
        Region region = new Region("990200");
        wholeYear(region, 2021, 12_345, 21, 22, 23);
        assertThat(close(region, 2021).credited()).isEqualTo(3);
        ClosedYear again = close(region, 2021);
        assertThat(again.credited() + again.corrected()).isZero();
        assertThat(again.unchanged()).isEqualTo(3);
        assertThat(again.interest()).isEqualTo(Money.ZERO);
        assertThat(lines(21)).isEqualTo(1);
    }

    @Test
    void whatWasCutOffGoesOnWhereItStopped() {
        Region region = new Region("990300");
        int[] persons = {31, 32, 33, 34, 35};
        wholeYear(region, 2021, 10_000, persons);
        assertThatThrownBy(() ->
                        closing()
                                .close(
                                        region,
                                        2021,
                                        2,
                                        accounts -> {
                                            if (accounts == 4) {
                                                throw new IllegalStateException("power is gone");
                                            }
                                        }))
                .hasMessage("power is gone");
        assertThat(lines(34)).isEqualTo(1);
        assertThat(lines(35)).isZero();
        assertThat(refusals(region, 2022))
                .as("2021 is not closed to the end")
                .isEqualTo("[ACC-011]");
        List<Integer> told = new ArrayList<>();
        ClosedYear closed = closing().close(region, 2021, 2, told::add).orThrow().getFirst();
        assertThat(told).as("only the last one was left").containsExactly(5);
        assertThat(closed.credited()).isEqualTo(5);
        for (int person : persons) {
            assertThat(lines(person)).isEqualTo(1);
        }
        assertThat(discrepancies()).isEqualTo("[]");
    }

    @Test
    void aCorrectedMonthIsCreditedAnewAndLaterYearsFollow() {
        Region region = new Region("310000");
        wholeYear(region, 2021, 50_000, 41, 42);
        wholeYear(region, 2022, 50_000, 41, 42);
        close(region, 2021);
        close(region, 2022);
        Money before = interest(41).getLast().interest();
        Instant then = server.get(Clock.class).instant();

        // 100 yuan more for January 2021, booked as if it had come in then
        credit(region, "2021-01", "2021-01", 10_000, 41);
        List<ClosedYear> closed = closing().close(region, 2021, _ -> {}).orThrow();
        assertThat(closed).extracting(ClosedYear::year).containsExactly(2021, 2022);
        assertThat(closed).extracting(ClosedYear::corrected).containsExactly(1, 1);
        assertThat(closed).extracting(ClosedYear::unchanged).containsExactly(1, 1);
        CreditedInterest first = interest(41).getFirst();
        // 12 x 100 more in the product: 40,200 x 6.69 % / 12 = 224.115
        assertThat(first.interest()).hasToString("224.12");
        assertThat(first.corrections()).isEqualTo(1);
        assertThat(lines(41)).as("two first ones, two reversals, two new ones").isEqualTo(6);
        assertThat(lines(42)).isEqualTo(2);
        assertThat(interest(41).getLast().opening()).isEqualTo(first.closing());
        assertThat(interest(41).getLast().interest()).isGreaterThan(before);
        assertThat(server.get(Accounts.class).of(41, then).interest().getFirst().interest())
                .as("what the record said before")
                .hasToString("217.43");
        assertThat(discrepancies()).isEqualTo("[]");
    }

    @Test
    void aLateContributionEarnsFromTheMonthItCameIn() {
        Region region = new Region("110000");
        credit(region, "2021-03", "2021-04", 10_000, 51);
        credit(region, "2021-03", "2021-10", 10_000, 52);
        credit(region, "2021-03", "2022-02", 10_000, 53);
        close(region, 2021);
        // 100 x 10 months x 6.69 % / 12 = 5.575; 100 x 3 = 1.6725
        assertThat(interest(51).getFirst().interest()).hasToString("5.58");
        assertThat(interest(52).getFirst().interest()).hasToString("1.67");
        assertThat(interest(53)).isEmpty();
        assertThat(view(52).credits().getFirst().earnsFrom()).hasToString("2021-10");
    }

    @Test
    void aBalanceBelowZeroIsLeftOutAndSoIsItsNextYear() {
        Region region = new Region("330000");
        wholeYear(region, 2021, 10_000, 61, 62);
        credit(region, "2021-12", -200_000, 61);
        ClosedYear closed = close(region, 2021);
        assertThat(closed.credited()).isEqualTo(1);
        assertThat(closed.refused())
                .containsExactly(new ClosedYear.Refused(61, "ACC-012", Money.fen(-80_000)));
        wholeYear(region, 2022, 10_000, 61, 62);
        assertThat(close(region, 2022).refused())
                .extracting(ClosedYear.Refused::code)
                .containsExactly("ACC-013");
        credit(region, "2021-12", 200_000, 61);
        List<ClosedYear> again = closing().close(region, 2021, _ -> {}).orThrow();
        assertThat(again).allSatisfy(y -> assertThat(y.refused()).isEmpty());
        assertThat(interest(61)).isEqualTo(sameAs(62, 61));
    }

    private static List<CreditedInterest> sameAs(int person, int of) {
        List<CreditedInterest> same = new ArrayList<>();
        for (int i = 0; i < interest(person).size(); i++) {
            CreditedInterest other = interest(person).get(i);
            same.add(
                    new CreditedInterest(
                            other.region(),
                            other.year(),
                            other.opening(),
                            other.credited(),
                            other.interest(),
                            interest(of).get(i).recordedAt(),
                            0));
        }
        return same;
    }

    @Test
    void ofTwoAtOnceTheFirstStops() {
        Region region = new Region("440000");
        wholeYear(region, 2021, 10_000, 71, 72, 73);
        List<ClosedYear> second = new ArrayList<>();
        Result<List<ClosedYear>> first =
                closing()
                        .close(
                                region,
                                2021,
                                1,
                                accounts -> {
                                    if (second.isEmpty()) {
                                        second.add(close(region, 2021));
                                    }
                                });
        assertThat(first).isInstanceOf(Result.Refused.class);
        assertThat(((Result.Refused<?>) first).refusals())
                .extracting(Refusal::code)
                .containsExactly("ACC-014");
        assertThat(second.getFirst().credited()).isEqualTo(3);
        for (int person : new int[] {71, 72, 73}) {
            assertThat(lines(person)).isEqualTo(1);
        }
    }

    @Test
    void aYearThatRunsOrHasNoRateIsRefused() {
        Region region = new Region("320000");
        int present = Month.of(java.time.LocalDate.now(server.get(Clock.class))).year();
        credit(region, present + "-01", 100, 81);
        assertThat(refusals(region, present)).isEqualTo("[ACC-010]");
        assertThat(refusals(new Region("310000"), 1990)).isEqualTo("[LAW-002]");
        wholeYear(new Region("120000"), 2020, 100, 83);
        assertThat(refusals(new Region("120000"), 2021)).isEqualTo("[ACC-011]");
    }
}
