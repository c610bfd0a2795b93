package org.quanyi.server.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quanyi.server.casework.ReviewWorld.code;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quanyi.server.AtOnce;
import org.quanyi.server.SampleCity;
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
        server = ReviewWorld.start("review-stays", CLOCK);
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
        return cooling(world);
    }

    private static CaseFile cooling(ReviewWorld world) {
        CaseFile asked =
                world.server()
                        .get(NumberLinks.class)
                        .propose(
                                world.clerk(),
                                world.server().get(Persons.class).byId(world.person()),
                                SampleCity.number("99010119880101" + ++numbers),
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
    @Test
    void aWaitBesideTheClockHoldsOrComesTooLate() throws InterruptedException, ExecutionException {
        for (int round = 0; round < AtOnce.ROUNDS; round++) {
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
            at(MONDAY);
        }
    }

    /// One has it in hand, a colleague takes it over; both write down another decision.
    private static void twoOutcomes(ReviewWorld in)
            throws InterruptedException, ExecutionException {
        in.anotherPerson();
        CaseFile review = in.noticed(in.answered(), CaseKind.COURT);
        Callable<Boolean> anew =
                () -> in.tryToRule(in.handler(), review, Outcome.ANEW, 9).refusals().isEmpty();
        Callable<Boolean> maintained =
                () -> {
                    Step over = Requests.step(review, CaseAct.TAKE_OVER);
                    var taken = in.cases().take(in.colleague(), over);
                    return taken.refusals().isEmpty()
                            && in.tryToRule(in.colleague(), taken.orThrow(), Outcome.MAINTAINED, 0)
                                    .refusals()
                                    .isEmpty();
                };
        List<Boolean> done = AtOnce.both(anew, maintained);
        assertThat(done).containsOnlyOnce(true);
        CaseFile written = in.now(review);
        Actor second = in.staff(Role.SECOND_OFFICER, "v-second");
        assertThat(
                        AtOnce.both(
                                accepting(in, in.checker(), written),
                                accepting(in, second, written)))
                .containsOnlyOnce(true);
        assertThat(in.later(review)).hasSize(done.getFirst() ? 1 : 0);
        assertThat(in.cases().steps(in.now(review)).getLast().outcome())
                .isEqualTo(done.getFirst() ? Outcome.ANEW : Outcome.MAINTAINED);
    }

    @Test
    void ofTwoDecisionsWrittenDownAtOnceOneCounts()
            throws InterruptedException, ExecutionException {
        AtOnce.rounds(_ -> twoOutcomes(world));
    }

    /// The organ and a court take the same answer away at once, by two pairs of officers: it is
    /// asked again once. The second waits for the line that the first leaves with the person, and
    /// finds what it opened.
    private static void twoAnnulments(ReviewWorld in)
            throws InterruptedException, ExecutionException {
        in.anotherPerson();
        CaseFile answered = in.answered();
        CaseFile one =
                in.ruled(in.noticed(answered, CaseKind.RECONSIDERATION), Outcome.ANNULLED, 0);
        CaseFile other = in.ruled(in.noticed(answered, CaseKind.COURT), Outcome.ANEW, 9);
        Actor second = in.staff(Role.SECOND_OFFICER, "v-second");
        assertThat(AtOnce.both(accepting(in, in.checker(), one), accepting(in, second, other)))
                .containsExactly(true, true);
        assertThat(in.later(one).size() + in.later(other).size()).isEqualTo(1);
    }

    @Test
    void whatTwoReviewsTakeAwayAtOnceIsAskedAgainOnce()
            throws InterruptedException, ExecutionException {
        AtOnce.rounds(_ -> twoAnnulments(world));
    }

    /// The clock's step leaves no line with anybody: what keeps it apart from an annulment is the
    /// row of the case that the review looks at.
    private static void annulBesideTheClock(ReviewWorld in)
            throws InterruptedException, ExecutionException {
        in.anotherPerson();
        CaseFile accepted = cooling(in);
        CaseFile review = in.ruled(in.noticed(accepted, CaseKind.COURT), Outcome.ANNULLED, 0);
        pass(4);
        List<Boolean> done =
                AtOnce.both(accepting(in, in.checker(), review), () -> in.cases().carryOut() == 1);
        assertThat(done.getFirst()).isTrue();
        assertThat(in.now(accepted).state())
                .isEqualTo(done.getLast() ? CaseState.IN_EFFECT : CaseState.STOPPED);
        assertThat(in.later(review)).hasSize(done.getLast() ? 1 : 0);
        at(MONDAY);
    }

    @Test
    void anAnnulmentBesideTheClockIsInTimeOrATask()
            throws InterruptedException, ExecutionException {
        AtOnce.rounds(_ -> annulBesideTheClock(world));
    }

    /// Without the lock on the row of the review, or of the case that it looks at, the rounds fail.
    @Test
    void withoutTheLocksTheRacesFail() throws InterruptedException {
        try (TestServer unlocked = unlocked("reviews", file -> file.kind().isReview())) {
            ReviewWorld in = new ReviewWorld(unlocked);
            assertThat(AtOnce.fails(_ -> twoOutcomes(in))).isTrue();
        }
        try (TestServer unlocked = unlocked("reviewed", file -> !file.kind().isReview())) {
            ReviewWorld in = new ReviewWorld(unlocked);
            assertThat(AtOnce.fails(_ -> annulBesideTheClock(in))).isTrue();
        }
    }

    private static TestServer unlocked(String name, Predicate<CaseFile> which) {
        return TestServer.faulty(
                "review-stays-" + name,
                c -> {
                    c.registerBean("stepped", Clock.class, () -> CLOCK, b -> b.setPrimary(true));
                    UnlockedCases.plant(c, which);
                });
    }

    private static Callable<Boolean> accepting(ReviewWorld in, Actor officer, CaseFile file) {
        return () ->
                in.cases().take(officer, Requests.step(file, CaseAct.ACCEPT)).refusals().isEmpty();
    }
}
