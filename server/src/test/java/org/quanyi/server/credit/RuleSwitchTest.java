package org.quanyi.server.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.quanyi.rules.credit.Measure;
import org.quanyi.server.SampleCity;
import org.quanyi.server.TestServer;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Role;
import org.quanyi.server.casework.CaseAct;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseKind;
import org.quanyi.server.casework.EmployerCases;
import org.quanyi.server.casework.Letters;
import org.quanyi.server.casework.SuspendedRule;
import org.quanyi.server.casework.SuspendedRules;
import org.quanyi.server.signin.SteppedClock;

/// The switch for each row of the catalogue: two people suspend it, nothing new rests on it,
/// nothing of it is shown, and what is in force is taken back once.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RuleSwitchTest {

    private static final TestServer SERVER = TestServer.fresh("rules-suspended").withoutClock();
    private static final LocalDate TODAY = LocalDate.now(SERVER.get(Clock.class));
    private static final RegisterWorld WORLD = new RegisterWorld(SERVER, TODAY.minusMonths(3));
    private static final SwitchWorld SWITCH = new SwitchWorld(SERVER);
    private static int serial = 700;

    @AfterAll
    static void close() {
        SERVER.close();
    }

    private static int organisation() {
        return WORLD.organisation(++serial);
    }

    private static CreditEntry told() {
        CreditEntry entry = WORLD.enter(WORLD.told(organisation())).orThrow();
        WORLD.sent(entry, "告知〔2026〕8号");
        return entry;
    }

    private static EntryState state(CreditEntry entry) {
        return WORLD.register().standing(entry, TODAY).state();
    }

    private static List<CaseFile> sheets(CreditEntry entry) {
        return SERVER.get(EmployerCases.class).of(CaseKind.COMPENSATION, entry.employer());
    }

    private static Actor employer(CreditEntry entry) {
        return new Actor(
                "hr-" + entry.employer(), Role.EMPLOYER, "人事", "单位", null, entry.employer());
    }

    @Test
    void onlyARowThatIsKeptIsSuspendedByTwoForAReasonThatAnybodyReads() {
        assertThat(RegisterWorld.code(SWITCH.ask("R11", TODAY))).isEqualTo("CAS-110");
        assertThat(RegisterWorld.code(SWITCH.ask("Q1", TODAY))).isEqualTo("CAS-110");
        assertThat(RegisterWorld.code(SWITCH.ask("R03", TODAY.minusDays(31)))).isEqualTo("CAS-113");
        var nothing = new SuspendedRules.Wish("R03", TODAY, "文件12号", "");
        assertThat(RegisterWorld.code(SWITCH.rules().propose(SwitchWorld.ASKS, nothing)))
                .isEqualTo("CAS-114");
        var without = new SuspendedRules.Wish("R03", TODAY, "", "核实以后再用");
        assertThat(RegisterWorld.code(SWITCH.rules().propose(SwitchWorld.ASKS, without)))
                .isEqualTo("CAS-009");
        CaseFile file = SWITCH.ask("R03", TODAY).orThrow();
        Actor same = SwitchWorld.officer(Role.SECOND_OFFICER, SwitchWorld.ASKS.account());
        assertThat(RegisterWorld.code(SWITCH.accept(same, file))).isEqualTo("CAS-005");
        assertThat(
                        RegisterWorld.code(
                                SWITCH.accept(
                                        SwitchWorld.officer(Role.CLERK, "switch-other"), file)))
                .isEqualTo("CAS-004");
        assertThat(RegisterWorld.code(SWITCH.accept(SwitchWorld.officer(Role.AUDITOR, "au"), file)))
                .isEqualTo("CAS-001");
        assertThat(SWITCH.rules().on(TODAY)).doesNotContainKey("R03");
        SWITCH.accept(SwitchWorld.ACCEPTS, file).orThrow();
        assertThat(SWITCH.rules().on(TODAY)).containsKey("R03");
        assertThat(RegisterWorld.code(SWITCH.ask("R03", TODAY))).isEqualTo("CAS-111");
        assertThat(RegisterWorld.code(SWITCH.rules().proposeEnd(SwitchWorld.ASKS, "R05", "文件12号")))
                .isEqualTo("CAS-112");
    }

    /// The whole life of a suspended kind of record; the last one, for all others rest on it.
    @Test
    @Order(Integer.MAX_VALUE)
    void aKindOfRecordIsClosedAtOnceAndTakenBackOnce() {
        CreditEntry shown = WORLD.enter(WORLD.listed(organisation())).orThrow();
        CreditEntry told = told();
        CreditEntry stuck = stuck();
        assertThat(SWITCH.reversals().touched("R07"))
                .extracting(RuleReversals.Resting::id)
                .contains(shown.id(), told.id(), stuck.id());

        SuspendedRule rule = SWITCH.suspend("R07", TODAY);
        assertThat(WORLD.register().isPublic(shown, TODAY)).as("closed when read").isFalse();
        assertThat(WORLD.register().publicOf(shown.employer(), TODAY)).isEmpty();
        assertThat(WORLD.register().measures(told, TODAY)).isEmpty();
        assertThat(WORLD.register().standing(shown, TODAY).suspended()).isTrue();
        assertThat(WORLD.register().isPublic(shown, TODAY.minusDays(1))).isTrue();
        assertThat(RegisterWorld.code(WORLD.enter(WORLD.listed(organisation()))))
                .as("closed when written")
                .isEqualTo("CRD-130");

        int before = SWITCH.progress(rule).waiting().size();
        int done = SWITCH.reversals().carryOut();
        assertThat(done).isEqualTo(before - 1);
        assertThat(state(shown)).isEqualTo(EntryState.ANNULLED);
        assertThat(SERVER.get(Recipients.class).of(told.id()))
                .extracting(CreditNotice::recalledOn)
                .containsExactly(TODAY);
        assertThat(WORLD.register().events(shown))
                .extracting(e -> e.rests().document())
                .containsExactly(SwitchWorld.DOCUMENT);
        assertThat(SWITCH.progress(rule).done()).isEqualTo(done);
        assertThat(SWITCH.progress(rule).waiting())
                .extracting(RuleReversals.Resting::id)
                .containsExactly(stuck.id());
        assertThat(SWITCH.progress(rule).why(stuck.id())).isEqualTo("CRD-111");

        assertThat(SWITCH.reversals().carryOut()).as("nothing twice").isZero();
        assertThat(WORLD.register().events(shown)).hasSize(1);
        assertThat(sheets(shown)).hasSize(1);
        assertThat(SERVER.get(Letters.class).ofEmployer(employer(shown))).hasSize(1);

        SWITCH.resume("R07");
        assertThat(state(shown)).isEqualTo(EntryState.ANNULLED);
        assertThat(WORLD.register().isPublic(stuck, TODAY)).as("does not come back").isFalse();
        CreditEntry later = WORLD.enter(WORLD.listed(organisation())).orThrow();
        assertThat(WORLD.register().isPublic(later, TODAY)).isTrue();
        assertThat(SWITCH.reversals().touched("R07"))
                .extracting(RuleReversals.Resting::id)
                .contains(later.id());
        SWITCH.reversals().carryOut();
        assertThat(state(later))
                .as("what came later is not touched")
                .isEqualTo(EntryState.IN_EFFECT);
    }

    /// One that those who suspend the row decided themselves, and that is objected to: two others
    /// say what becomes of it.
    private static CreditEntry stuck() {
        NewEntry listed = WORLD.listed(organisation());
        NewEntry own =
                new NewEntry(
                        listed.employer(),
                        listed.what(),
                        listed.paper(),
                        RegisterWorld.grounds(
                                Hand.of(SwitchWorld.ASKS), Hand.of(SwitchWorld.ACCEPTS)),
                        listed.publicity(),
                        listed.measures());
        CreditEntry entry = WORLD.enter(own).orThrow();
        WORLD.happens(entry, EntryAct.ANNOTATED, TODAY, RegisterWorld.employer(entry.employer()))
                .orThrow();
        return entry;
    }

    @Test
    void anEntryGoesOnWithoutASuspendedMeasure() {
        CreditEntry told = told();
        SWITCH.suspend("M09", TODAY);
        assertThat(WORLD.register().measures(told, TODAY)).isEmpty();
        assertThat(
                        RegisterWorld.code(
                                SERVER.get(Recipients.class)
                                        .tell(
                                                RegisterWorld.THIRD,
                                                new Recipients.Telling(
                                                        told.id(),
                                                        Recipient.TENDER,
                                                        "示例办公室",
                                                        "告知9号"))))
                .isEqualTo("CRD-119");
        assertThat(RegisterWorld.code(WORLD.enter(WORLD.told(organisation()))))
                .isEqualTo("CRD-130");
        SWITCH.reversals().carryOut();
        assertThat(state(told)).isEqualTo(EntryState.CORRECTED);
        CreditEntry right = WORLD.register().of(told.employer()).getFirst();
        assertThat(right.link().corrects()).isEqualTo(told.id());
        assertThat(right.measures()).isEmpty();
        assertThat(state(right)).isEqualTo(EntryState.IN_EFFECT);
        assertThat(SERVER.get(Recipients.class).of(told.id()).getFirst().recalledOn())
                .isEqualTo(TODAY);
        assertThat(sheets(told)).hasSize(1);
        assertThat(SWITCH.reversals().carryOut()).isZero();
        SWITCH.resume("M09");
        WORLD.enter(WORLD.told(organisation())).orThrow();
    }

    @Test
    void publicationAloneCanBeSuspendedFromADayToCome() {
        CreditEntry shown = WORLD.enter(WORLD.listed(organisation())).orThrow();
        SuspendedRule rule = SWITCH.suspend(Measure.PUBLICATION, TODAY.plusDays(2));
        assertThat(WORLD.register().isPublic(shown, TODAY)).isTrue();
        assertThat(WORLD.register().isPublic(shown, TODAY.plusDays(2))).isFalse();
        assertThat(SWITCH.reversals().carryOut()).as("not before its day").isZero();
        assertThat(SWITCH.progress(rule).waiting()).isEmpty();
        SWITCH.resume(Measure.PUBLICATION);
        assertThat(WORLD.register().isPublic(shown, TODAY)).isTrue();
        assertThat(WORLD.register().isPublic(shown, TODAY.plusDays(2)))
                .as("called off before it began")
                .isTrue();
    }

    /// A case that was begun before goes no further against the employer.
    @Test
    void aListingUnderWayGoesNoFurther() {
        SteppedClock clock = new SteppedClock(Instant.parse("2026-02-05T02:00:00Z"));
        try (TestServer server = TestServer.stepped("rules-listing", clock).withoutClock()) {
            SampleCity.open(server);
            ListingWorld world = new ListingWorld(server, clock);
            CaseFile proposed = world.proposed();
            LocalDate today = LocalDate.now(server.get(Clock.class));
            new SwitchWorld(server).suspend("R07", today);
            assertThat(
                            ListingWorld.code(
                                    world.tryTo(
                                            world.second(), proposed, CaseAct.SERVE_NOTICE, null)))
                    .isEqualTo("CRD-130");
            assertThat(ListingWorld.code(world.tryToOpen(world.overdue()))).isEqualTo("CRD-130");
        }
    }
}
