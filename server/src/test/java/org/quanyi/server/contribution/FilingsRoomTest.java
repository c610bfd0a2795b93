package org.quanyi.server.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.quanyi.rules.Insurance;
import org.quanyi.rules.Money;
import org.quanyi.rules.Month;
import org.quanyi.rules.Region;
import org.quanyi.rules.identity.CreditCode;
import org.quanyi.server.TestServer;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Role;
import org.quanyi.server.account.Accounts;
import org.quanyi.server.employer.Employers;
import org.quanyi.server.journal.Verification;
import org.quanyi.server.person.Persons;
import org.quanyi.server.store.OwnerConnection;

/// The sample employers' two months, through the doors: filed, paid, corrected, verified.
class FilingsRoomTest {

    private static final Actor OPERATOR =
            new Actor("test", Role.OPERATOR, "test", "test", null, null);

    private static TestServer server;

    @BeforeAll
    static void register() {
        server = TestServer.fresh("filings");
        employer("91990101MA0000015C", "示例明远电子有限公司");
        employer("91990102MA0000023M", "示例江城建筑工程有限公司");
        file("filing-2025-09-mingyuan.gbk.csv");
        file("filing-2025-10-mingyuan.gbk.csv");
        file("filing-2025-10-jiangcheng.utf8bom.csv");
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static void employer(String code, String name) {
        server.get(Employers.class)
                .register(
                        CreditCode.read(code).orThrow(),
                        name,
                        new Region("990100"),
                        2,
                        Month.parse("2011-01"));
    }

    private static Upload sample(String name) {
        try (var in = FilingsRoomTest.class.getResourceAsStream("/filing/" + name)) {
            return new Upload(name, Objects.requireNonNull(in).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SubmittedFiling file(String name) {
        return file(sample(name));
    }

    private static SubmittedFiling file(Upload upload) {
        Filings filings = server.get(Filings.class);
        StagedFiling staged = filings.stage(upload, OPERATOR).orThrow();
        filings.answer(staged.filing(), Filings.confirmAll(staged.checked()));
        return filings.submit(staged.filing(), OPERATOR).orThrow();
    }

    private static String holds() {
        return server.get(Verification.class).run(rows -> {}).discrepancies().toString();
    }

    @Test
    void theSampleFilesGiveTheirFiguresAndVerify() {
        SubmittedFiling october = file("filing-2025-10-mingyuan.gbk.csv");
        assertThat(
                        october.newLines()
                                + "+"
                                + october.corrected()
                                + "+"
                                + october.withdrawn()
                                + "+"
                                + october.unchanged())
                .isEqualTo("0+0+0+308");
        assertThat(october.unchanged()).isEqualTo(308);
        assertThat(october.checked().due().total()).hasToString("1096991.79");
        assertThat(october.checked().toChange()).hasSize(4);
        assertThat(october.checked().toConfirm()).hasSize(4);
        assertThat(holds()).isEqualTo("[]");
    }

    @Test
    void aRefiledMonthBooksOnlyWhatChanged() {
        Upload first = filing("2025-09", "9600", "4800", "18500");
        assertThat(file(first).newLines()).isEqualTo(3);
        SubmittedFiling second = file(filing("2025-09", "9600", "5000", "18500"));
        assertThat(second.corrected()).isEqualTo(1);
        assertThat(second.unchanged()).isEqualTo(2);
        int person = person(2);
        int employer = server.get(Employers.class).byCode(OWN).orElseThrow().id();
        BenefitRecord record =
                server.get(BenefitRecords.class).of(person, Instant.now(Clock.systemUTC()));
        assertThat(record.entries())
                .filteredOn(
                        e -> e.employer() == employer && e.month().equals(Month.parse("2025-09")))
                .hasSize(3);
        assertThat(record.inForce())
                .filteredOn(
                        e -> e.employer() == employer && e.month().equals(Month.parse("2025-09")))
                .singleElement()
                .satisfies(e -> assertThat(share(e)).isEqualTo("5000.00 DUE"));
        assertThat(holds()).isEqualTo("[]");
    }

    @Test
    void aCorrectionDownwardsAfterPaymentIsOwedBack() {
        file(filing("2025-10", "9600", "4800", "18500"));
        receipt("K1", "2025-10", "7896.00");
        int person = person(1);
        assertThat(share(only(person))).isEqualTo("9600.00 PAID");
        assertThat(balance(person)).isEqualTo("768.00");

        file(filing("2025-10", "9500", "4800", "18500"));
        assertThat(share(only(person))).isEqualTo("9500.00 PAID");
        assertThat(balance(person)).isEqualTo("760.00");
        int employer = server.get(Employers.class).byCode(OWN).orElseThrow().id();
        assertThat(
                        server.get(Receipts.class)
                                .refund(employer, Month.parse("2025-10"), Insurance.PENSION, "R1"))
                .hasToString("24.00");
        assertThat(holds()).isEqualTo("[]");
    }

    @Test
    void theRecordOfAnEarlierMomentIsWhatItWas() throws InterruptedException {
        file(filing("2025-11", "9600", "4800", "18500"));
        Instant before = Instant.now(Clock.systemUTC());
        Thread.sleep(5);
        file(filing("2025-11", "9700", "4800", "18500"));
        BenefitRecord then = server.get(BenefitRecords.class).of(person(1), before);
        assertThat(share(then.inForce().getLast())).isEqualTo("9600.00 DUE");
    }

    @Test
    void twentyParallelSubmissionsBookOnce() throws Exception {
        Upload upload = filing("2025-12", "9600", "4800", "18500");
        try (ExecutorService threads = Executors.newFixedThreadPool(20)) {
            List<Callable<SubmittedFiling>> twenty =
                    java.util.Collections.nCopies(20, () -> file(upload));
            int booked = 0;
            for (var future : threads.invokeAll(twenty)) {
                booked += future.get().newLines();
            }
            assertThat(booked).isEqualTo(3);
        }
        assertThat(holds()).isEqualTo("[]");
    }

    /// What a check found a moment ago is used for booking; that somebody was new is not true any
    /// more.
    @Test
    void aPersonRegisteredSinceTheCheckIsBookedUnderOneKey() {
        Filings filings = server.get(Filings.class);
        StagedFiling march =
                filings.stage(filing("2025-03", "9600", "9600", "9600", "9600"), OPERATOR)
                        .orThrow();
        StagedFiling may =
                filings.stage(filing("2025-05", "9600", "9600", "9600", "9600"), OPERATOR)
                        .orThrow();
        assertThat(may.checked().person(3)).isZero();
        assertThat(filings.submit(may.filing(), OPERATOR).orThrow().newLines()).isEqualTo(4);
        assertThat(filings.submit(march.filing(), OPERATOR).orThrow().newLines()).isEqualTo(4);
        assertThat(
                        server.get(BenefitRecords.class)
                                .of(person(4), Instant.now(Clock.systemUTC()))
                                .inForce())
                .extracting(MonthEntry::month)
                .containsExactly(Month.parse("2025-03"), Month.parse("2025-05"));
        assertThat(holds()).isEqualTo("[]");
    }

    /// What a line takes back is not stored but follows from its sequence; the seal covers it.
    @Test
    void aLineWhoseSequenceWasChangedIsFound() {
        file(filing("2025-08", "9600"));
        String ofAugust =
                " where month = 24307 and employer = (select id from employer.employer where code = '"
                        + OWN
                        + "')";
        assertThat(change("set seq = 1" + ofAugust)).isEqualTo(1);
        assertThat(holds()).contains("JOU-004", "contribution.month_line");
        assertThat(change("set seq = 0" + ofAugust)).isEqualTo(1);
        assertThat(holds()).isEqualTo("[]");
    }

    private static int change(String what) {
        return OwnerConnection.run(server.store(), "update contribution.stored_line " + what);
    }

    private static final String OWN = "91990103MA0000031Y";
    private static final List<String> NUMBERS =
            List.of(
                    "990102199709104762",
                    "990102199806170542",
                    "990102196911155658",
                    "990102198801014327");

    private static Upload filing(String month, String... bases) {
        employer(OWN, "示例测试有限公司");
        StringBuilder text =
                new StringBuilder("社会保险费月度申报表\r\n单位名称,示例测试有限公司,统一社会信用代码,")
                        .append(OWN)
                        .append(",费款所属期,")
                        .append(month)
                        .append("\r\n序号,姓名,证件类型,证件号码,用工形式,缴费基数,备注\r\n");
        List<String> names = List.of("范玲梓", "胡萍", "孙丽丽", "钱一山");
        for (int i = 0; i < bases.length; i++) {
            text.append(
                    "%d,%s,居民身份证,%s,合同制,%s,\r\n"
                            .formatted(i + 1, names.get(i), NUMBERS.get(i), bases[i]));
        }
        return new Upload("own.csv", text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void receipt(String serial, String month, String amount) {
        Receipt receipt =
                new Receipt(
                        serial,
                        LocalDate.of(2025, 11, 3),
                        "示例测试有限公司",
                        OWN,
                        Month.parse(month),
                        Insurance.PENSION,
                        Money.yuan(amount));
        BookedReceipts booked = server.get(Receipts.class).book(List.of(receipt), "test");
        assertThat(booked.settled()).isEqualTo(1);
        assertThat(server.get(Receipts.class).book(List.of(receipt), "test").repeated())
                .containsExactly(serial);
    }

    private static int person(int row) {
        return server.get(Persons.class).byNumber(NUMBERS.get(row - 1)).orElseThrow().id();
    }

    /// The line in force of the test employer's newest month.
    private static MonthEntry only(int person) {
        int employer = server.get(Employers.class).byCode(OWN).orElseThrow().id();
        return server
                .get(BenefitRecords.class)
                .of(person, Instant.now(Clock.systemUTC()))
                .inForce()
                .stream()
                .filter(e -> e.employer() == employer && e.month().equals(Month.parse("2025-10")))
                .findFirst()
                .orElseThrow();
    }

    private static String balance(int person) {
        return server
                .get(Accounts.class)
                .of(person, Instant.now(Clock.systemUTC()))
                .credits()
                .stream()
                .filter(c -> c.month().equals(Month.parse("2025-10")))
                .map(c -> c.amount())
                .reduce(Money.ZERO, Money::plus)
                .toString();
    }

    private static String share(MonthEntry entry) {
        Share share = Objects.requireNonNull(entry.shares().get(Insurance.PENSION));
        return share.base() + " " + share.state();
    }
}
