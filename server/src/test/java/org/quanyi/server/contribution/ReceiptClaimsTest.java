package org.quanyi.server.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quanyi.rules.Insurance;
import org.quanyi.rules.Money;
import org.quanyi.rules.Month;
import org.quanyi.rules.Result;
import org.quanyi.server.AtOnce;
import org.quanyi.server.Race;
import org.quanyi.server.SampleCity;
import org.quanyi.server.Statements;
import org.quanyi.server.TestServer;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Role;
import org.quanyi.server.account.Recrediting;
import org.quanyi.server.casework.CaseAct;
import org.quanyi.server.casework.CaseDeadlines;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseKind;
import org.quanyi.server.casework.CaseState;
import org.quanyi.server.casework.Cases;
import org.quanyi.server.casework.LaterCase;
import org.quanyi.server.casework.Outcome;
import org.quanyi.server.casework.ReviewNotice;
import org.quanyi.server.casework.ReviewWorld;
import org.quanyi.server.casework.Reviews;
import org.quanyi.server.casework.Ruling;
import org.quanyi.server.casework.Step;
import org.quanyi.server.employer.Employers;
import org.quanyi.server.journal.Verification;
import org.quanyi.server.signin.SteppedClock;

/// Money that waits is claimed by the employer that paid it: two people answer, and it settles the
/// months it was meant for, with the interest of closed years, as if it had been there on its day.
class ReceiptClaimsTest {

    private static final SteppedClock CLOCK = CorrectionWorld.clockAt("2026-03-02T02:00:00Z");
    private static CorrectionWorld world;
    private static Month month = Month.parse("2022-01");
    private static int serial;

    @BeforeAll
    static void start() {
        world =
                new CorrectionWorld(
                        TestServer.faulty("receipt-claims", c -> CorrectionWorld.plant(c, CLOCK)),
                        CLOCK);
        SampleCity.register(world.server, SampleCity.JIANGCHENG, "示例江城建筑工程有限公司");
        for (int year = 2022; year <= 2024; year++) {
            world.close(year);
        }
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

    @BeforeEach
    void otherMonths() {
        month = month.plus(3);
    }

    private static Actor employer(String code) {
        int id = world.server.get(Employers.class).byCode(code).orElseThrow().id();
        return new Actor("hr-" + code, Role.EMPLOYER, "人事", "单位", null, id);
    }

    private static Actor own() {
        return employer(SampleCity.MINGYUAN);
    }

    private static ReceiptClaims claims() {
        return world.server.get(ReceiptClaims.class);
    }

    private static Cases cases() {
        return world.server.get(Cases.class);
    }

    private static String code(Result<?> result) {
        return result.refusals().isEmpty() ? "" : result.refusals().getFirst().code();
    }

    /// Pension money that came in under a code, for a month.
    private static String came(String code, Month paidFor, Money amount, Month arrived) {
        String number = "CL-" + ++serial;
        world.receive(
                List.of(
                        new Receipt(
                                number,
                                arrived.lastDay(),
                                "示例",
                                code,
                                paidFor,
                                Insurance.PENSION,
                                amount)));
        return number;
    }

    private static Money due(Month of) {
        var each = world.amounts(of, "8000.00");
        return Money.fen(each.employer(Insurance.PENSION) + each.person(Insurance.PENSION));
    }

    private static ReceiptClaim claim(String number, Object... monthsAndAmounts) {
        List<ReceiptClaim.Part> parts = new ArrayList<>();
        for (int i = 0; i < monthsAndAmounts.length; i += 2) {
            parts.add(
                    new ReceiptClaim.Part(
                            (Month) monthsAndAmounts[i], (Money) monthsAndAmounts[i + 1]));
        }
        return new ReceiptClaim(number, parts);
    }

    private static Result<CaseFile> ask(Actor actor, ReceiptClaim claim) {
        return claims().ask(actor, claim, "银行回单写明了月份", List.of());
    }

    private static Actor staff(Role role) {
        return new Actor("claim-" + role, role, "孙玉梅", CorrectionWorld.AGENCY, null, null);
    }

    private static CaseFile answered(CaseFile file, Outcome outcome) {
        Actor clerk = staff(Role.CLERK);
        CaseFile taken =
                cases().take(clerk, new Step(file.number(), file.version(), CaseAct.TAKE_UP, ""))
                        .orThrow();
        return cases().take(
                        clerk,
                        new Step(
                                taken.number(),
                                taken.version(),
                                CaseAct.ANSWER,
                                "回单和您说的一样",
                                Map.of(),
                                outcome,
                                null))
                .orThrow();
    }

    private static Result<CaseFile> accept(CaseFile file) {
        return cases().take(
                        staff(Role.SECOND_OFFICER),
                        new Step(file.number(), file.version(), CaseAct.ACCEPT, ""));
    }

    private static List<String> waiting() {
        return world.server.get(Payments.class).waiting(own().requireEmployer()).stream()
                .filter(WaitingReceipt::isInSuspense)
                .map(WaitingReceipt::serial)
                .toList();
    }

    private static String state(int person, Month of) {
        return Objects.requireNonNull(
                        world.inForce(person, of.toString())
                                .getFirst()
                                .shares()
                                .get(Insurance.PENSION))
                .state()
                .name();
    }

    @Test
    void onePaymentForTwoMonthsSettlesBothAndEarnsFromItsDay() {
        int person = world.person();
        Month next = month.plus(1);
        world.unpaid(month, "8000.00", List.of(person));
        world.unpaid(next, "8000.00", List.of(person));
        Money sum = due(month).plus(due(next));
        String number = came(SampleCity.MINGYUAN, month, sum, next);
        assertThat(waiting()).contains(number);
        assertThat(state(person, month)).isEqualTo("IN_SUSPENSE");

        CaseFile file = ask(own(), claim(number, month, due(month), next, due(next))).orThrow();
        assertThat(file.state()).isEqualTo(CaseState.RECEIVED);
        assertThat(file.answerBy()).as("it has a last day").isNotNull();
        assertThat(claims().preview(file).orThrow())
                .extracting(ClaimedPart::state)
                .containsExactly(ReceiptState.SETTLED, ReceiptState.SETTLED);
        CaseFile written = answered(file, Outcome.UPHELD);
        assertThat(state(person, month)).as("nothing counts yet").isEqualTo("IN_SUSPENSE");
        assertThat(accept(written).orThrow().state()).isEqualTo(CaseState.ANSWERED);

        assertThat(state(person, month)).isEqualTo("PAID");
        assertThat(state(person, next)).isEqualTo("PAID");
        assertThat(waiting()).doesNotContain(number);
        CLOCK.pass(Duration.ofMinutes(1));
        Money late = world.account(person).balance();
        assertThat(world.pending(person, month)).as("closed years too").isEqualTo(Recrediting.NONE);
        assertThat(late.fen()).as("with interest").isGreaterThan(2 * share());
    }

    private static long share() {
        return world.amounts(month, "8000.00").person(Insurance.PENSION);
    }

    @Test
    void moneyUnderAWrongCodeIsFoundByWhoeverNamesItWhole() {
        int person = world.person();
        world.unpaid(month, "8000.00", List.of(person));
        String nobody = "91990101MA000777XX";
        String number = came(nobody, month, due(month), month);
        ReceiptClaim right = claim(number, month, due(month));
        assertThat(code(ask(own(), claim(number, month, due(month).plus(Money.fen(1))))))
                .as("who does not know how much it is learns nothing")
                .isEqualTo("CLM-001");
        assertThat(code(ask(own(), claim("CL-none", month, due(month))))).isEqualTo("CLM-001");
        assertThat(claims().waiting(number, own())).isEmpty();
        // two claim it; neither learns of the other, and one gets it
        CaseFile other = ask(employer(SampleCity.JIANGCHENG), right).orThrow();
        CaseFile file = ask(own(), right).orThrow();
        assertThat(file.number()).isNotEqualTo(other.number());
        assertThat(cases().open(own(), other.number())).isEmpty();
        CaseFile foreign = answered(other, Outcome.UPHELD);
        accept(answered(file, Outcome.UPHELD)).orThrow();
        assertThat(state(person, month)).isEqualTo("PAID");
        assertThat(code(accept(foreign))).isEqualTo("CAS-043");
    }

    @Test
    void whatCannotBeIsRefusedAndTheSameAgainIsTheSameCase() {
        String number = came(SampleCity.MINGYUAN, month, Money.yuan("100.00"), month);
        Money all = Money.yuan("100.00");
        assertThat(code(ask(own(), claim(number, month, all)))).isEqualTo("CLM-004");
        assertThat(code(ask(own(), claim(number, month.plus(1), Money.yuan("99.99")))))
                .isEqualTo("CLM-003");
        assertThat(code(ask(own(), claim(number, Month.parse("2026-04"), all))))
                .isEqualTo("CLM-002");
        assertThat(code(ask(own(), claim(number, Month.parse("2010-12"), all))))
                .isEqualTo("CLM-002");
        Money half = Money.yuan("50.00");
        Month next = month.plus(1);
        assertThat(code(ask(own(), claim(number, next, half, next, half)))).isEqualTo("CLM-006");
        ReceiptClaim right = claim(number, next, all);
        assertThat(code(ask(employer(SampleCity.JIANGCHENG), right))).isEqualTo("CLM-001");
        assertThat(code(claims().ask(own(), right, "", List.of()))).isEqualTo("CAS-009");
        CaseFile file = ask(own(), right).orThrow();
        CaseFile taken =
                cases().take(
                                staff(Role.CLERK),
                                new Step(file.number(), file.version(), CaseAct.TAKE_UP, ""))
                        .orThrow();
        assertThat(ask(own(), right).orThrow().number()).isEqualTo(file.number());
        assertThat(code(ask(own(), claim(number, next, half, month, half)))).isEqualTo("CAS-008");
        Step back = new Step(taken.number(), taken.version(), CaseAct.WITHDRAW, "");
        assertThat(cases().take(own(), back).orThrow().state()).isEqualTo(CaseState.WITHDRAWN);
        assertThat(waiting()).contains(number);
        // refused on its merits: nothing moves, and it can be claimed again
        CaseFile again = ask(own(), right).orThrow();
        accept(answered(again, Outcome.NOT_UPHELD)).orThrow();
        assertThat(waiting()).contains(number);
        assertThat(ask(own(), right).refusals()).isEmpty();
    }

    @Test
    void itIsLateLikeAnyOtherAndWaitsInTheNewMonthWhereItDoesNotFit() {
        String number = came(SampleCity.MINGYUAN, month, Money.yuan("100.00"), month);
        Month next = month.plus(1);
        CaseFile file = ask(own(), claim(number, next, Money.yuan("100.00"))).orThrow();
        assertThat(claims().preview(file).orThrow())
                .extracting(ClaimedPart::state)
                .containsExactly(ReceiptState.SUSPENSE);
        CLOCK.pass(Duration.ofDays(60));
        assertThat(world.server.get(CaseDeadlines.class).markOverdue()).isPositive();
        CaseFile late = cases().open(own(), file.number()).orElseThrow();
        assertThat(late.overdue()).isTrue();
        accept(answered(late, Outcome.UPHELD)).orThrow();
        assertThat(waiting()).doesNotContain(number).contains(number + "#1");
        // and from there on to another month
        ReceiptClaim on = claim(number + "#1", month.plus(2), Money.yuan("100.00"));
        accept(answered(ask(own(), on).orThrow(), Outcome.UPHELD)).orThrow();
        assertThat(waiting()).contains(number + "#1#1").doesNotContain(number + "#1");
    }

    /// Two employers' claims of one receipt are accepted at once.
    private static void claimTwice(int round) throws Exception {
        String number = came("91990101MA000777XX", month, Money.yuan("100.00"), month);
        ReceiptClaim wanted = claim(number, month, Money.yuan("100.00"));
        CaseFile one = answered(ask(own(), wanted).orThrow(), Outcome.UPHELD);
        CaseFile other =
                answered(ask(employer(SampleCity.JIANGCHENG), wanted).orThrow(), Outcome.UPHELD);
        assertThat(
                        AtOnce.both(
                                () -> accept(one).refusals().isEmpty(),
                                () -> accept(other).refusals().isEmpty()))
                .containsOnlyOnce(true);
    }

    @Race
    void ofTwoClaimsAtOnceOneIsBooked() throws Exception {
        AtOnce.rounds(ReceiptClaimsTest::claimTwice);
    }

    @Race
    void withoutTheLockOnTheMonthsTheRaceFails() throws Exception {
        assertThat(
                        world.server
                                .get(Statements.class)
                                .failsWithoutLock(
                                        "from contribution.employer_month m",
                                        ReceiptClaimsTest::claimTwice))
                .isTrue();
    }

    private static ReviewNotice notice(String organ, String theirs) {
        LocalDate today = LocalDate.ofInstant(CLOCK.instant(), CLOCK.getZone());
        String demand = organ.isEmpty() ? "" : "提交答复和证据";
        return new ReviewNotice(CaseKind.RECONSIDERATION, organ, theirs, today, demand);
    }

    /// Who answered it has no part, and what was decided above comes back to the employer.
    @Test
    void theEmployerGoesToTheNextInstanceAndNoOtherEmployerLearnsOfIt() {
        String number = came(SampleCity.MINGYUAN, month, due(month), month);
        CaseFile file = ask(own(), claim(number, month.plus(1), due(month))).orThrow();
        Reviews reviews = world.server.get(Reviews.class);
        ReviewNotice said = notice("", "");
        assertThat(code(reviews.announce(own(), file.number(), said))).isEqualTo("CAS-061");
        CaseFile refused = accept(answered(file, Outcome.NOT_UPHELD)).orThrow();
        Actor other = employer(SampleCity.JIANGCHENG);
        assertThat(code(reviews.announce(other, file.number(), said))).isEqualTo("CAS-001");
        CaseFile announced = reviews.announce(own(), file.number(), said).orThrow();
        assertThat(announced.state()).isEqualTo(CaseState.ANNOUNCED);
        assertThat(announced.persons()).isEmpty();
        assertThat(cases().isKnown(other, announced.number())).isFalse();
        assertThat(cases().acts(announced, own())).contains(CaseAct.ADD, CaseAct.WITHDRAW);

        ReviewNotice came = notice("示例市人民政府", "示府复〔2026〕31号");
        assertThat(code(reviews.notice(staff(Role.CLERK), file.number(), came)))
                .isEqualTo("CAS-062");
        Actor handler = new Actor("claim-v", Role.CLERK, "周", CorrectionWorld.AGENCY, null, null);
        CaseFile noticed = reviews.notice(handler, file.number(), came).orThrow();
        assertThat(noticed.number()).isEqualTo(announced.number());
        Ruling ruling =
                new Ruling(
                        "示府复决〔2026〕31号", LocalDate.ofInstant(CLOCK.instant(), CLOCK.getZone()), 30);
        Step written = ReviewWorld.ruling(noticed, Outcome.ANEW);
        CaseFile ruled = reviews.rule(handler, written, ruling, _ -> List.of()).orThrow();
        Actor checker =
                new Actor("claim-w", Role.SECOND_OFFICER, "孙", CorrectionWorld.AGENCY, null, null);
        cases().take(checker, new Step(ruled.number(), ruled.version(), CaseAct.ACCEPT, ""))
                .orThrow();

        assertThat(reviews.later(own(), refused))
                .extracting(LaterCase::outcome)
                .containsExactly(Outcome.ANEW);
        CaseFile anew =
                reviews.later(own(), ruled).stream()
                        .flatMap(later -> cases().open(own(), later.head().number()).stream())
                        .findFirst()
                        .orElseThrow();
        assertThat(anew.kind()).isEqualTo(CaseKind.CARRY_OUT);
        assertThat(anew.answerBy()).as("by the days that the decision set").isNotNull();
        assertThat(cases().acts(anew, own())).isEmpty();
        assertThat(cases().isKnown(other, anew.number())).isFalse();
        assertThat(cases().isKnown(staff(Role.CLERK), anew.number())).as("it answered").isFalse();
    }
}
