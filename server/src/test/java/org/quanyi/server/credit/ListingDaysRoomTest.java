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
import org.quanyi.server.TestServer;
import org.quanyi.server.access.Role;
import org.quanyi.server.casework.CaseAct;
import org.quanyi.server.casework.CaseDeadlines;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseState;
import org.quanyi.server.casework.Deliveries;
import org.quanyi.server.casework.DeliveryManner;
import org.quanyi.server.credit.Listings.TypedOwed;

/// Days, hearings, lateness and separate duties in a case that may list an employer.
class ListingDaysRoomTest {

    private static TestServer server;
    private static ListingWorld world;

    @BeforeAll
    static void start() {
        world = ListingWorld.open("listing-days");
        server = world.server;
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static List<CreditEntry> entries(CaseFile file) {
        return server.get(CreditRegister.class).of(Objects.requireNonNull(file.employer()));
    }

    /// Example 11: a notice that nobody opened starts nothing; a proof of service does.
    @Test
    void anUnreadNoticeStartsNothing() {
        CaseFile sent = world.sent();
        world.on("2026-03-10");
        assertThat(server.get(ListingDays.class).window(sent)).isEmpty();
        assertThat(code(world.tryTo(world.hearer(), sent, CaseAct.FIND_SILENT, null)))
                .isEqualTo("LST-021");
        Deliveries deliveries = server.get(Deliveries.class);
        int step = deliveries.of(sent).getFirst().step().place();
        Deliveries.Which which = new Deliveries.Which(sent.number(), step, 1);
        deliveries
                .record(
                        world.first(),
                        which,
                        DeliveryManner.POST,
                        LocalDate.of(2026, 2, 13),
                        "回执 9")
                .orThrow();
        assertThat(code(world.tryTo(world.hearer(), world.now(sent), CaseAct.FIND_SILENT, null)))
                .as("recorded by one officer")
                .isEqualTo("LST-021");
        deliveries.check(world.supervisor(), which, 1, true).orThrow();
        CaseFile silent = world.take(world.hearer(), world.now(sent), CaseAct.FIND_SILENT);
        assertThat(silent.state()).isEqualTo(CaseState.NO_ANSWER);
        assertThat(code(world.tryTo(world.hearer(), silent, CaseAct.VERIFY, null)))
                .as("silence proves nothing")
                .isEqualTo("LST-010");
    }

    @Test
    void nobodyDecidesBeforeTheDaysOfTheEmployerAreOver() {
        CaseFile verified = world.verified();
        world.on("2026-02-26");
        CaseFile endorsed = world.take(world.legal(), verified, CaseAct.ENDORSE);
        assertThat(
                        code(
                                world.tryToDecide(
                                        world.decider(), endorsed, ListingWorld.OWED, plan("M04"))))
                .isEqualTo("LST-022");
        world.on("2026-02-27");
        assertThat(
                        world.tryToDecide(world.decider(), endorsed, ListingWorld.OWED, plan("M04"))
                                .refusals())
                .isEmpty();
    }

    /// Administrative Penalty Law art. 45: nothing is heavier because the employer defended itself.
    @Test
    void aDecisionIsNeverHeavierThanItsNotice() {
        CaseFile endorsed = world.endorsed();
        assertThat(
                        code(
                                world.tryToDecide(
                                        world.decider(), endorsed, ListingWorld.OWED, plan("M09"))))
                .isEqualTo("LST-030");
        assertThat(
                        code(
                                world.tryToDecide(
                                        world.decider(),
                                        endorsed,
                                        new TypedOwed("1", "9000", "12", "86000.01"),
                                        plan("M04"))))
                .isEqualTo("LST-030");
        assertThat(
                        code(
                                world.tryToDecide(
                                        world.decider(),
                                        endorsed,
                                        new TypedOwed("1", "9000", "9", "50000"),
                                        plan("M04"))))
                .as("no more is owed than the law asks for")
                .isEqualTo("LST-003");
        assertThat(code(world.tryTo(world.decider(), endorsed, CaseAct.LIST, null)))
                .isEqualTo("LST-010");
        assertThat(
                        code(
                                world.listings()
                                        .decide(
                                                world.decider(),
                                                ListingWorld.step(endorsed, CaseAct.LIST),
                                                new ListingDecision("示人社列 3", " "),
                                                ListingWorld.OWED,
                                                plan("M04"))))
                .isEqualTo("LST-031");
    }

    @Test
    void whoInvestigatedNeitherHearsNorDecidesWhateverTheirRoleIsNow() {
        CaseFile objected = world.objected();
        for (String account : List.of(world.first().account(), world.second().account())) {
            assertThat(
                            code(
                                    world.tryToVerify(
                                            ListingWorld.officer(Role.CLERK, account),
                                            objected,
                                            Map.of())))
                    .isEqualTo("CAS-005");
        }
        CaseFile endorsed = world.endorsed();
        for (String account :
                List.of(
                        world.first().account(),
                        world.second().account(),
                        world.hearer().account(),
                        world.legal().account())) {
            assertThat(
                            code(
                                    world.tryToDecide(
                                            ListingWorld.officer(Role.SECOND_OFFICER, account),
                                            endorsed,
                                            ListingWorld.OWED,
                                            plan("M04"))))
                    .as(account)
                    .isEqualTo("CAS-005");
        }
        CaseFile verified = world.verified();
        for (String account :
                List.of(
                        world.first().account(),
                        world.second().account(),
                        world.hearer().account())) {
            assertThat(
                            code(
                                    world.tryTo(
                                            ListingWorld.officer(Role.LEGAL_REVIEWER, account),
                                            verified,
                                            CaseAct.ENDORSE,
                                            null)))
                    .as(account)
                    .isEqualTo("CAS-005");
        }
    }

    @Test
    void whatIsSaidLateIsLookedAtBeforeADecision() {
        CaseFile endorsed = world.endorsed();
        CaseFile late = world.say(endorsed, CaseAct.SAY_NOT_SO);
        assertThat(late.state()).isEqualTo(CaseState.FOR_DECISION);
        assertThat(code(world.tryToDecide(world.decider(), late, ListingWorld.OWED, plan("M04"))))
                .isEqualTo("LST-027");
        CaseFile again = world.tryToVerify(world.hearer(), late, Map.of()).orThrow();
        assertThat(again.state())
                .as("the legal reviewer sees it too")
                .isEqualTo(CaseState.LEGAL_REVIEW);
        assertThat(code(world.trySaying(world.hr(), again, CaseAct.SAY_HEARING)))
                .isEqualTo("LST-023");
    }

    /// Administrative Penalty Law art. 64: told seven working days before, and held.
    @Test
    void aHearingIsToldInTimeAndHeldBeforeAnythingIsDecided() {
        CaseFile asked = world.at(CaseState.HEARING);
        assertThat(code(set(asked, "2026-02-27"))).isEqualTo("LST-024");
        assertThat(code(set(asked, "soon"))).isEqualTo("LST-024");
        assertThat(code(world.tryToVerify(world.hearer(), asked, Map.of()))).isEqualTo("LST-025");
        CaseFile set = set(asked, "2026-03-03").orThrow();
        world.on("2026-03-03");
        assertThat(code(world.tryTo(world.hearer(), set, CaseAct.HOLD_HEARING, null)))
                .as("nobody was told")
                .isEqualTo("LST-026");
        world.on("2026-02-13");
        world.read(set);
        world.on("2026-03-02");
        assertThat(code(world.tryTo(world.hearer(), world.now(set), CaseAct.HOLD_HEARING, null)))
                .as("not its day yet")
                .isEqualTo("LST-026");
        world.on("2026-03-03");
        CaseFile held = world.take(world.hearer(), world.now(set), CaseAct.HOLD_HEARING);
        assertThat(world.tryToVerify(world.hearer(), held, Map.of()).refusals()).isEmpty();
    }

    private static Result<CaseFile> set(CaseFile asked, String day) {
        return world.listings()
                .setHearing(
                        world.hearer(),
                        ListingWorld.step(asked, CaseAct.SET_HEARING),
                        day,
                        "09:30",
                        "示例市人社局三楼");
    }

    /// The agency's lateness ends it: the clock warns at four fifths, and ends it when all is gone.
    @Test
    void whatIsNotDecidedInTimeIsOver() {
        CaseFile notified = world.notified();
        world.on("2026-03-10");
        world.cases().carryOut();
        assertThat(world.acts(notified)).doesNotContain(CaseAct.WARN);
        world.on("2026-03-11");
        world.cases().carryOut();
        world.cases().carryOut();
        assertThat(world.acts(notified)).containsOnlyOnce(CaseAct.WARN);
        world.on("2026-03-16");
        world.cases().carryOut();
        assertThat(world.now(notified).state()).isEqualTo(CaseState.NOTICED);
        world.on("2026-03-17");
        world.cases().carryOut();
        CaseFile lapsed = world.now(notified);
        assertThat(lapsed.state()).isEqualTo(CaseState.LAPSED);
        assertThat(entries(lapsed)).isEmpty();
        CaseFile order =
                world.cases()
                        .open(world.first(), lapsed.shallBe(Listings.ORDER_CASE))
                        .orElseThrow();
        CaseFile anew = world.tryToOpen(order).orThrow();
        Listings.Proposed proposal = world.proposal(Map.of(), plan("M04"));
        assertThat(code(world.tryToPropose(world.first(), anew, proposal))).isEqualTo("LST-011");
        CaseFile allowed = world.take(world.supervisor(), anew, CaseAct.ALLOW_ANEW);
        assertThat(world.tryToPropose(world.first(), allowed, proposal).refusals()).isEmpty();
    }

    /// A server that was away changes nothing: who decides too late is refused, lapsed or not.
    @Test
    void nobodyDecidesTooLateThoughTheClockStoodStill() {
        CaseFile endorsed = world.endorsed();
        world.on("2026-03-17");
        assertThat(
                        code(
                                world.tryToDecide(
                                        world.decider(), endorsed, ListingWorld.OWED, plan("M04"))))
                .isEqualTo("LST-018");
        assertThat(code(world.tryTo(world.supervisor(), endorsed, CaseAct.EXTEND, null)))
                .isEqualTo("LST-018");
        world.on("2026-03-16");
        CaseFile extended = world.take(world.supervisor(), endorsed, CaseAct.EXTEND);
        assertThat(code(world.tryTo(world.supervisor(), extended, CaseAct.EXTEND, null)))
                .isEqualTo("LST-034");
        world.on("2026-03-17");
        world.cases().carryOut();
        assertThat(world.now(extended).state()).isEqualTo(CaseState.FOR_DECISION);
        assertThat(
                        world.tryToDecide(world.decider(), extended, ListingWorld.OWED, plan("M04"))
                                .refusals())
                .isEmpty();
    }

    @Test
    void anObjectionThatNobodyAnswersInTimeEndsIt() {
        CaseFile objected = world.objected();
        assertThat(server.get(CaseDeadlines.class).of(objected).orElseThrow().actOn())
                .isEqualTo(LocalDate.of(2026, 2, 26));
        world.on("2026-02-27");
        assertThat(world.cases().carryOut()).isZero();
        assertThat(world.now(objected).state()).isEqualTo(CaseState.LAPSED);
    }
}
