package org.quanyi.server.wage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quanyi.rules.Result;
import org.quanyi.server.AtOnce;
import org.quanyi.server.Race;
import org.quanyi.server.SampleCity;
import org.quanyi.server.Statements;
import org.quanyi.server.TestServer;
import org.quanyi.server.access.Actor;
import org.quanyi.server.casework.CaseAct;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseKind;
import org.quanyi.server.casework.CaseState;
import org.quanyi.server.casework.CaseStep;
import org.quanyi.server.casework.Outcome;
import org.quanyi.server.signin.SteppedClock;
import org.quanyi.server.store.OwnerConnection;

/// Who may take no step of an investigation, and of any two steps at once what stands.
class InspectionStepsRoomTest {

    private static final LocalDate BY = LocalDate.of(2026, 2, 10);
    private static TestServer server;
    private static WageWorld world;

    @BeforeAll
    static void start() {
        SteppedClock clock = new SteppedClock(Instant.parse("2026-02-02T02:00:00Z"));
        server = TestServer.stepped("inspection-steps", clock);
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

    private static CaseFile overdue() {
        CaseFile served = servedOrder();
        world.at("2026-02-11T02:00:00Z");
        return world.take(world.clerk(), served, CaseAct.FIND_OVERDUE);
    }

    /// Every act in every state as everybody: what the table does not say is refused.
    @Test
    void nobodyTakesAStepThatTheTableDoesNotSay() {
        Map<CaseState, CaseFile> states = new EnumMap<>(CaseState.class);
        states.put(CaseState.IN_HAND, world.joined());
        world.next();
        states.put(CaseState.ORDER_PROPOSED, world.drawnUp(BY));
        world.next();
        states.put(
                CaseState.PROPOSED,
                world.take(world.clerk(), world.joined(), CaseAct.ANSWER, Outcome.CORRECTED));
        world.next();
        states.put(CaseState.ORDERED, servedOrder());
        world.next();
        states.put(
                CaseState.PERFORMED,
                world.take(
                        world.clerk(), servedOrder(), CaseAct.ANSWER, Outcome.PERFORMED_IN_TIME));
        states.forEach(InspectionStepsRoomTest::refusesAllElse);
        world.next();
        world.at("2026-02-02T02:00:00Z");
        refusesAllElse(CaseState.OVERDUE, overdue());
    }

    private static void refusesAllElse(CaseState state, CaseFile file) {
        assertThat(file.state()).isEqualTo(state);
        List<Actor> everybody =
                List.of(
                        actor("w-first-", file),
                        actor("w-second-", file),
                        actor("w-checks-", file),
                        new Actor("hr-x", world.hr().role(), "经办", "", null, file.employer()),
                        world.otherHr(),
                        world.worker());
        for (CaseAct act : CaseAct.values()) {
            for (Actor actor : everybody) {
                boolean isSaid =
                        CaseKind.WAGE_INSPECTION.lifeCycle().edges().stream()
                                .anyMatch(e ->
                                        e.from() == state
                                                && e.act() == act
                                                && e.isFor(actor.role()));
                if (!isSaid) {
                    assertThat(world.tryTo(actor, file, act, Outcome.NO_VIOLATION).refusals())
                            .as(state + " " + act + " " + actor.role())
                            .isNotEmpty();
                }
            }
        }
        assertThat(world.cases().stands(file.number()).orElseThrow().state()).isEqualTo(state);
    }

    private static Actor actor(String name, CaseFile file) {
        CaseStep first = world.cases().steps(file).getFirst();
        String serial = first.account().substring("w-first-".length());
        return new Actor(
                name + serial,
                name.equals("w-checks-") ? world.officer().role() : world.clerk().role(),
                "监察员",
                WageWorld.AGENCY,
                null,
                null);
    }

    /// Both stand in the end, whoever comes first: what is said to be paid is never lost.
    private static void payBesideAFinding(int round) throws Exception {
        world.next();
        world.at("2026-02-02T02:00:00Z");
        CaseFile served = servedOrder();
        world.at("2026-02-11T02:00:00Z");
        List<Result<CaseFile>> both =
                AtOnce.both(
                        () -> world.say(served, CaseAct.SAY_PAID),
                        () -> world.tryTo(world.clerk(), served, CaseAct.FIND_OVERDUE, null));
        assertThat(both.getFirst().refusals()).as("the employer is heard").isEmpty();
        CaseFile now = world.now(served);
        List<CaseAct> acts = world.cases().steps(now).stream().map(CaseStep::act).toList();
        assertThat(acts).containsOnlyOnce(CaseAct.SAY_PAID);
        boolean isFound = both.getLast().refusals().isEmpty();
        assertThat(now.state()).isEqualTo(isFound ? CaseState.OVERDUE : CaseState.ORDERED);
        assertThat(acts.contains(CaseAct.FIND_OVERDUE)).isEqualTo(isFound);
        if (isFound) {
            assertThat(acts.indexOf(CaseAct.FIND_OVERDUE))
                    .isLessThan(acts.indexOf(CaseAct.SAY_PAID));
        }
        assertThat(now.answerBy()).isNotNull();
    }

    @Race
    void payingBesideAFindingIsNeverLost() throws Exception {
        AtOnce.rounds(InspectionStepsRoomTest::payBesideAFinding);
    }

    @Race
    void withoutTheLockOnTheCaseItIsLost() throws Exception {
        assertThat(
                        server.get(Statements.class)
                                .failsWithoutLock(
                                        "casework.file where number",
                                        InspectionStepsRoomTest::payBesideAFinding))
                .isTrue();
    }

    @Test
    void theDatabaseKnowsNoInvestigationOfAPersonAndNoEmployerInAComplaint() {
        CaseFile complaint = world.complaint();
        assertThatThrownBy(() ->
                        OwnerConnection.run(
                                server.store(),
                                "update casework.file set employer = 1 where number = '%s'"
                                        .formatted(complaint.number())))
                .hasStackTraceContaining("check");
        CaseFile inspection = world.opened();
        assertThatThrownBy(() ->
                        OwnerConnection.run(
                                server.store(),
                                "update casework.file set employer = null where number = '%s'"
                                        .formatted(inspection.number())))
                .hasStackTraceContaining("check");
    }
}
