package org.quanyi.server.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quanyi.rules.Result;
import org.quanyi.server.AtOnce;
import org.quanyi.server.Race;
import org.quanyi.server.Statements;
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
        server = TestServer.stepped("request-races", CLOCK);
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static Actor staff(Role role, String account, int round) {
        return new Actor(account + round / 20, role, "孙玉梅", "示例异议中心", null, null);
    }

    private static Actor clerk(String account, int round) {
        return staff(Role.CLERK, "race-c" + account, round);
    }

    private static Actor officer(String account, int round) {
        return staff(Role.SECOND_OFFICER, "race-o" + account, round);
    }

    private static Cases cases() {
        return server.get(Cases.class);
    }

    private static Callable<Boolean> taking(Actor actor, CaseFile file, CaseAct act) {
        return () -> cases().take(actor, Requests.step(file, act)).refusals().isEmpty();
    }

    private static CaseFile asked() {
        return Requests.ask(server, Requests.themselves(Requests.person(server, ++serial)));
    }

    private static CaseFile written(int round) {
        Actor clerk = clerk("1-", round);
        CaseFile taken = cases().take(clerk, Requests.step(asked(), CaseAct.TAKE_UP)).orThrow();
        return cases().take(clerk, Requests.step(taken, CaseAct.ANSWER)).orThrow();
    }

    private static void assertOne(CaseFile file, Callable<Boolean> one, Callable<Boolean> other)
            throws InterruptedException, ExecutionException {
        int before = cases().steps(file).size();
        assertThat(AtOnce.both(one, other)).containsOnlyOnce(true);
        assertThat(cases().steps(file)).hasSize(before + 1);
    }

    private static void decide(int round) throws InterruptedException, ExecutionException {
        CaseFile file = written(round);
        assertOne(
                file,
                taking(officer("1-", round), file, CaseAct.ACCEPT),
                taking(officer("2-", round), file, CaseAct.RETURN));
    }

    @Race
    void ofTwoDecidersOneCounts() throws Exception {
        AtOnce.rounds(RequestRaceTest::decide);
    }

    private static void decideOrWithdraw(int round)
            throws InterruptedException, ExecutionException {
        CaseFile file = written(round);
        assertOne(
                file,
                taking(officer("1-", round), file, CaseAct.ACCEPT),
                taking(Requests.themselves(file.persons().getFirst()), file, CaseAct.WITHDRAW));
    }

    @Race
    void ofADecisionAndAWithdrawalOneCounts() throws Exception {
        AtOnce.rounds(RequestRaceTest::decideOrWithdraw);
    }

    private static void takeUpTwice(int round) throws InterruptedException, ExecutionException {
        CaseFile file = asked();
        assertOne(
                file,
                taking(clerk("1-", round), file, CaseAct.TAKE_UP),
                taking(clerk("2-", round), file, CaseAct.TAKE_UP));
    }

    @Race
    void ofTwoClerksOneHasIt() throws Exception {
        AtOnce.rounds(RequestRaceTest::takeUpTwice);
    }

    /// Of a person who never asked for anything, and of one who did: their turn is there already.
    private static void askTwice(int round) throws InterruptedException, ExecutionException {
        Actor person = Requests.themselves(Requests.person(server, ++serial));
        int before = round % 2;
        if (before > 0) {
            CaseFile earlier = Requests.ask(server, person);
            cases().take(person, Requests.step(earlier, CaseAct.WITHDRAW)).orThrow();
        }
        Callable<Boolean> ask = () -> Requests.tryToAsk(server, person).refusals().isEmpty();
        assertThat(AtOnce.both(ask, ask)).containsOnlyOnce(true);
        assertThat(cases().of(person)).hasSize(before + 1);
    }

    @Race
    void ofTheSameQuestionTwiceOneIsACase() throws Exception {
        AtOnce.rounds(RequestRaceTest::askTwice);
    }

    /// The clock's step and the officer's: the answer may come before or after the mark, both may
    /// stand, and neither is lost or doubled.
    private static void markBesideTheAnswer(int round)
            throws InterruptedException, ExecutionException {
        CLOCK.pass(Duration.between(CLOCK.instant(), MONDAY));
        CaseFile file = written(round);
        CLOCK.pass(Duration.ofDays(40));
        List<Boolean> done =
                AtOnce.both(
                        () -> server.get(CaseDeadlines.class).markOverdue() >= 0,
                        taking(officer("1-", round), file, CaseAct.ACCEPT));
        List<CaseAct> acts = cases().steps(file).stream().map(CaseStep::act).toList();
        long marks = acts.stream().filter(CaseAct.OVERDUE::equals).count();
        long answers = acts.stream().filter(CaseAct.ACCEPT::equals).count();
        assertThat(answers).isEqualTo(done.getLast() ? 1 : 0);
        // whoever saw the case before it was marked has to look again
        assertThat(marks + answers).isEqualTo(1);
    }

    @Race
    void aMarkOfLatenessBesideTheAnswerIsThereOnceOrNever() throws Exception {
        AtOnce.rounds(RequestRaceTest::markBesideTheAnswer);
    }

    /// Without the lock on the row the same rounds do not hold, so that the races above do find it.
    @Race
    void withoutTheLockOnTheRowTheRacesFail() throws Exception {
        Statements statements = server.get(Statements.class);
        for (AtOnce.Round pair :
                List.<AtOnce.Round>of(
                        RequestRaceTest::decide,
                        RequestRaceTest::decideOrWithdraw,
                        RequestRaceTest::takeUpTwice,
                        RequestRaceTest::markBesideTheAnswer)) {
            assertThat(statements.failsWithoutLock("casework.file where number", pair)).isTrue();
        }
    }

    /// Nor without the turn of the person.
    @Race
    void withoutTheTurnOfThePersonTheSameIsAskedTwice() throws Exception {
        assertThat(
                        server.get(Statements.class)
                                .failsWithoutLock(
                                        "select person from casework.turn",
                                        RequestRaceTest::askTwice))
                .isTrue();
    }

    @BeforeEach
    void monday() {
        CLOCK.pass(Duration.between(CLOCK.instant(), MONDAY));
    }

    /// A result is one or the other, whatever the threads did.
    @Test
    void aRefusedStepLeavesNothing() {
        CaseFile file = asked();
        Result<CaseFile> refused =
                cases().take(officer("1-", 0), Requests.step(file, CaseAct.ACCEPT));
        assertThat(refused.refusals()).hasSize(1);
        assertThat(cases().steps(file)).hasSize(1);
    }
}
