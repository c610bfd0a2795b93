package org.quanyi.server.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quanyi.server.credit.RegisterWorld.FOURTH;
import static org.quanyi.server.credit.RegisterWorld.MEMO;
import static org.quanyi.server.credit.RegisterWorld.ONE;
import static org.quanyi.server.credit.RegisterWorld.OTHER;
import static org.quanyi.server.credit.RegisterWorld.THIRD;
import static org.quanyi.server.credit.RegisterWorld.code;
import static org.quanyi.server.credit.RegisterWorld.grounds;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.quanyi.rules.credit.Area;
import org.quanyi.rules.credit.Gravity;
import org.quanyi.rules.credit.ProportionalityMemo;
import org.quanyi.rules.credit.RecordType.Authority;
import org.quanyi.server.TestServer;
import org.quanyi.server.access.Role;
import org.quanyi.server.credit.NewEntry.Chosen;
import org.quanyi.server.credit.NewEntry.Publicity;

/// What gets into the register, what does not, and what its schema cannot hold.
class CreditRegisterTest {

    private static final LocalDate DECIDED = LocalDate.of(2026, 6, 1);
    private static final RegisterWorld WORLD = new RegisterWorld(TestServer.shared(), DECIDED);
    private static int serial;

    private static int organisation() {
        return WORLD.organisation(++serial);
    }

    private static CreditEntry listed() {
        return WORLD.enter(WORLD.listed(organisation())).orThrow();
    }

    private static LocalDate today() {
        return LocalDate.now(TestServer.shared().get(Clock.class));
    }

    @Test
    void holdsWhatTwoOfficersDecidedFromItsDayToItsFixedEnd() {
        CreditEntry entry = listed();
        assertThat(WORLD.register().of(entry.employer())).containsExactly(entry);
        assertThat(entry.term().end()).isEqualTo(DECIDED.plusMonths(36));
        assertThat(entry.measures()).extracting(CreditEntry.Measured::code).containsExactly("M10");
        assertThat(WORLD.register().isPublic(entry, DECIDED)).isTrue();
        assertThat(WORLD.register().isPublic(entry, DECIDED.plusMonths(36).minusDays(1))).isTrue();
    }

    /// No job ran, nobody did anything: at its end it is not there.
    @Test
    void isNotThereFromItsEndOnWhateverJobIsLate() {
        CreditEntry entry = listed();
        LocalDate end = DECIDED.plusMonths(36);
        assertThat(WORLD.register().isPublic(entry, end)).isFalse();
        assertThat(WORLD.register().standing(entry, end).state()).isEqualTo(EntryState.EXPIRED);
        assertThat(WORLD.register().publicOf(entry.employer(), end)).isEmpty();
        assertThat(WORLD.register().publicOf(entry.employer(), end.minusDays(1)))
                .containsExactly(entry);
    }

    @Test
    void isNothingOfAnIndividualBusiness() {
        int shop = WORLD.individual(++serial);
        assertThat(code(WORLD.enter(WORLD.listed(shop)))).isEqualTo("CRD-101");
        assertThat(WORLD.register().of(shop)).isEmpty();
        assertThat(code(WORLD.enter(WORLD.listed(-1)))).isEqualTo("CRD-102");
    }

    private static String refused(NewEntry.What what) {
        NewEntry base = WORLD.listed(organisation());
        return code(
                WORLD.enter(
                        new NewEntry(
                                base.employer(),
                                what,
                                base.paper(),
                                base.grounds(),
                                Publicity.none("不公开"),
                                List.of())));
    }

    @Test
    void refusesWhatTheCatalogueDoesNotHave() {
        assertThat(refused(WORLD.what("R99", Area.WAGES, Gravity.SERIOUS))).isEqualTo("CRD-001");
        assertThat(refused(WORLD.what("R08", Area.INSURANCE, Gravity.SERIOUS)))
                .isEqualTo("CRD-003");
        assertThat(refused(WORLD.what("R17", Area.LABOUR, Gravity.SERIOUS))).isEqualTo("CRD-004");
        assertThat(refused(WORLD.what("R07", Area.LABOUR, Gravity.SERIOUS))).isEqualTo("CRD-005");
        assertThat(refused(WORLD.what("R07", Area.WAGES, Gravity.MINOR))).isEqualTo("CRD-012");
        assertThat(refused(WORLD.what("R12", Area.WAGES, Gravity.SERIOUS))).isEqualTo("CRD-106");
    }

    @Test
    void refusesMeasuresOutOfAreaTermOrProportion() {
        NewEntry base = WORLD.listed(organisation());
        LocalDate end = DECIDED.plusMonths(12);
        Publicity none = Publicity.none("不公开");
        assertThat(measured(base, none, new Chosen("M02", DECIDED, end, MEMO)))
                .isEqualTo("CRD-006");
        assertThat(measured(base, none, new Chosen("M04", DECIDED, end.plusDays(1), MEMO)))
                .isEqualTo("CRD-007");
        assertThat(measured(base, base.publicity(), new Chosen("M04", DECIDED, end, MEMO)))
                .isEqualTo("CRD-008");
        ProportionalityMemo open = new ProportionalityMemo("a", "b", "c", "", "e");
        assertThat(measured(base, none, new Chosen("M04", DECIDED, end, open)))
                .isEqualTo("CRD-009");
        Chosen monitoring = new Chosen("M04", DECIDED, end, MEMO);
        assertThat(measured(base, none, monitoring, monitoring)).isEqualTo("CRD-114");
        assertThat(measured(base, none, new Chosen("M10", DECIDED, end, MEMO)))
                .isEqualTo("CRD-114");
        assertThat(measured(base, none, new Chosen("M99", DECIDED, end, MEMO)))
                .isEqualTo("CRD-001");
        assertThat(measured(base, new Publicity(DECIDED, "公开", null))).isEqualTo("CRD-103");
        assertThat(measured(base, none, monitoring)).isEmpty();
    }

    private static String measured(NewEntry base, Publicity publicity, Chosen... measures) {
        return code(WORLD.enter(RegisterWorld.with(base, publicity, List.of(measures))));
    }

    private static String based(NewEntry.Paper paper, NewEntry.Grounds grounds) {
        NewEntry base = WORLD.listed(organisation());
        return code(
                WORLD.enter(
                        new NewEntry(
                                base.employer(),
                                base.what(),
                                paper,
                                grounds,
                                base.publicity(),
                                List.of())));
    }

    private static NewEntry.Paper paper(String number, Authority source, LocalDate decided) {
        NewEntry.Paper base = WORLD.paper();
        return new NewEntry.Paper(
                number, source, base.issuer(), base.basis(), decided, base.effectiveOn());
    }

    @Test
    void refusesWhatRestsOnNothing() {
        NewEntry.Paper paper = WORLD.paper();
        assertThat(based(paper(" ", Authority.HRSS, DECIDED), grounds(ONE, OTHER)))
                .isEqualTo("CRD-103");
        for (NewEntry.Grounds open :
                List.of(
                        new NewEntry.Grounds("", "ab".repeat(32), "L-2026-1", List.of(ONE, OTHER)),
                        new NewEntry.Grounds("ab".repeat(32), "", "L-2026-1", List.of(ONE, OTHER)),
                        new NewEntry.Grounds(
                                "ab".repeat(32), "ab".repeat(32), "", List.of(ONE, OTHER)))) {
            assertThat(based(paper, open)).isEqualTo("CRD-103");
        }
        assertThat(based(paper("文书1号", Authority.TAX, DECIDED), grounds(ONE, OTHER)))
                .isEqualTo("CRD-105");
        assertThat(based(paper("文书1号", Authority.HRSS, DECIDED.plusDays(1)), grounds(ONE, OTHER)))
                .isEqualTo("CRD-112");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"CLERK", "SECOND_OFFICER", "LEGAL_REVIEWER"},
            mode = EnumSource.Mode.EXCLUDE)
    void isDecidedByNobodyButOfficers(Role role) {
        Hand other = new Hand("credit-other", role, null);
        assertThat(based(WORLD.paper(), grounds(ONE, other))).isEqualTo("CRD-104");
        assertThat(based(WORLD.paper(), grounds(other, ONE))).isEqualTo("CRD-104");
    }

    @Test
    void isDecidedByTwoOfThem() {
        assertThat(based(WORLD.paper(), grounds(ONE))).isEqualTo("CRD-104");
        assertThat(based(WORLD.paper(), grounds(ONE, ONE))).isEqualTo("CRD-104");
        assertThat(based(WORLD.paper(), grounds(ONE, OTHER, THIRD))).isEqualTo("CRD-104");
    }

    @Test
    void publishesNothingThatTheCatalogueKeepsToItself() {
        int employer = organisation();
        NewEntry base = WORLD.listed(employer);
        NewEntry order =
                new NewEntry(
                        employer,
                        WORLD.what("R03", Area.LABOUR, Gravity.GENERAL),
                        base.paper(),
                        base.grounds(),
                        base.publicity(),
                        List.of());
        assertThat(code(WORLD.enter(order))).isEqualTo("CRD-107");
        CreditEntry kept =
                WORLD.enter(RegisterWorld.with(order, Publicity.none("目录规定不公开"), List.of()))
                        .orThrow();
        assertThat(WORLD.register().isPublic(kept, DECIDED)).isFalse();
    }

    // --- what happens to an entry ---

    @Test
    void bearsAMarkUntilSomebodyElseDecides() {
        CreditEntry entry = listed();
        LocalDate day = today();
        Hand own = RegisterWorld.employer(entry.employer());
        Hand stranger = RegisterWorld.employer(entry.employer() + 1);
        assertThat(code(WORLD.happens(entry, EntryAct.ANNOTATED, day, stranger)))
                .isEqualTo("CRD-110");
        WORLD.happens(entry, EntryAct.ANNOTATED, day, own).orThrow();
        assertThat(WORLD.register().standing(entry, day).marked()).isNotNull();
        assertThat(WORLD.register().isPublic(entry, day)).isTrue();
        assertThat(code(WORLD.happens(entry, EntryAct.ANNOTATED, day, own))).isEqualTo("CRD-109");
        assertThat(code(WORLD.happens(entry, EntryAct.MARK_ENDED, day, ONE, FOURTH)))
                .isEqualTo("CRD-111");
        assertThat(code(WORLD.happens(entry, EntryAct.ANNULLED, day, THIRD, OTHER)))
                .isEqualTo("CRD-111");
        WORLD.happens(entry, EntryAct.MARK_ENDED, day, THIRD, FOURTH).orThrow();
        assertThat(WORLD.register().standing(entry, day).marked()).isNull();
    }

    /// After five working days nobody sees it, after twenty days it is not there, and no answer
    /// that comes later changes that.
    @Test
    void isHiddenAndThenGoneWhenNobodyDecides() {
        CreditEntry entry = listed();
        LocalDate day = today();
        WORLD.happens(entry, EntryAct.ANNOTATED, day, RegisterWorld.employer(entry.employer()))
                .orThrow();
        EntryEvent.MarkClock clock =
                Objects.requireNonNull(WORLD.register().standing(entry, day).marked());
        assertThat(WORLD.register().isPublic(entry, clock.decide())).isTrue();
        assertThat(WORLD.register().isPublic(entry, clock.decide().plusDays(1))).isFalse();
        assertThat(WORLD.register().standing(entry, clock.remove()).state())
                .isEqualTo(EntryState.IN_EFFECT);
        assertThat(WORLD.register().standing(entry, clock.remove().plusDays(1)).state())
                .isEqualTo(EntryState.UNVERIFIED);
    }

    /// An objection on paper that was marked too late hides the entry until it is decided.
    @Test
    void isHiddenAtOnceWhenTheMarkCameTooLate() {
        CreditEntry entry = listed();
        LocalDate received = today().minusDays(14);
        WORLD.happens(entry, EntryAct.ANNOTATED, received, THIRD).orThrow();
        assertThat(WORLD.register().isPublic(entry, today())).isFalse();
    }

    /// The mark has its own last day, sooner than the answer: whoever marked after it hid the
    /// entry, whoever marked on it did not.
    @Test
    void isHiddenFromTheDayAfterTheOneOnWhichItHadToBeMarked() {
        int late = 0;
        for (int ago = 0; ago < 12; ago++) {
            CreditEntry entry = listed();
            WORLD.happens(entry, EntryAct.ANNOTATED, today().minusDays(ago), THIRD).orThrow();
            EntryEvent.MarkClock clock =
                    Objects.requireNonNull(WORLD.register().standing(entry, today()).marked());
            boolean isLate = today().isAfter(clock.mark());
            late += isLate && !today().isAfter(clock.decide()) ? 1 : 0;
            assertThat(WORLD.register().isPublic(entry, today())).as("%d", ago).isEqualTo(!isLate);
        }
        assertThat(late).as("marked late while the answer was not").isPositive();
    }

    @Test
    void waitsWhileAStayIsOrdered() {
        CreditEntry entry = WORLD.enter(WORLD.told(organisation())).orThrow();
        LocalDate day = today();
        assertThat(WORLD.register().measures(entry, day))
                .extracting(CreditEntry.Measured::code)
                .containsExactly("M09");
        WORLD.happens(entry, EntryAct.STAYED, day, THIRD).orThrow();
        assertThat(WORLD.register().measures(entry, day)).isEmpty();
        assertThat(code(WORLD.happens(entry, EntryAct.STAY_ENDED, day, THIRD)))
                .isEqualTo("CRD-104");
        WORLD.happens(entry, EntryAct.STAY_ENDED, day, THIRD, FOURTH).orThrow();
        assertThat(WORLD.register().measures(entry, day)).hasSize(1);
    }

    @Test
    void isGoneTheDayItIsLiftedOrAnnulledForGood() {
        for (EntryAct act : List.of(EntryAct.LIFTED, EntryAct.ANNULLED)) {
            CreditEntry entry = listed();
            LocalDate day = today();
            assertThat(WORLD.register().publicOf(entry.employer(), day)).hasSize(1);
            assertThat(code(WORLD.happens(entry, act, day, THIRD))).isEqualTo("CRD-104");
            assertThat(code(WORLD.happens(entry, act, day.plusDays(1), THIRD, FOURTH)))
                    .isEqualTo("CRD-112");
            WORLD.happens(entry, act, day, THIRD, FOURTH).orThrow();
            assertThat(WORLD.register().publicOf(entry.employer(), day)).isEmpty();
            assertThat(WORLD.register().measures(entry, day)).isEmpty();
            assertThat(code(WORLD.happens(entry, EntryAct.LIFTED, day, THIRD, FOURTH)))
                    .isEqualTo("CRD-109");
        }
    }

    @Test
    void isCorrectedToSomethingLighterOnly() {
        CreditEntry entry = listed();
        LocalDate day = today();
        NewEvent event = RegisterWorld.event(entry, EntryAct.CORRECTED, day, THIRD, FOURTH);
        NewEntry more = withAmount(WORLD.listed(entry.employer()), 8_000_001L);
        assertThat(code(WORLD.inTransaction(() -> WORLD.register().correct(event, more))))
                .isEqualTo("CRD-113");
        assertThat(WORLD.register().publicOf(entry.employer(), day)).containsExactly(entry);
        NewEntry less = withAmount(WORLD.listed(entry.employer()), 7_000_000L);
        CreditEntry right =
                WORLD.inTransaction(() -> WORLD.register().correct(event, less)).orThrow();
        assertThat(right.link().corrects()).isEqualTo(entry.id());
        assertThat(WORLD.register().publicOf(entry.employer(), day)).containsExactly(right);
        assertThat(right.term().end()).isEqualTo(entry.term().end());
    }

    private static NewEntry withAmount(NewEntry entry, long fen) {
        NewEntry.What what = entry.what();
        return new NewEntry(
                entry.employer(),
                new NewEntry.What(
                        what.type(),
                        what.area(),
                        what.gravity(),
                        what.region(),
                        what.from(),
                        what.to(),
                        fen),
                entry.paper(),
                grounds(THIRD, FOURTH),
                entry.publicity(),
                entry.measures());
    }

    @Test
    void isRestoredAfterALiftingOnlyAndByAnEntryOfItsOwn() {
        CreditEntry entry = listed();
        LocalDate day = today();
        NewEvent event = RegisterWorld.event(entry, EntryAct.RESTORED, day, THIRD, FOURTH);
        NewEntry anew = WORLD.listed(entry.employer());
        assertThat(code(WORLD.inTransaction(() -> WORLD.register().restore(event, anew))))
                .isEqualTo("CRD-109");
        WORLD.happens(entry, EntryAct.LIFTED, day, THIRD, FOURTH).orThrow();
        CreditEntry back =
                WORLD.inTransaction(() -> WORLD.register().restore(event, anew)).orThrow();
        assertThat(back.link().restores()).isEqualTo(entry.id());
        assertThat(WORLD.register().publicOf(entry.employer(), day)).containsExactly(back);
        assertThat(WORLD.register().standing(entry, day).state()).isEqualTo(EntryState.LIFTED);
    }

    @Test
    void takesNoEventWithoutItsCaseOrDocument() {
        CreditEntry entry = listed();
        NewEvent bare =
                new NewEvent(
                        entry.id(),
                        EntryAct.STAYED,
                        List.of(THIRD),
                        new EntryEvent.Rests(null, null, "停止执行"),
                        today());
        assertThat(code(WORLD.inTransaction(() -> WORLD.register().record(bare))))
                .isEqualTo("CRD-103");
    }
}
