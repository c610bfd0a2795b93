package org.quanyi.server.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.quanyi.rules.Money;
import org.quanyi.rules.Month;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Result;
import org.quanyi.rules.identity.PersonNumber;
import org.quanyi.server.SampleCity;
import org.quanyi.server.SampleList;
import org.quanyi.server.TestServer;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.ProtectedPersons;
import org.quanyi.server.access.ProtectionReason;
import org.quanyi.server.access.Purpose;
import org.quanyi.server.access.ReadRefused;
import org.quanyi.server.access.Reads;
import org.quanyi.server.access.Role;
import org.quanyi.server.access.StaffTies;
import org.quanyi.server.access.TieKind;
import org.quanyi.server.account.AccountView;
import org.quanyi.server.casework.CaseAct;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseKind;
import org.quanyi.server.casework.CaseState;
import org.quanyi.server.casework.Cases;
import org.quanyi.server.casework.Letters;
import org.quanyi.server.casework.ListedCase;
import org.quanyi.server.casework.Reversals;
import org.quanyi.server.casework.Step;
import org.quanyi.server.journal.Verification;
import org.quanyi.server.person.NewPerson;
import org.quanyi.server.person.NumberLinks;
import org.quanyi.server.person.Person;
import org.quanyi.server.person.Persons;
import org.quanyi.server.person.SamePersons;
import org.quanyi.server.rights.Drafts;
import org.quanyi.server.rights.HandOver;
import org.quanyi.server.rights.HandOverCodes;
import org.quanyi.server.signin.SteppedClock;

/// Two registrations of one person are read as one while two officers' finding stands, and each is
/// exactly as it would be without it when the finding is taken back.
class SamePersonsRoomTest {

    private static final Actor OPERATOR =
            new Actor("test", Role.OPERATOR, "test", "test", null, null);
    static final SteppedClock CLOCK = CorrectionWorld.clockAt("2026-03-02T02:00:00Z");
    static CorrectionWorld world;
    private static int serial;

    @BeforeAll
    static void start() {
        world = new CorrectionWorld(TestServer.stepped("same", CLOCK).withoutClock(), CLOCK);
    }

    @AfterAll
    static void close() {
        world.server.close();
    }

    static Cases cases() {
        return world.server.get(Cases.class);
    }

    private static Reads reads() {
        return world.server.get(Reads.class);
    }

    static Person person(int key) {
        return world.server.get(Persons.class).byId(key);
    }

    /// Somebody born on a day, under a number of their own.
    private static PersonNumber number(int key) {
        return SampleCity.number(person(key).currentNumber().number().substring(0, 17));
    }

    private static Actor clerk() {
        return new Actor(
                "same-clerk-" + serial / 20, Role.CLERK, "周敏", CorrectionWorld.AGENCY, null, null);
    }

    private static Actor officer() {
        return new Actor(
                "same-officer-" + serial / 20,
                Role.SECOND_OFFICER,
                "孙玉梅",
                CorrectionWorld.AGENCY,
                null,
                null);
    }

    static Result<CaseFile> asked(int one, int other) {
        return world.server
                .get(SamePersons.class)
                .propose(clerk(), one, number(other), "窗口 2026-7", "公安身份核查 118", List.of());
    }

    static Result<CaseFile> askedApart(int one, int other) {
        return world.server
                .get(SamePersons.class)
                .proposeApart(clerk(), one, number(other), "公安身份核查 119", List.of());
    }

    static CaseFile accepted(CaseFile file) {
        return cases().take(officer(), new Step(file.number(), file.version(), CaseAct.ACCEPT, ""))
                .orThrow();
    }

    static void carriedOut(CaseFile file) {
        accepted(file);
        CLOCK.pass(Duration.ofDays(3).plusMinutes(1));
        cases().carryOut();
        assertThat(state(file)).isEqualTo(CaseState.IN_EFFECT);
    }

    private static void apart(CaseFile merge) {
        Reversals reversals = world.server.get(Reversals.class);
        carriedOut(reversals.open(clerk(), merge.number(), "公安身份核查 119").orThrow());
    }

    static CaseState state(CaseFile file) {
        return cases().open(clerk(), file.number()).orElseThrow().state();
    }

    static String code(Result<?> result) {
        return result.refusals().stream().map(Refusal::code).findFirst().orElse("done");
    }

    private static List<Month> months(int key) {
        return world.server.get(BenefitRecords.class).of(key, CLOCK.instant()).inForce().stream()
                .map(MonthEntry::month)
                .toList();
    }

    @Test
    void bothRecordsAreOneUntilTheFindingIsTakenBack() {
        int one = born("钱同一");
        int two = born("钱同一");
        for (int month = 1; month <= 12; month++) {
            world.paid(Month.of(2023, month), "8000.00", List.of(month <= 6 ? one : two));
        }
        world.close(2023);
        AccountView before = world.account(one);
        Money both = before.balance().plus(world.account(two).balance());

        CaseFile merge = asked(one, two).orThrow();
        assertThat(accepted(merge).state()).isEqualTo(CaseState.ACCEPTED);
        assertThat(months(one)).as("nothing counts in the three days").hasSize(6);
        CLOCK.pass(Duration.ofDays(3).plusMinutes(1));
        cases().carryOut();

        for (int key : List.of(one, two)) {
            assertThat(months(key)).hasSize(12).doesNotHaveDuplicates();
            assertThat(world.account(key).balance()).isEqualTo(both);
            assertThat(person(key).numbers()).hasSize(2);
            assertThat(person(key).id()).isEqualTo(key);
            assertThat(cases().of(CorrectionWorld.themselves(key)))
                    .extracting(ListedCase::number)
                    .containsExactly(merge.number());
            // asked, accepted and counting: each told once, though both numbers are
            assertThat(world.server.get(Letters.class).of(CorrectionWorld.themselves(key)))
                    .hasSize(3);
        }

        correctedOf(two, one);
        assertThat(world.account(one)).isNotEqualTo(before);
        Money corrected = world.account(one).balance();

        apart(merge);
        assertThat(months(one)).hasSize(6);
        assertThat(months(two)).hasSize(6);
        assertThat(world.account(one)).isEqualTo(before);
        assertThat(world.account(two).balance()).isEqualTo(corrected.minus(before.balance()));
        assertThat(person(one).numbers()).hasSize(1);
        assertThat(
                        world.server.get(Verification.class).run(_ -> {}).discrepancies().stream()
                                .filter(d -> !d.code().startsWith("LOG"))
                                .toList())
                .isEmpty();
    }

    /// A month that stands under one key, corrected by way of the other.
    private static void correctedOf(int key, int by) {
        CaseFile file =
                world.corrections()
                        .propose(
                                clerk(),
                                by,
                                world.wanted(by, "2023-09", "6000.00"),
                                "工资台账 2023-09",
                                List.of())
                        .orThrow();
        carriedOut(file);
        assertThat(world.inForce(by, "2023-09"))
                .singleElement()
                .extracting(MonthEntry::person)
                .isEqualTo(key);
    }

    @Test
    void whoMayNotSeeOneSeesNeitherAndBothAreTold() {
        int one = born("钱看见");
        int two = born("钱看见");
        Actor themselves = CorrectionWorld.themselves(two);
        assertThat(reads().inTheWay(themselves, Purpose.OWN_RECORD, "", one)).isPresent();
        carriedOut(asked(one, two).orThrow());
        assertThat(reads().inTheWay(themselves, Purpose.OWN_RECORD, "", one)).isEmpty();

        long ofOne = reads().count(one);
        long ofTwo = reads().count(two);
        reads().record(clerk(), Purpose.CASE_HANDLING, "窗口 2026-8", one, "person");
        assertThat(reads().count(one)).isEqualTo(ofOne + 1);
        assertThat(reads().count(two)).isEqualTo(ofTwo + 1);
        assertThat(reads().named(one, "2." + (ofTwo + 1)).orElseThrow().line())
                .isEqualTo(reads().events(one).getFirst().line());
        assertThat(reads().named(one, "3.1")).isEmpty();
        assertThat(reads().key(one, "3")).isEmpty();

        Actor cousin = new Actor("same-cousin", Role.CLERK, "表姐", "示例", null, null);
        world.server.get(StaffTies.class).declare(cousin.account(), TieKind.RELATIVE, number(two));
        assertThatThrownBy(() ->
                        reads().record(cousin, Purpose.CASE_HANDLING, "窗口 2026-9", one, "person"))
                .isInstanceOf(ReadRefused.class);
        world.server
                .get(ProtectedPersons.class)
                .protect(two, ProtectionReason.VIOLENCE, null, "same-security");
        assertThat(reads().inTheWay(clerk(), Purpose.CASE_HANDLING, "窗口 2026-9", one)).isPresent();
    }

    @Test
    void itIsRefusedWhereNothingSaysThatTheyAreOneAndStoppedByEither() {
        int one = born("钱合并");
        int two = born("钱合并");
        int other = born("别人");
        assertThat(code(asked(one, other))).isEqualTo("PER-005");
        assertThat(reads().events(other)).as("the look that was refused is seen").hasSize(1);
        assertThat(code(askedApart(one, two))).isEqualTo("PER-006");
        assertThat(
                        code(
                                world.server
                                        .get(SamePersons.class)
                                        .propose(
                                                clerk(),
                                                one,
                                                SampleCity.number("99010219990909999"),
                                                "窗口",
                                                "公安身份核查 118",
                                                List.of())))
                .isEqualTo("PER-003");
        CaseFile file = accepted(asked(one, two).orThrow());
        assertThat(code(asked(two, one))).as("asked already").startsWith("CAS-");
        assertThat(file.items().getFirst().shallBe()).startsWith("…").hasSize(5);
        cases().take(
                        CorrectionWorld.themselves(two),
                        new Step(file.number(), file.version(), CaseAct.STOP, "不是同一个人"))
                .orThrow();
        CLOCK.pass(Duration.ofDays(3).plusMinutes(1));
        cases().carryOut();
        assertThat(state(file)).isEqualTo(CaseState.STOPPED);
        assertThat(person(one).numbers()).hasSize(1);
        carriedOut(asked(one, two).orThrow());
        assertThat(code(asked(two, one))).isEqualTo("PER-004");
        assertThat(
                        code(
                                world.server
                                        .get(NumberLinks.class)
                                        .proposeUnlink(
                                                clerk(),
                                                person(one),
                                                number(two),
                                                "公安身份核查",
                                                List.of())))
                .as("a number of the other registration is not taken off this one")
                .isEqualTo("PER-002");
    }

    private static Upload list(String number, String base) {
        return FilingTexts.list("2025-11", "钱两号", number, base);
    }

    private static SubmittedFiling file(String number, String base) {
        Filings filings = world.server.get(Filings.class);
        StagedFiling staged = filings.stage(list(number, base), OPERATOR).orThrow();
        filings.answer(staged.filing(), Filings.confirmAll(staged.checked()));
        return filings.submit(staged.filing(), OPERATOR).orThrow();
    }

    private static String booked(SubmittedFiling filing) {
        return filing.newLines() + "+" + filing.corrected() + "+" + filing.unchanged();
    }

    /// What was compared a moment before the finding counts no more.
    @Test
    void aMonthBookedUnderOneNumberIsNotBookedAgainUnderTheOther() {
        int one = born("钱两号");
        int two = born("钱两号");
        String other = person(two).currentNumber().number();
        assertThat(booked(file(person(one).currentNumber().number(), "9600"))).isEqualTo("1+0+0");
        Filings filings = world.server.get(Filings.class);
        StagedFiling before = filings.stage(list(other, "9600"), OPERATOR).orThrow();
        CaseFile merge = asked(one, two).orThrow();
        carriedOut(merge);
        assertThat(filings.submit(before.filing(), OPERATOR).orThrow().newLines()).isZero();
        assertThat(filings.recheck(before.filing(), OPERATOR).orThrow().checked().findings())
                .extracting(f -> f.code().code())
                .containsExactly("CON-058");
        assertThat(booked(file(other, "9800"))).isEqualTo("0+1+0");
        assertThat(world.inForce(two, "2025-11"))
                .singleElement()
                .satisfies(e -> assertThat(e.person()).isEqualTo(one));
        apart(merge);
        assertThat(months(two)).isEmpty();
    }

    /// Two employers that know a person by two numbers are asked as two that know them by one.
    @Test
    void anotherEmployersMonthIsNoticedUnderTheOtherNumber() {
        SampleCity.register(world.server, SampleCity.JIANGCHENG, "示例江城建筑工程有限公司");
        int one = born("钱两号");
        int two = born("钱两号");
        Filings filings = world.server.get(Filings.class);
        SampleList theirs =
                new SampleList(SampleCity.JIANGCHENG, "2025-10")
                        .row("钱两号", person(one).currentNumber().number(), "9600");
        Upload upload = new Upload("list.csv", theirs.bytes());
        StagedFiling first = filings.stage(upload, OPERATOR).orThrow();
        filings.answer(first.filing(), Filings.confirmAll(first.checked()));
        filings.submit(first.filing(), OPERATOR).orThrow();
        String other = person(two).currentNumber().number();
        Upload list = FilingTexts.list("2025-10", "钱两号", other, "9600");
        StagedFiling ours = filings.stage(list, OPERATOR).orThrow();
        assertThat(ours.checked().findings()).isEmpty();
        carriedOut(asked(one, two).orThrow());
        assertThat(filings.recheck(ours.filing(), OPERATOR).orThrow().checked().findings())
                .extracting(f -> f.code().code())
                .containsExactly("CON-053");
    }

    private static Optional<String> typed(int key) {
        return world.server
                .get(Drafts.class)
                .of(key, CaseKind.COPY)
                .map(d -> d.typed().get("more"));
    }

    private static boolean keeps(Actor by, int key, String typed) {
        Drafts drafts = world.server.get(Drafts.class);
        return drafts.keep(by, key, CaseKind.COPY, Map.of("more", typed), false).isPresent();
    }

    /// What was begun under either number goes on under both, and is its own again afterwards.
    @Test
    void aDraftAndItsCodeAreFoundUnderBothNumbers() {
        int one = born("钱草稿");
        int two = born("钱草稿");
        CaseFile merge = accepted(asked(one, two).orThrow());
        CLOCK.pass(Duration.ofDays(3).plusMinutes(1));
        Actor themselves = CorrectionWorld.themselves(two);
        assertThat(keeps(themselves, two, "近五年的")).isTrue();
        HandOverCodes codes = world.server.get(HandOverCodes.class);
        String code = codes.draw(themselves, HandOver.draft(CaseKind.COPY)).orThrow().code();
        cases().carryOut();
        assertThat(state(merge)).isEqualTo(CaseState.IN_EFFECT);
        assertThat(typed(one)).contains("近五年的");
        assertThat(keeps(clerk(), one, "别的")).as("an officer takes no place of theirs").isFalse();
        HandOverCodes.Opened opened = codes.enter(clerk(), number(one), code).orThrow();
        assertThat(opened.what()).isEqualTo(HandOver.draft(CaseKind.COPY));
        assertThat(keeps(CorrectionWorld.themselves(one), one, "全部")).isTrue();
        assertThat(typed(one)).contains("全部");
        assertThat(typed(two)).contains("全部");
        assertThat(world.server.get(Drafts.class).of(two)).hasSize(1);
        apart(merge);
        assertThat(keeps(CorrectionWorld.themselves(one), one, "又是一个")).isTrue();
        assertThat(typed(two)).as("they may be two strangers").isEmpty();
    }

    /// Two of one name; that they are one is what agrees.
    static int born(String name) {
        return world.server
                .get(Persons.class)
                .register(List.of(new NewPerson(name, SampleCity.number("990106", ++serial))))
                .getFirst();
    }
}
