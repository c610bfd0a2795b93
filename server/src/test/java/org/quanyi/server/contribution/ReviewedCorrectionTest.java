package org.quanyi.server.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quanyi.rules.Insurance;
import org.quanyi.rules.Month;
import org.quanyi.rules.Result;
import org.quanyi.server.AtOnce;
import org.quanyi.server.Race;
import org.quanyi.server.Statements;
import org.quanyi.server.TestServer;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Role;
import org.quanyi.server.account.AccountView;
import org.quanyi.server.casework.CaseAct;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseKind;
import org.quanyi.server.casework.CaseState;
import org.quanyi.server.casework.Cases;
import org.quanyi.server.casework.LaterCase;
import org.quanyi.server.casework.Outcome;
import org.quanyi.server.casework.ReviewNotice;
import org.quanyi.server.casework.Reviews;
import org.quanyi.server.casework.Ruling;
import org.quanyi.server.casework.Step;
import org.quanyi.server.contribution.CorrectionPreview.Difference;
import org.quanyi.server.journal.Verification;
import org.quanyi.server.signin.SteppedClock;

/// What a decision of the next instance does to a month that was corrected: it goes back to what it
/// was, once, with the account and its interest; or an officer sees to it.
class ReviewedCorrectionTest {

    private static final SteppedClock CLOCK = CorrectionWorld.clockAt("2026-03-02T02:00:00Z");
    private static CorrectionWorld world;

    /// Each test has a month of its own: what one employer owes for a month is one sum.
    private static Month month = Month.parse("2023-01");

    @BeforeAll
    static void start() {
        world =
                new CorrectionWorld(
                        TestServer.faulty(
                                "reviewed-corrections", c -> CorrectionWorld.plant(c, CLOCK)),
                        CLOCK);
    }

    @AfterAll
    static void close() {
        assertThat(
                        world.server.get(Verification.class).run(_ -> {}).discrepancies().stream()
                                .filter(d -> !d.code().startsWith("LOG"))
                                .toList())
                .isEmpty();
        world.server.close();
    }

    private static Cases cases() {
        return world.server.get(Cases.class);
    }

    private static Reviews reviews() {
        return world.server.get(Reviews.class);
    }

    private static Actor staff(Role role, String account) {
        return new Actor(account, role, "孙玉梅", CorrectionWorld.AGENCY, null, null);
    }

    private static Actor handler() {
        return staff(Role.CLERK, "rev-handles");
    }

    private static Actor checker() {
        return staff(Role.SECOND_OFFICER, "rev-checks");
    }

    @BeforeEach
    void anotherMonth() {
        month = month.plus(1);
    }

    private static int paid() {
        int person = world.person();
        world.paid(month, "8000.00", List.of(person));
        return person;
    }

    private static CaseFile accepted(int person, Actor maker, Actor officer, String base) {
        CaseFile file =
                world.corrections()
                        .propose(
                                maker,
                                person,
                                world.wanted(person, month.toString(), base),
                                "工资台账 2023-03",
                                List.of())
                        .orThrow();
        Step accept = new Step(file.number(), file.version(), CaseAct.ACCEPT, "");
        return cases().take(officer, accept).orThrow();
    }

    private static CaseFile corrected(int person, String base) {
        CaseFile file = accepted(person, CorrectionWorld.clerk(), CorrectionWorld.officer(), base);
        CLOCK.pass(Duration.ofDays(3).plusMinutes(1));
        cases().carryOut();
        return cases().open(handler(), file.number()).orElseThrow();
    }

    private static LocalDate today() {
        return LocalDate.ofInstant(CLOCK.instant(), CLOCK.getZone());
    }

    private static CaseFile noticed(CaseFile reviewed, CaseKind kind) {
        ReviewNotice notice = new ReviewNotice(kind, "示例市人民政府", "示府复 12 号", today(), "提交答复和证据");
        return reviews().notice(handler(), reviewed.number(), notice).orThrow();
    }

    private static CaseFile ruled(CaseFile review, Outcome outcome) {
        Step step =
                new Step(
                        review.number(),
                        review.version(),
                        CaseAct.ANSWER,
                        "工资台账不能证明",
                        Map.of(),
                        outcome,
                        null);
        return world.corrections()
                .rule(handler(), step, new Ruling("示府复决 12 号", today(), 0))
                .orThrow();
    }

    private static Result<CaseFile> accept(CaseFile review) {
        Step accept = new Step(review.number(), review.version(), CaseAct.ACCEPT, "");
        return cases().take(checker(), accept);
    }

    private static String base(int person) {
        return world.inForce(person, month.toString()).stream()
                .flatMap(e -> Optional.ofNullable(e.shares().get(Insurance.PENSION)).stream())
                .map(share -> share.base().toString())
                .findFirst()
                .orElse("none");
    }

    /// What the employer still owed for a higher base it owes no more; what went back to it after a
    /// lower one is owed again, and the account follows when it comes in.
    @ParameterizedTest
    @CsvSource({"9000.00, BACK", "6000.00, OWED"})
    void aCorrectionThatIsTakenAwayGoesBack(String other, Difference difference) {
        int person = paid();
        // what is written within one tick of the clock is numbered after it
        CLOCK.pass(Duration.ofMinutes(1));
        AccountView before = world.account(person);
        CaseFile made = corrected(person, other);
        assertThat(base(person)).isEqualTo(other);
        CaseFile written = ruled(noticed(made, CaseKind.RECONSIDERATION), Outcome.ANNULLED);
        Correction back = Correction.of(written).orElseThrow();
        assertThat(back.base()).hasToString("8000.00");
        CorrectionPreview seen = world.corrections().preview(person, back).orThrow();
        assertThat(seen.rows()).extracting(CorrectionPreview.Row::difference).contains(difference);
        assertThat(base(person)).as("nothing before the second officer").isEqualTo(other);
        AccountView then = world.account(person);
        CaseFile decided = accept(written).orThrow();
        assertThat(decided.state()).isEqualTo(CaseState.DECIDED);
        assertThat(base(person)).isEqualTo("8000.00");
        CLOCK.pass(Duration.ofMinutes(1));
        AccountView after = world.account(person);
        assertThat(after.balance().minus(then.balance()))
                .as("what the second officer saw is what was booked")
                .isEqualTo(seen.account().credit().plus(seen.account().interest().difference()));
        if (difference == Difference.BACK) {
            assertThat(after.balance()).isEqualTo(before.balance());
        }
        assertThat(world.pending(person, month).difference().fen()).isZero();
        assertThat(reviews().later(handler(), decided)).as("nothing is left to do").isEmpty();
    }

    @Test
    void aMonthThatWasAddedIsTakenBack() {
        int person = world.person();
        CaseFile made = corrected(person, "5000.00");
        assertThat(base(person)).isEqualTo("5000.00");
        accept(ruled(noticed(made, CaseKind.COURT), Outcome.ANNULLED)).orThrow();
        assertThat(base(person)).isEqualTo("none");
    }

    /// What was written there since is not swept away by a machine.
    @Test
    void whereSomethingElseStandsAnOfficerSeesToIt() {
        int person = paid();
        CaseFile made = corrected(person, "6000.00");
        CaseFile review = noticed(made, CaseKind.RECONSIDERATION);
        CaseFile early = ruled(review, Outcome.ANNULLED);
        accepted(
                person, staff(Role.CLERK, "rev-3"), staff(Role.SECOND_OFFICER, "rev-4"), "7000.00");
        CLOCK.pass(Duration.ofDays(3).plusMinutes(1));
        cases().carryOut();
        assertThat(accept(early).refusals())
                .as("worked out for another line")
                .extracting(r -> r.code())
                .containsExactly("CAS-043");
        Step back =
                new Step(
                        early.number(),
                        early.version(),
                        CaseAct.RETURN,
                        "记录又变了",
                        Map.of(1, org.quanyi.server.casework.ReturnReason.FACTS));
        CaseFile again = ruled(cases().take(checker(), back).orThrow(), Outcome.ANNULLED);
        assertThat(Correction.of(again)).isEmpty();
        CaseFile decided = accept(again).orThrow();
        assertThat(base(person)).isEqualTo("7000.00");
        assertThat(reviews().later(handler(), decided))
                .extracting(c -> c.head().kind())
                .containsExactly(CaseKind.CARRY_OUT);
    }

    /// An answer that corrected the month: it goes back, and what was asked is open again.
    @Test
    void anAnswerThatIsTakenAwayGoesBackAndIsAskedAgain() {
        int person = paid();
        CaseFile asked = world.asked(person);
        Actor clerk = CorrectionWorld.clerk();
        CaseFile taken =
                cases().take(clerk, new Step(asked.number(), asked.version(), CaseAct.TAKE_UP, ""))
                        .orThrow();
        Step answer =
                new Step(
                        taken.number(),
                        taken.version(),
                        CaseAct.ANSWER,
                        "您说得对，改过来了",
                        Map.of(),
                        Outcome.UPHELD,
                        null);
        CaseFile written =
                world.corrections()
                        .answer(
                                clerk,
                                taken,
                                answer,
                                world.wanted(person, month.toString(), "6000.00"))
                        .orThrow();
        CaseFile answered =
                cases().take(
                                CorrectionWorld.officer(),
                                new Step(written.number(), written.version(), CaseAct.ACCEPT, ""))
                        .orThrow();
        assertThat(base(person)).isEqualTo("6000.00");
        CaseFile decided = accept(ruled(noticed(answered, CaseKind.COURT), Outcome.ANEW)).orThrow();
        assertThat(base(person)).isEqualTo("8000.00");
        LaterCase anew = reviews().later(handler(), decided).getFirst();
        assertThat(anew.head().kind()).isEqualTo(CaseKind.MONTH_OBJECTION);
        CaseFile open = cases().open(handler(), anew.head().number()).orElseThrow();
        assertThat(Correction.of(open)).as("the old correction is not asked for again").isEmpty();
    }

    @Test
    void whatWaitsIsTakenAwayBeforeItCounts() {
        int person = paid();
        CaseFile file =
                accepted(person, CorrectionWorld.clerk(), CorrectionWorld.officer(), "6000.00");
        CaseFile review = noticed(file, CaseKind.COURT);
        CaseFile stayed =
                cases().take(
                                handler(),
                                new Step(
                                        review.number(),
                                        review.version(),
                                        CaseAct.STAY,
                                        "停止执行裁定 3 号"))
                        .orThrow();
        CLOCK.pass(Duration.ofDays(30));
        cases().carryOut();
        assertThat(base(person)).isEqualTo("8000.00");
        accept(ruled(stayed, Outcome.ANNULLED)).orThrow();
        cases().carryOut();
        assertThat(base(person)).isEqualTo("8000.00");
        assertThat(cases().open(handler(), file.number()).orElseThrow().state())
                .isEqualTo(CaseState.STOPPED);
    }

    /// The organ and a court take the same correction away at once, by two pairs of officers.
    private static void annulTwice(int round) throws InterruptedException, ExecutionException {
        int person = paid();
        CaseFile made = corrected(person, "6000.00");
        CaseFile one = ruled(noticed(made, CaseKind.RECONSIDERATION), Outcome.ANNULLED);
        CaseFile other = ruled(noticed(made, CaseKind.COURT), Outcome.ANNULLED);
        Callable<Boolean> first = () -> accept(one).refusals().isEmpty();
        Callable<Boolean> second = () -> accept(other).refusals().isEmpty();
        assertThat(AtOnce.both(first, second)).containsOnlyOnce(true);
        assertThat(base(person)).isEqualTo("8000.00");
        assertThat(world.inForce(person, month.toString())).hasSize(1);
    }

    @Race
    void ofTwoDecisionsAtOnceOneTurnsTheMonthBack() throws Exception {
        AtOnce.rounds(ReviewedCorrectionTest::annulTwice);
    }

    /// The row of the correction that both look at keeps them apart, and the employer's month does:
    /// without either one the other holds them, without both the rounds fail.
    @Race
    void withoutTheLocksOnTheCaseAndTheMonthTheRaceFails() throws Exception {
        assertThat(
                        world.server
                                .get(Statements.class)
                                .failsWith(
                                        "",
                                        text ->
                                                text.contains("casework.file where number")
                                                                || text.contains(
                                                                        "contribution.employer_month m")
                                                        ? Statements.withoutLock(text)
                                                        : text,
                                        ReviewedCorrectionTest::annulTwice))
                .isTrue();
    }
}
