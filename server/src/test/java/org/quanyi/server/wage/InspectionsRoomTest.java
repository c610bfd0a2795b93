package org.quanyi.server.wage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quanyi.rules.Money;
import org.quanyi.rules.Month;
import org.quanyi.rules.Result;
import org.quanyi.server.SampleCity;
import org.quanyi.server.TestServer;
import org.quanyi.server.access.Actor;
import org.quanyi.server.casework.CaseAct;
import org.quanyi.server.casework.CaseDeadlines;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseKind;
import org.quanyi.server.casework.CaseState;
import org.quanyi.server.casework.CaseStep;
import org.quanyi.server.casework.Duty;
import org.quanyi.server.casework.Letters;
import org.quanyi.server.casework.LifeCycle.Edge;
import org.quanyi.server.casework.Outcome;
import org.quanyi.server.casework.Step;
import org.quanyi.server.signin.SteppedClock;
import org.quanyi.server.store.OwnerConnection;

/// Investigations of wages on a real database: who may take which step, when an order is overdue,
/// and that paying counts in every state.
class InspectionsRoomTest {

    private static final LocalDate BY = LocalDate.of(2026, 2, 10);
    private static TestServer server;
    private static WageWorld world;

    @BeforeAll
    static void start() {
        SteppedClock clock = new SteppedClock(Instant.parse("2026-02-02T02:00:00Z"));
        server = TestServer.stepped("inspections", clock);
        SampleCity.open(server);
        world = new WageWorld(server, clock);
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @BeforeEach
    void another() {
        world.next();
        world.at("2026-02-02T02:00:00Z");
    }

    private static CaseFile servedOrder() {
        return world.served(world.ordered(BY), world.today());
    }

    @Test
    void twoInvestigatorsAndASecondOfficerOrderAnEmployerToPay() {
        CaseFile opened = world.opened();
        assertThat(opened.state()).isEqualTo(CaseState.IN_HAND);
        // 60 working days from filing, art. 17
        assertThat(opened.answerBy()).isEqualTo(LocalDate.of(2026, 5, 7));
        assertThat(WageWorld.code(world.tryToDrawUp(opened, BY))).isEqualTo("WAG-030");
        assertThat(
                        WageWorld.code(
                                world.tryTo(
                                        world.clerk(),
                                        opened,
                                        CaseAct.ANSWER,
                                        Outcome.NO_VIOLATION)))
                .isEqualTo("WAG-030");
        CaseFile joined = world.take(world.second(), opened, CaseAct.JOIN);
        CaseFile drawnUp = world.tryToDrawUp(joined, BY).orThrow();
        assertThat(drawnUp.state()).isEqualTo(CaseState.ORDER_PROPOSED);
        CaseFile ordered = world.take(world.officer(), drawnUp, CaseAct.ACCEPT);
        assertThat(ordered.state()).isEqualTo(CaseState.ORDERED);
        assertThat(ordered.answerBy()).as("the investigation is done").isNull();
        assertThat(OrderToPay.of(ordered).orElseThrow().payBy()).isEqualTo(BY);
        assertThat(OrderToPay.of(ordered).orElseThrow().workers()).isEqualTo(12);
    }

    @Test
    void whatIsTypedInWideDigitsIsRead() {
        OrderToPay order =
                new OrderToPay.Typed("示监令 1 号", "２０２６年１月", "", "￥８６，０００．５０", "１２人", "２０２６－０２－１０")
                        .read(Month.parse("2026-02"))
                        .orElseThrow();
        assertThat(order.from()).isEqualTo(Month.parse("2026-01"));
        assertThat(order.amount()).isEqualTo(Money.yuan("86000.50"));
        assertThat(order.workers()).isEqualTo(12);
        assertThat(order.payBy()).isEqualTo(LocalDate.of(2026, 2, 10));
    }

    @Test
    void nobodyChecksTheirOwnCaseAndThereIsOneSecondInvestigator() {
        CaseFile joined = world.joined();
        Actor third =
                new Actor("w-third", world.clerk().role(), "第三人", WageWorld.AGENCY, null, null);
        assertThat(WageWorld.code(world.tryTo(third, joined, CaseAct.JOIN, null)))
                .isEqualTo("WAG-037");
        assertThat(world.cases().acts(joined, world.second())).doesNotContain(CaseAct.JOIN);
        assertThat(world.cases().acts(joined, third)).doesNotContain(CaseAct.JOIN);
        assertThatThrownBy(() ->
                        OwnerConnection.run(
                                server.store(),
                                "insert into casework.duty (file, account, duty)"
                                        + " select file, 'w-third', duty from casework.duty where duty = 'SECOND_INVESTIGATOR'"))
                .hasStackTraceContaining("one_second_investigator");
        assertThat(WageWorld.code(world.tryTo(world.clerk(), joined, CaseAct.JOIN, null)))
                .isEqualTo("CAS-005");
        assertThat(
                        WageWorld.code(
                                world.inspections()
                                        .drawUp(
                                                world.second(),
                                                new Step(
                                                        joined.number(),
                                                        joined.version(),
                                                        CaseAct.DRAW_UP,
                                                        "工资表和考勤为证"),
                                                world.order(BY))))
                .isEqualTo("CAS-005");
        Actor sameAccount =
                new Actor(
                        world.clerk().account(),
                        world.officer().role(),
                        "换了角色",
                        WageWorld.AGENCY,
                        null,
                        null);
        CaseFile drawnUp = world.tryToDrawUp(joined, BY).orThrow();
        assertThat(WageWorld.code(world.tryTo(sameAccount, drawnUp, CaseAct.ACCEPT, null)))
                .isEqualTo("CAS-005");
    }

    @Test
    void anOrderLeavesWhatTheRulesLeave() {
        CaseFile joined = world.joined();
        Result<CaseFile> tooSoon = world.tryToDrawUp(joined, LocalDate.of(2026, 2, 6));
        assertThat(WageWorld.code(tooSoon)).isEqualTo("WAG-021");
        assertThat(tooSoon.refusals().getFirst().argument(0)).isEqualTo("2026-02-09");
        CaseFile drawnUp = world.tryToDrawUp(joined, LocalDate.of(2026, 2, 9)).orThrow();
        // what lay on the second officer's desk leaves too little
        world.at("2026-02-03T02:00:00Z");
        assertThat(WageWorld.code(world.tryTo(world.officer(), drawnUp, CaseAct.ACCEPT, null)))
                .isEqualTo("WAG-021");
        for (OrderToPay.Typed part :
                List.of(
                        new OrderToPay.Typed("", "2026-01", "", "1", "1", "2026-03-02"),
                        new OrderToPay.Typed("示监令 1", "2026-13", "", "1", "1", "2026-03-02"),
                        new OrderToPay.Typed("示监令 1", "2026-03", "", "1", "1", "2026-03-02"),
                        new OrderToPay.Typed("示监令 1", "2026-01", "2025-12", "1", "1", "2026-03-02"),
                        new OrderToPay.Typed("示监令 1", "2026-01", "", "0", "1", "2026-03-02"),
                        new OrderToPay.Typed("示监令 1", "2026-01", "", "-5", "1", "2026-03-02"),
                        new OrderToPay.Typed("示监令 1", "2026-01", "", "1", "0", "2026-03-02"),
                        new OrderToPay.Typed("示监令 1", "2026-01", "", "1", "1", "soon"))) {
            Step step = new Step(joined.number(), joined.version(), CaseAct.DRAW_UP, "工资表和考勤为证");
            assertThat(WageWorld.code(world.inspections().drawUp(world.clerk(), step, part)))
                    .as(part.toString())
                    .isEqualTo("WAG-020");
        }
    }

    @Test
    void nothingRunsBeforeTheOrderArrived() {
        CaseFile ordered = world.ordered(BY);
        world.at("2026-06-01T02:00:00Z");
        assertThat(WageWorld.code(world.tryTo(world.clerk(), ordered, CaseAct.FIND_OVERDUE, null)))
                .isEqualTo("WAG-031");
        assertThat(world.inspections().ordered(ordered).orElseThrow().last()).isNull();
        // an officer's word alone proves nothing; the second one makes it a proof
        CaseFile served = world.served(ordered, world.today());
        // five working days are left from the day on which it arrived
        assertThat(world.inspections().ordered(served).orElseThrow().last())
                .isEqualTo(LocalDate.of(2026, 6, 8));
        world.at("2026-06-08T15:59:00Z");
        assertThat(WageWorld.code(world.tryTo(world.clerk(), served, CaseAct.FIND_OVERDUE, null)))
                .isEqualTo("WAG-032");
        world.at("2026-06-08T16:00:00Z");
        assertThat(world.take(world.clerk(), served, CaseAct.FIND_OVERDUE).state())
                .isEqualTo(CaseState.OVERDUE);
    }

    @Test
    void openingTheNoticeIsServiceAndANamedDayThatIsNoWorkingDayMovesOn() {
        // Saturday 14 February works, 15 to 23 do not
        CaseFile ordered = world.ordered(LocalDate.of(2026, 2, 15));
        assertThat(world.inspections().ordered(ordered).orElseThrow().arrived()).isNull();
        world.read(ordered);
        Inspections.Ordered now = world.inspections().ordered(ordered).orElseThrow();
        assertThat(now.arrived()).isEqualTo(LocalDate.of(2026, 2, 2));
        assertThat(now.last()).isEqualTo(LocalDate.of(2026, 2, 24));
        Letters letters = server.get(Letters.class);
        int order = cases().getLast().place();
        var letter = letters.openAsEmployer(world.hr(), ordered, order).orElseThrow();
        assertThat(letter.reviewBy()).isEqualTo(LocalDate.of(2026, 4, 3));
        assertThat(letter.suitBy()).isEqualTo(LocalDate.of(2026, 8, 3));
    }

    private static List<CaseStep> cases() {
        CaseFile file =
                world.cases()
                        .open(
                                world.hr(),
                                server.get(Letters.class)
                                        .ofEmployer(world.hr())
                                        .getFirst()
                                        .head()
                                        .number())
                        .orElseThrow();
        return world.cases().steps(file);
    }

    @Test
    void theClockNeverFindsAnEmployerLate() {
        CaseFile served = servedOrder();
        world.at("2026-11-20T02:00:00Z");
        world.cases().carryOut();
        server.get(CaseDeadlines.class).markOverdue();
        assertThat(world.now(served).state()).isEqualTo(CaseState.ORDERED);
        for (Edge edge : CaseKind.WAGE_INSPECTION.lifeCycle().edges()) {
            boolean isAdverse =
                    edge.to() == CaseState.OVERDUE && edge.from() != CaseState.OVERDUE
                            || edge.to() == CaseState.ORDERED && edge.from() != CaseState.ORDERED;
            if (isAdverse) {
                assertThat(edge.duty()).as(edge.toString()).isIn(Duty.MAKER, Duty.CHECKER);
            }
        }
    }

    @Test
    void noDayThatIsCountedForTheTimeBeingMakesAnybodyLate() {
        world.at("2026-12-28T02:00:00Z");
        CaseFile served = world.served(world.ordered(LocalDate.of(2027, 1, 5)), world.today());
        world.at("2027-02-01T02:00:00Z");
        assertThat(WageWorld.code(world.tryTo(world.clerk(), served, CaseAct.FIND_OVERDUE, null)))
                .isEqualTo("WAG-034");
    }

    @Test
    void payingCountsInEveryStateThatTheEmployerKnowsOf() {
        CaseFile ordered = servedOrder();
        CaseFile paid = world.say(ordered, CaseAct.SAY_PAID).orThrow();
        assertThat(paid.state()).isEqualTo(CaseState.ORDERED);
        // 3 working days to look at it
        assertThat(world.now(paid).answerBy()).isEqualTo(LocalDate.of(2026, 2, 5));
        CaseFile looked = world.take(world.clerk(), world.now(paid), CaseAct.LOOK_AT);
        assertThat(world.now(looked).answerBy()).isNull();
        world.at("2026-02-11T02:00:00Z");
        CaseFile late = world.take(world.clerk(), looked, CaseAct.FIND_OVERDUE);
        CaseFile again = world.say(late, CaseAct.SAY_PAYS).orThrow();
        assertThat(again.state()).isEqualTo(CaseState.OVERDUE);
        // the same actOn day twice is counted twice
        assertThat(world.now(again).answerBy()).isEqualTo(LocalDate.of(2026, 2, 14));
        CaseFile found =
                world.take(world.clerk(), again, CaseAct.ANSWER, Outcome.PERFORMED_IN_TIME);
        assertThat(found.state()).isEqualTo(CaseState.PERFORMED);
        assertThat(world.say(found, CaseAct.SAY_PAID).orThrow().state())
                .isEqualTo(CaseState.PERFORMED);
        CaseFile ended = world.take(world.officer(), world.now(found), CaseAct.ACCEPT);
        assertThat(ended.state()).isEqualTo(CaseState.ANSWERED);
        assertThat(world.now(ended).answerBy()).isNull();
        assertThat(WageWorld.code(world.say(ended, CaseAct.SAY_PAID))).isEqualTo("CAS-003");
    }

    @Test
    void whatWasPaidBeforeAnOrderIsLookedAtFirst() {
        CaseFile drawnUp = world.drawnUp(BY);
        CaseFile back = world.take(world.clerk(), drawnUp, CaseAct.RECORD_PAID);
        assertThat(back.state()).isEqualTo(CaseState.IN_HAND);
        assertThat(WageWorld.code(world.tryToDrawUp(back, BY))).isEqualTo("WAG-033");
        CaseFile looked = world.take(world.clerk(), back, CaseAct.LOOK_AT);
        assertThat(WageWorld.code(world.tryTo(world.clerk(), looked, CaseAct.LOOK_AT, null)))
                .isEqualTo("WAG-036");
        assertThat(world.tryToDrawUp(looked, BY).orThrow().state())
                .isEqualTo(CaseState.ORDER_PROPOSED);
    }

    @Test
    void whatWasSaidInTimeIsNeverLate() {
        CaseFile served = servedOrder();
        CaseFile paid = world.say(served, CaseAct.SAY_PAID).orThrow();
        world.at("2026-03-02T02:00:00Z");
        assertThat(WageWorld.code(world.tryTo(world.clerk(), paid, CaseAct.FIND_OVERDUE, null)))
                .as("not before somebody looked")
                .isEqualTo("WAG-033");
        assertThat(
                        WageWorld.code(
                                world.tryTo(
                                        world.clerk(),
                                        paid,
                                        CaseAct.ANSWER,
                                        Outcome.PERFORMED_LATE)))
                .isEqualTo("WAG-035");
        CaseFile found = world.take(world.clerk(), paid, CaseAct.ANSWER, Outcome.PERFORMED_IN_TIME);
        CaseFile back = world.take(world.officer(), found, CaseAct.RETURN);
        assertThat(back.state()).as("found anew").isEqualTo(CaseState.ORDERED);
        assertThat(
                        WageWorld.code(
                                world.tryTo(
                                        world.clerk(), back, CaseAct.ANSWER, Outcome.CORRECTED)))
                .isEqualTo("CAS-040");
    }

    @Test
    void anEmployerAnswersInItsOwnWordsAndSilenceIsNone() {
        CaseFile served = servedOrder();
        for (CaseAct word :
                List.of(CaseAct.SAY_NOT_SO, CaseAct.SAY_HINDERED, CaseAct.SAY_NEED_TIME)) {
            assertThat(world.say(served, word).orThrow().state()).isEqualTo(CaseState.ORDERED);
        }
        assertThat(
                        WageWorld.code(
                                world.inspections()
                                        .say(
                                                world.hr(),
                                                served.number(),
                                                CaseAct.SAY_PAYS,
                                                " ",
                                                List.of())))
                .isEqualTo("WAG-022");
        assertThat(
                        WageWorld.code(
                                world.inspections()
                                        .say(
                                                world.otherHr(),
                                                served.number(),
                                                CaseAct.SAY_PAID,
                                                "已经付清",
                                                List.of())))
                .isEqualTo("CAS-001");
        // what the agency owes is not counted anew by a dispute
        assertThat(world.now(served).answerBy()).isNull();
    }

    @Test
    void anEmployerKnowsOfItsCaseFromTheOrderOn() {
        CaseFile drawnUp = world.drawnUp(BY);
        assertThat(world.cases().open(world.hr(), drawnUp.number())).isEmpty();
        assertThat(WageWorld.code(world.say(drawnUp, CaseAct.SAY_PAID))).isEqualTo("CAS-001");
        assertThat(server.get(Letters.class).ofEmployer(world.hr())).isEmpty();
        CaseFile ordered = world.take(world.officer(), drawnUp, CaseAct.ACCEPT);
        assertThat(world.cases().open(world.hr(), ordered.number())).isPresent();
        assertThat(world.cases().open(world.otherHr(), ordered.number())).isEmpty();
        assertThat(world.cases().open(world.worker(), ordered.number())).isEmpty();
        assertThat(server.get(Letters.class).ofEmployer(world.hr())).hasSize(1);
    }

    @Test
    void anIndividualBusinessIsOrderedToPayAndNeverFoundLate() {
        world.individual();
        CaseFile served = servedOrder();
        world.at("2026-03-02T02:00:00Z");
        assertThat(WageWorld.code(world.tryTo(world.clerk(), served, CaseAct.FIND_OVERDUE, null)))
                .isEqualTo("WAG-040");
    }
}
