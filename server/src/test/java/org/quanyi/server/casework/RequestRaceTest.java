package org.quanyi.server.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.quanyi.rules.Result;
import org.quanyi.server.AtOnce;
import org.quanyi.server.TestServer;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Role;
import org.quanyi.server.signin.SteppedClock;

/// Of any two steps at once one counts, and never a half of each. `./quanyi race` runs 1,000 rounds
/// of each pair, the suite some.
class RequestRaceTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T02:00:00Z");
    private static final SteppedClock CLOCK = new SteppedClock(MONDAY);
    private static TestServer server;
    private static int serial;

    @BeforeAll
    static void start() {
        server = TestServer.faulty("request-races", RequestRaceTest::clock);
    }

    private static void clock(
            org.springframework.context.support.GenericApplicationContext context) {
        context.registerBean("stepped", Clock.class, () -> CLOCK, b -> b.setPrimary(true));
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static Actor staff(Role role, String account, int round) {
        return new Actor(account + round % 97, role, "孙玉梅", "示例异议中心", null, null);
    }

    private static Actor clerk(String account, int round) {
        return staff(Role.CLERK, "race-c" + account, round);
    }

    private static Actor officer(String account, int round) {
        return staff(Role.SECOND_OFFICER, "race-o" + account, round);
    }

    private static Cases cases(TestServer on) {
        return on.get(Cases.class);
    }

    private static Callable<Boolean> taking(
            TestServer on, Actor actor, CaseFile file, CaseAct act) {
        return () -> cases(on).take(actor, Requests.step(file, act)).refusals().isEmpty();
    }

    private static CaseFile asked(TestServer on) {
        return Requests.ask(on, Requests.themselves(Requests.person(on, ++serial)));
    }

    private static CaseFile written(TestServer on, int round) {
        Actor clerk = clerk("1-", round);
        CaseFile taken = cases(on).take(clerk, Requests.step(asked(on), CaseAct.TAKE_UP)).orThrow();
        return cases(on).take(clerk, Requests.step(taken, CaseAct.ANSWER)).orThrow();
    }

    private static void assertOne(
            TestServer on, CaseFile file, Callable<Boolean> one, Callable<Boolean> other)
            throws InterruptedException, ExecutionException {
        int before = cases(on).steps(file).size();
        assertThat(AtOnce.both(one, other)).containsOnlyOnce(true);
        assertThat(cases(on).steps(file)).hasSize(before + 1);
    }

    private static void decide(TestServer on, int round)
            throws InterruptedException, ExecutionException {
        CaseFile file = written(on, round);
        assertOne(
                on,
                file,
                taking(on, officer("1-", round), file, CaseAct.ACCEPT),
                taking(on, officer("2-", round), file, CaseAct.RETURN));
    }

    @Test
    void ofTwoDecidersOneCounts() throws InterruptedException, ExecutionException {
        AtOnce.rounds(round -> decide(server, round));
    }

    private static void decideOrWithdraw(TestServer on, int round)
            throws InterruptedException, ExecutionException {
        CaseFile file = written(on, round);
        assertOne(
                on,
                file,
                taking(on, officer("1-", round), file, CaseAct.ACCEPT),
                taking(on, Requests.themselves(file.persons().getFirst()), file, CaseAct.WITHDRAW));
    }

    @Test
    void ofADecisionAndAWithdrawalOneCounts() throws InterruptedException, ExecutionException {
        AtOnce.rounds(round -> decideOrWithdraw(server, round));
    }

    @Test
    void ofTwoClerksOneHasIt() throws InterruptedException, ExecutionException {
        for (int round = 0; round < AtOnce.ROUNDS; round++) {
            CaseFile file = asked(server);
            assertOne(
                    server,
                    file,
                    taking(server, clerk("1-", round), file, CaseAct.TAKE_UP),
                    taking(server, clerk("2-", round), file, CaseAct.TAKE_UP));
        }
    }

    @Test
    void ofTheSameQuestionTwiceOneIsACase() throws InterruptedException, ExecutionException {
        for (int round = 0; round < AtOnce.ROUNDS; round++) {
            Actor person = Requests.themselves(Requests.person(server, ++serial));
            Callable<Boolean> ask = () -> Requests.tryToAsk(server, person).refusals().isEmpty();
            assertThat(AtOnce.both(ask, ask)).containsOnlyOnce(true);
            assertThat(cases(server).of(person)).hasSize(1);
        }
    }

    /// The clock's step and the officer's: the answer may come before or after the mark, both may
    /// stand, and neither is lost or doubled.
    @Test
    void aMarkOfLatenessBesideTheAnswerIsThereOnceOrNever()
            throws InterruptedException, ExecutionException {
        for (int round = 0; round < AtOnce.ROUNDS; round++) {
            CLOCK.pass(Duration.between(CLOCK.instant(), MONDAY));
            CaseFile file = written(server, round);
            CLOCK.pass(Duration.ofDays(40));
            List<Boolean> done =
                    AtOnce.both(
                            () -> server.get(CaseDeadlines.class).markOverdue() >= 0,
                            taking(server, officer("1-", round), file, CaseAct.ACCEPT));
            List<CaseAct> acts = cases(server).steps(file).stream().map(CaseStep::act).toList();
            long marks = acts.stream().filter(CaseAct.OVERDUE::equals).count();
            long answers = acts.stream().filter(CaseAct.ACCEPT::equals).count();
            assertThat(answers).isEqualTo(done.getLast() ? 1 : 0);
            // whoever saw the case before it was marked has to look again
            assertThat(marks + answers).isEqualTo(1);
        }
        CLOCK.pass(Duration.between(CLOCK.instant(), MONDAY));
    }

    /// Without the lock on the row the same rounds do not hold, so that the races above do find it.
    @Test
    void withoutTheLockOnTheRowTheRacesFail() throws InterruptedException {
        try (TestServer unlocked =
                TestServer.faulty(
                        "request-races-unlocked",
                        c -> {
                            clock(c);
                            UnlockedCases.plant(c, file -> true);
                        })) {
            assertThat(AtOnce.fails(round -> decide(unlocked, round))).isTrue();
            assertThat(AtOnce.fails(round -> decideOrWithdraw(unlocked, round))).isTrue();
        }
    }

    /// A result is one or the other, whatever the threads did.
    @Test
    void aRefusedStepLeavesNothing() {
        CaseFile file = asked(server);
        Result<CaseFile> refused =
                cases(server).take(officer("1-", 0), Requests.step(file, CaseAct.ACCEPT));
        assertThat(refused.refusals()).hasSize(1);
        assertThat(cases(server).steps(file)).hasSize(1);
    }
}
