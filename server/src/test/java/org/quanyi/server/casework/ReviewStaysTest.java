package org.quanyi.server.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quanyi.server.casework.ReviewWorld.code;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quanyi.server.AtOnce;
import org.quanyi.server.Race;
import org.quanyi.server.SampleCity;
import org.quanyi.server.Statements;
import org.quanyi.server.TestServer;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Role;
import org.quanyi.server.person.NumberLinks;
import org.quanyi.server.person.Persons;
import org.quanyi.server.signin.SteppedClock;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What waits while the next instance looks at it, and what happens when two officers, or an
/// officer and the clock, record something at once.
class ReviewStaysTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T02:00:00Z");
    private static final SteppedClock CLOCK = new SteppedClock(MONDAY);
    private static TestServer server;
    private static ReviewWorld world;
    private static int numbers = 100;

    @BeforeAll
    static void start() {
        server = ReviewWorld.start("review-stays", CLOCK).withoutClock();
        world = new ReviewWorld(server);
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @BeforeEach
    void anotherPerson() {
        at(MONDAY);
        world.anotherPerson();
    }

    private static void at(Instant instant) {
        CLOCK.pass(Duration.between(CLOCK.instant(), instant));
    }

    private static void pass(int days) {
        CLOCK.pass(Duration.ofDays(days).plusMinutes(1));
    }

    private static Cases cases() {
        return world.cases();
    }

    /// A number that two people accepted and that waits for three days.
    private static CaseFile cooling() {
        CaseFile asked =
                world.server()
                        .get(NumberLinks.class)
                        .propose(
                                world.clerk(),
                                world.server().get(Persons.class).byId(world.person()),
                                SampleCity.number("990104", ++numbers),
                                "公安变更证明 118")
                        .orThrow();
        return world.take(world.officer(), asked, CaseAct.ACCEPT);
    }

    @Test
    void whatMustWaitDoesNotTakeEffectUntilItNeedNot() {
        CaseFile accepted = cooling();
        CaseFile review = world.noticed(accepted, CaseKind.RECONSIDERATION);
        CaseFile stayed = world.take(world.handler(), review, CaseAct.STAY);
        Step again = Requests.step(stayed, CaseAct.STAY);
        assertThat(code(cases().take(world.handler(), again))).isEqualTo("CAS-065");
        pass(4);
        cases().carryOut();
        assertThat(world.now(accepted).state()).isEqualTo(CaseState.ACCEPTED);
        assertThat(world.reviews().isStayed(accepted)).isTrue();
        CaseFile lifted = world.take(world.handler(), stayed, CaseAct.LIFT_STAY);
        Step twice = Requests.step(lifted, CaseAct.LIFT_STAY);
        assertThat(code(cases().take(world.handler(), twice))).isEqualTo("CAS-065");
        cases().carryOut();
        assertThat(world.now(accepted).state()).isEqualTo(CaseState.IN_EFFECT);
        // a second interval in the same review, of what is done already: nothing moves
        CaseFile second = world.take(world.handler(), lifted, CaseAct.STAY);
        assertThat(world.now(accepted).state()).isEqualTo(CaseState.IN_EFFECT);
        world.decided(second, Outcome.MAINTAINED, 0);
        assertThat(world.reviews().isStayed(accepted)).as("a decision ends it").isFalse();
        assertThat(world.letters()).contains("STAY", "LIFT_STAY");
    }

    @Test
    void whatIsTakenAwayWhileItWaitsNeverTakesEffect() {
        CaseFile accepted = cooling();
        CaseFile review = world.noticed(accepted, CaseKind.COURT);
        world.decided(world.take(world.handler(), review, CaseAct.STAY), Outcome.ANNULLED, 0);
        assertThat(world.now(accepted).state()).isEqualTo(CaseState.STOPPED);
        assertThat(world.letters()).contains("ANNUL");
        pass(10);
        cases().carryOut();
        assertThat(world.now(accepted).state()).isEqualTo(CaseState.STOPPED);
        assertThat(world.later(review)).as("nothing is left to do").isEmpty();
    }

    @Test
    void whatIsTakenAwayAfterwardsIsATaskForAnOfficer() {
        CaseFile accepted = cooling();
        pass(4);
        cases().carryOut();
        CaseFile review = world.noticed(world.now(accepted), CaseKind.COURT);
        world.decided(review, Outcome.ANNULLED, 0);
        assertThat(world.later(review))
                .extracting(CaseFile::kind)
                .containsExactly(CaseKind.CARRY_OUT);
    }

    /// The clock's step and the officer's: what was told to wait first does not take effect after.
    private static void stayBesideTheClock(int round)
            throws InterruptedException, ExecutionException {
        at(MONDAY);
        world.anotherPerson();
        CaseFile accepted = cooling();
        CaseFile review = world.noticed(accepted, CaseKind.COURT);
        pass(4);
        Callable<Boolean> stay =
                () ->
                        cases().take(world.handler(), Requests.step(review, CaseAct.STAY))
                                .refusals()
                                .isEmpty();
        AtOnce.both(stay, () -> cases().carryOut() > 0);
        CaseState then = world.now(accepted).state();
        cases().carryOut();
        assertThat(world.now(accepted).state()).isEqualTo(then);
        long late =
                server.get(JdbcClient.class)
                        .sql(
                                """
                                select count(*) from casework.step t join casework.step s on s.leaf < t.leaf
                                 where t.file = :accepted and t.act = 'TAKE_EFFECT' and s.file = :review and s.act = 'STAY'
                                """)
                        .param("accepted", accepted.id())
                        .param("review", review.id())
                        .query(Long.class)
                        .single();
        assertThat(late).as("took effect after it was told to wait").isZero();
    }

    @Race
    void aWaitBesideTheClockHoldsOrComesTooLate() throws Exception {
        AtOnce.rounds(ReviewStaysTest::stayBesideTheClock);
    }

    /// One has it in hand, a colleague takes it over; both write down another decision.
    private static void twoOutcomes(int round) throws InterruptedException, ExecutionException {
        world.anotherPerson();
        CaseFile review = world.noticed(world.answered(), CaseKind.COURT);
        Callable<Boolean> anew =
                () ->
                        world.tryToRule(world.handler(), review, Outcome.ANEW, 9)
                                .refusals()
                                .isEmpty();
        Callable<Boolean> maintained =
                () -> {
                    Step over = Requests.step(review, CaseAct.TAKE_OVER);
                    var taken = world.cases().take(world.colleague(), over);
                    return taken.refusals().isEmpty()
                            && world.tryToRule(
                                            world.colleague(),
                                            taken.orThrow(),
                                            Outcome.MAINTAINED,
                                            0)
                                    .refusals()
                                    .isEmpty();
                };
        List<Boolean> done = AtOnce.both(anew, maintained);
        assertThat(done).containsOnlyOnce(true);
        CaseFile written = world.now(review);
        Actor second = world.staff(Role.SECOND_OFFICER, "v-second");
        assertThat(AtOnce.both(accepting(world.checker(), written), accepting(second, written)))
                .containsOnlyOnce(true);
        assertThat(world.later(review)).hasSize(done.getFirst() ? 1 : 0);
        assertThat(world.cases().steps(world.now(review)).getLast().outcome())
                .isEqualTo(done.getFirst() ? Outcome.ANEW : Outcome.MAINTAINED);
    }

    @Race
    void ofTwoDecisionsWrittenDownAtOnceOneCounts() throws Exception {
        AtOnce.rounds(ReviewStaysTest::twoOutcomes);
    }

    /// The organ and a court take the same answer away at once, by two pairs of officers: it is
    /// asked again once. The second waits for the first, and finds what it opened.
    private static void twoAnnulments(int round) throws InterruptedException, ExecutionException {
        world.anotherPerson();
        CaseFile answered = world.answered();
        CaseFile one =
                world.ruled(world.noticed(answered, CaseKind.RECONSIDERATION), Outcome.ANNULLED, 0);
        CaseFile other = world.ruled(world.noticed(answered, CaseKind.COURT), Outcome.ANEW, 9);
        Actor second = world.staff(Role.SECOND_OFFICER, "v-second");
        assertThat(AtOnce.both(accepting(world.checker(), one), accepting(second, other)))
                .containsExactly(true, true);
        assertThat(world.later(one).size() + world.later(other).size()).isEqualTo(1);
    }

    @Race
    void whatTwoReviewsTakeAwayAtOnceIsAskedAgainOnce() throws Exception {
        AtOnce.rounds(ReviewStaysTest::twoAnnulments);
    }

    /// The clock's step leaves no line with anybody: what keeps it apart from an annulment is the
    /// row of the case that the review looks at.
    private static void annulBesideTheClock(int round)
            throws InterruptedException, ExecutionException {
        at(MONDAY);
        world.anotherPerson();
        CaseFile accepted = cooling();
        CaseFile review = world.ruled(world.noticed(accepted, CaseKind.COURT), Outcome.ANNULLED, 0);
        pass(4);
        List<Boolean> done =
                AtOnce.both(
                        accepting(world.checker(), review), () -> world.cases().carryOut() == 1);
        assertThat(done.getFirst()).isTrue();
        assertThat(world.now(accepted).state())
                .isEqualTo(done.getLast() ? CaseState.IN_EFFECT : CaseState.STOPPED);
        assertThat(world.later(review)).hasSize(done.getLast() ? 1 : 0);
    }

    @Race
    void anAnnulmentBesideTheClockIsInTimeOrATask() throws Exception {
        AtOnce.rounds(ReviewStaysTest::annulBesideTheClock);
    }

    /// Without the lock on the rows of the review and of the case that it looks at the rounds fail.
    @Race
    void withoutTheLocksTheRacesFail() throws Exception {
        Statements statements = server.get(Statements.class);
        for (AtOnce.Round pair :
                List.<AtOnce.Round>of(
                        ReviewStaysTest::stayBesideTheClock,
                        ReviewStaysTest::twoOutcomes,
                        ReviewStaysTest::annulBesideTheClock)) {
            assertThat(statements.failsWithoutLock("casework.file where number", pair)).isTrue();
            at(MONDAY);
            pass(30);
            cases().carryOut();
        }
    }

    /// Two annulments at once are kept apart twice: by the row of the case that both look at, and
    /// by the number of the line that each leaves with the person. Without either one the other
    /// holds them; without both it is asked again twice.
    @Race
    void withoutTheRowAndTheNumberOfTheLineItIsAskedAgainTwice() throws Exception {
        assertThat(
                        server.get(Statements.class)
                                .failsWith(
                                        "",
                                        ReviewStaysTest::unheld,
                                        ReviewStaysTest::twoAnnulments))
                .isTrue();
    }

    private static String unheld(String text) {
        if (text.contains("casework.file where number")) {
            return Statements.withoutLock(text);
        }
        return text.contains("insert into access.read_count")
                ? "select cast(:person as bigint) * 0 + 1000000 + cast(random() * 1000000000 as bigint)"
                : text;
    }

    private static Callable<Boolean> accepting(Actor officer, CaseFile file) {
        return () ->
                world.cases()
                        .take(officer, Requests.step(file, CaseAct.ACCEPT))
                        .refusals()
                        .isEmpty();
    }
}
