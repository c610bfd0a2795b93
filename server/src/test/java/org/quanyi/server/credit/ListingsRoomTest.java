package org.quanyi.server.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quanyi.server.credit.ListingWorld.code;
import static org.quanyi.server.credit.ListingWorld.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.quanyi.rules.Result;
import org.quanyi.rules.credit.Exclusions.Said;
import org.quanyi.rules.credit.ProportionalityMemo;
import org.quanyi.server.TestServer;
import org.quanyi.server.casework.CaseAct;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseState;
import org.quanyi.server.casework.CaseStep;
import org.quanyi.server.casework.Outcome;
import org.quanyi.server.credit.Listings.TypedOwed;

/// What stands in the way of an entry on the list, and what it takes to make one.
class ListingsRoomTest {

    private static TestServer server;
    private static ListingWorld world;

    @BeforeAll
    static void start() {
        world = ListingWorld.open("listings");
        server = world.server;
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static List<CreditEntry> entries(CaseFile file) {
        return server.get(CreditRegister.class).of(Objects.requireNonNull(file.employer()));
    }

    /// The whole way, by seven people, and what the register has in the end and not before.
    @Test
    void sevenPeopleListAnEmployerAndTheRegisterHasItWhenItWasServed() {
        CaseFile decided = world.decided();
        assertThat(entries(decided)).isEmpty();
        assertThat(code(world.tryTo(world.decider(), decided, CaseAct.FIND_SERVED, null)))
                .isEqualTo("LST-035");
        world.on("2026-03-02");
        world.read(decided);
        CaseFile done = world.take(world.decider(), world.now(decided), CaseAct.FIND_SERVED);
        assertThat(done.state()).isEqualTo(CaseState.IN_EFFECT);
        CreditEntry entry = entries(done).getFirst();
        assertThat(entry.what().type()).isEqualTo("R07");
        assertThat(entry.what().fen()).isEqualTo(8_600_000L);
        assertThat(entry.paper().decidedOn()).isEqualTo(LocalDate.of(2026, 2, 27));
        assertThat(entry.paper().effectiveOn()).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(entry.term().end()).isEqualTo(LocalDate.of(2029, 2, 27));
        assertThat(entry.measures()).extracting(CreditEntry.Measured::code).containsExactly("M04");
        assertThat(entry.grounds().deciders())
                .extracting(Hand::account)
                .containsExactly("l-decides", "l-reviews");
        assertThat(world.cases().steps(done).stream().map(CaseStep::account).distinct())
                .hasSizeGreaterThanOrEqualTo(6);
    }

    @Test
    void aCaseBeginsOnlyFromAnOrderThatWasServedAndNotPerformed() {
        world.wages.next();
        world.on("2026-02-02");
        CaseFile ordered = world.wages.ordered(ListingWorld.DUE);
        world.on("2026-02-11");
        assertThat(code(world.tryToOpen(ordered))).isEqualTo("LST-001");
        CaseFile order = world.overdue();
        assertThat(code(open(order, new TypedOwed("1", "9000", "9", "86000"))))
                .isEqualTo("LST-003");
        assertThat(code(open(order, new TypedOwed("1", "9000", "12", "59999.99"))))
                .isEqualTo("LST-003");
        assertThat(code(open(order, new TypedOwed("1", "9000", "13", "86000"))))
                .isEqualTo("LST-002");
        assertThat(code(open(order, new TypedOwed("1", "9000", "12", "86000.01"))))
                .isEqualTo("LST-002");
        assertThat(
                        code(
                                world.listings()
                                        .open(
                                                world.second(),
                                                order.number(),
                                                ListingWorld.OWED,
                                                "逾期未支付")))
                .isEqualTo("LST-007");
        CaseFile opened = world.tryToOpen(order).orThrow();
        assertThat(code(world.tryToOpen(order))).isEqualTo("LST-006");
        assertThat(opened.persons()).isEmpty();
    }

    private static Result<CaseFile> open(CaseFile order, TypedOwed owed) {
        return world.listings().open(world.first(), order.number(), owed, "逾期未支付");
    }

    /// A wage order to an individual business is never overdue, so that no case can come of it.
    @Test
    void anIndividualBusinessGetsNoOrderThatACaseCouldComeOf() {
        world.wages.individual();
        world.on("2026-02-02");
        CaseFile served =
                world.wages.served(world.wages.ordered(ListingWorld.DUE), world.wages.today());
        world.on("2026-02-11");
        assertThat(code(world.wages.tryTo(world.first(), served, CaseAct.FIND_OVERDUE, null)))
                .isEqualTo("WAG-040");
        assertThat(code(world.tryToOpen(served))).isEqualTo("LST-001");
    }

    @Test
    void everyGroundIsAnsweredBeforeAnythingIsProposed() {
        CaseFile opened = world.opened();
        for (var ground : server.get(ListingLaw.class).grounds()) {
            Listings.Proposed unknown =
                    world.proposal(Map.of(ground.code(), Said.UNKNOWN), plan("M04"));
            assertThat(code(world.tryToPropose(world.first(), opened, unknown)))
                    .as(ground.code())
                    .isEqualTo("CRD-010");
        }
        var all = world.answers(Map.of());
        Listings.Proposed missing =
                new Listings.Proposed(
                        ListingWorld.OWED, all.subList(1, all.size()), plan("M04"), List.of("责令书"));
        assertThat(code(world.tryToPropose(world.first(), opened, missing))).isEqualTo("CRD-010");
        assertThat(code(world.tryTo(world.first(), opened, CaseAct.DRAW_UP, null)))
                .as("on another page, without a proposal")
                .isEqualTo("LST-010");
        assertThat(world.now(opened).items()).hasSameSizeAs(opened.items());
        Listings.Proposed bare =
                new Listings.Proposed(ListingWorld.OWED, all, plan("M04"), List.of(" "));
        assertThat(code(world.tryToPropose(world.first(), opened, bare))).isEqualTo("LST-020");
    }

    @Test
    void measuresAreOfTheSameAreaAndNoHeavierThanTheActIsGrave() {
        CaseFile opened = world.opened();
        Map<MeasurePlan, String> refused =
                Map.of(
                        plan("M09", "M04"),
                        "CRD-008",
                        plan("M09", "M11"),
                        "CRD-008",
                        plan("M12"),
                        "CRD-006",
                        plan("M99"),
                        "CRD-001",
                        new MeasurePlan(
                                List.of("M04"), new ProportionalityMemo("有", "有", "有", "", "有")),
                        "LST-038");
        refused.forEach((plan, expected) ->
                assertThat(
                                code(
                                        world.tryToPropose(
                                                world.first(),
                                                opened,
                                                world.proposal(Map.of(), plan))))
                        .as(plan.toString())
                        .isEqualTo(expected));
        assertThat(
                        code(
                                world.tryToPropose(
                                        world.first(),
                                        opened,
                                        world.proposal(
                                                Map.of("MIT", Said.YES), plan("M04", "M05")))))
                .as("what mitigates makes it lighter")
                .isEqualTo("LST-019");
        assertThat(
                        world.tryToPropose(
                                        world.first(),
                                        opened,
                                        world.proposal(Map.of("MIT", Said.YES), plan("M04")))
                                .refusals())
                .isEmpty();
    }

    /// Example 1: pays after the notice, and commits in writing.
    @Test
    void whoPaysAfterTheNoticeIsNotListed() {
        CaseFile notified = world.notified();
        ListingDays.Window window = server.get(ListingDays.class).window(notified).orElseThrow();
        assertThat(window.last()).isEqualTo(LocalDate.of(2026, 2, 26));
        world.on("2026-02-24");
        CaseFile committed = world.say(notified, CaseAct.SAY_PAYS);
        assertThat(committed.answerBy())
                .as("looked at within three days")
                .isEqualTo(LocalDate.of(2026, 2, 27));
        assertThat(code(world.tryTo(world.decider(), committed, CaseAct.NOT_LIST, Outcome.PAID)))
                .isEqualTo("LST-032");
        CaseFile found = world.take(world.hearer(), committed, CaseAct.FIND_PAID);
        CaseFile ended =
                world.tryTo(world.decider(), found, CaseAct.NOT_LIST, Outcome.PAID).orThrow();
        assertThat(ended.state()).isEqualTo(CaseState.NOT_LISTED);
        assertThat(entries(ended)).isEmpty();
        assertThat(
                        server.get(CreditRegister.class)
                                .publicOf(
                                        Objects.requireNonNull(ended.employer()),
                                        world.wages.today()))
                .isEmpty();
    }

    /// What is paid stands in the way of every step against the employer, whatever the state.
    @Test
    void nothingGoesOnAgainstWhoeverPaid() {
        for (CaseState state : List.of(CaseState.LEGAL_REVIEW, CaseState.TO_BE_SERVED)) {
            CaseFile file = world.at(state);
            world.read(file);
            CaseAct next = state == CaseState.LEGAL_REVIEW ? CaseAct.ENDORSE : CaseAct.FIND_SERVED;
            var officer = state == CaseState.LEGAL_REVIEW ? world.legal() : world.decider();
            CaseFile said = world.say(world.now(file), CaseAct.SAY_PAID);
            assertThat(code(world.tryTo(officer, said, next, null))).isEqualTo("LST-014");
            CaseFile partly = world.take(world.hearer(), said, CaseAct.LOOK_AT);
            CaseFile again = world.say(partly, CaseAct.SAY_PAID);
            CaseFile all = world.take(world.hearer(), again, CaseAct.FIND_PAID);
            assertThat(code(world.tryTo(officer, all, next, null))).isEqualTo("LST-015");
        }
    }

    /// What is said to the order counts as well as what is said to the notice.
    @Test
    void payingTheOrderIsHeardTooWhereverItIsSaid() {
        CaseFile endorsed = world.endorsed();
        CaseFile order =
                world.cases()
                        .open(world.first(), endorsed.shallBe(Listings.ORDER_CASE))
                        .orElseThrow();
        world.wages.say(order, CaseAct.SAY_PAID).orThrow();
        assertThat(
                        code(
                                world.tryToDecide(
                                        world.decider(), endorsed, ListingWorld.OWED, plan("M04"))))
                .isEqualTo("LST-014");
    }

    /// Example 4: a flood closes the bank, and the wages are paid when it is over.
    @Test
    void forceMajeureEndsIt() {
        CaseFile opened = world.opened();
        CaseFile proposed =
                world.tryToPropose(
                                world.first(),
                                opened,
                                world.proposal(Map.of("EX-FM", Said.YES), plan("M04")))
                        .orThrow();
        assertThat(proposed.dueAt()).isNotNull();
        assertThat(proposed.takesEffectAt()).as("the clock never puts it in effect").isNull();
        assertThat(code(world.tryTo(world.second(), proposed, CaseAct.SERVE_NOTICE, null)))
                .isEqualTo("LST-013");
        CaseFile ended =
                world.tryTo(world.decider(), proposed, CaseAct.NOT_LIST, Outcome.EXCLUDED)
                        .orThrow();
        assertThat(ended.state()).isEqualTo(CaseState.NOT_LISTED);
        assertThat(entries(ended)).isEmpty();
        CaseFile notified = world.notified();
        assertThat(code(world.tryTo(world.decider(), notified, CaseAct.NOT_LIST, Outcome.EXCLUDED)))
                .as("no ground is on record")
                .isEqualTo("LST-033");
    }

    /// Example 9: the other side proves that it is not its fault, but the agency's.
    @Test
    void whatTheAgencyCausedEndsItAfterTheObjectionToo() {
        CaseFile objected = world.objected();
        CaseFile verified =
                world.tryToVerify(
                                world.hearer(),
                                objected,
                                Map.of("EX-AGENCY", Said.YES, "EX-NOFAULT", Said.YES))
                        .orThrow();
        assertThat(code(world.tryTo(world.legal(), verified, CaseAct.ENDORSE, null)))
                .isEqualTo("LST-013");
        CaseFile ended =
                world.tryTo(world.decider(), verified, CaseAct.NOT_LIST, Outcome.EXCLUDED)
                        .orThrow();
        assertThat(entries(ended)).isEmpty();
    }
}
