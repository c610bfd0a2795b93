package org.quanyi.server.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.quanyi.rules.Insurance;
import org.quanyi.rules.Money;
import org.quanyi.rules.Month;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Result;
import org.quanyi.server.TestServer;
import org.quanyi.server.account.AccountView;
import org.quanyi.server.account.InterestVersion;
import org.quanyi.server.account.Recrediting;
import org.quanyi.server.casework.CaseAct;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseState;
import org.quanyi.server.casework.Cases;
import org.quanyi.server.casework.Outcome;
import org.quanyi.server.casework.ReturnReason;
import org.quanyi.server.casework.Step;
import org.quanyi.server.journal.Verification;
import org.quanyi.server.signin.SteppedClock;

/// A month of a closed year is corrected by two people: what the desk says before is what the
/// ledgers say after, and both figures stay.
class CorrectionsRoomTest {

    private static final SteppedClock CLOCK = CorrectionWorld.clockAt("2026-03-02T02:00:00Z");
    private static final Month MARCH = Month.parse("2023-03");
    private static CorrectionWorld world;

    @BeforeAll
    static void start() {
        world =
                new CorrectionWorld(
                        TestServer.faulty("corrections", c -> CorrectionWorld.plant(c, CLOCK)),
                        CLOCK);
    }

    @AfterAll
    static void close() {
        world.server.close();
    }

    private static Cases cases() {
        return world.server.get(Cases.class);
    }

    private static int paidPerson() {
        int person = world.person();
        for (int month = 1; month <= 12; month++) {
            world.paid(Month.of(2023, month), "8000.00", List.of(person));
            world.paid(Month.of(2024, month), "8000.00", List.of(person));
        }
        world.close(2023);
        world.close(2024);
        return person;
    }

    private static CaseFile proposed(int person, String month, String base) {
        return world.corrections()
                .propose(
                        CorrectionWorld.clerk(),
                        person,
                        world.wanted(person, month, base),
                        "工资台账 2023-03",
                        List.of())
                .orThrow();
    }

    private static CaseFile accepted(CaseFile file) {
        return cases().take(
                        CorrectionWorld.officer(),
                        new Step(file.number(), file.version(), CaseAct.ACCEPT, ""))
                .orThrow();
    }

    private static CaseFile decided(CaseFile file) {
        accepted(file);
        CLOCK.pass(Duration.ofDays(3).plusMinutes(1));
        cases().carryOut();
        return cases().open(CorrectionWorld.clerk(), file.number()).orElseThrow();
    }

    private static void assertBooksHold() {
        assertThat(
                        world.server.get(Verification.class).run(_ -> {}).discrepancies().stream()
                                .filter(d -> !d.code().startsWith("LOG"))
                                .toList())
                .isEmpty();
    }

    private static String code(Result<?> result) {
        return result.refusals().stream().map(Refusal::code).findFirst().orElse("done");
    }

    @Test
    void aLowerBaseTakesTheCreditAndTheInterestOfBothClosedYears() {
        int person = paidPerson();
        AccountView before = world.account(person);
        CorrectionPreview seen =
                world.corrections()
                        .preview(person, world.wanted(person, "2023-03", "6000.00"))
                        .orThrow();
        // 8 % of 2,000 less; it had earned from March 2023 on
        assertThat(seen.account().credit()).hasToString("-160.00");
        assertThat(seen.account().earnsFrom()).isEqualTo(MARCH);
        assertThat(seen.account().interest().years())
                .extracting(Recrediting.Year::year)
                .containsExactly(2023, 2024);
        assertThat(seen.counted()).isEqualTo(new CorrectionPreview.Counted(true, true));
        assertThat(seen.rows())
                .extracting(CorrectionPreview.Row::difference)
                .containsOnly(CorrectionPreview.Difference.BACK);
        assertThat(seen.reasons()).isNotEmpty();

        CaseFile file = proposed(person, "2023-03", "6000.00");
        accepted(file);
        assertThat(world.account(person)).as("nothing counts yet").isEqualTo(before);
        CLOCK.pass(Duration.ofDays(3).plusMinutes(1));
        cases().carryOut();

        AccountView after = world.account(person);
        Money more = after.balance().minus(before.balance());
        assertThat(more)
                .as("what the desk said is what was booked")
                .isEqualTo(seen.account().credit().plus(seen.account().interest().difference()));
        assertThat(after.versions()).hasSize(6);
        assertThat(after.versions().stream().filter(v -> v.year() == 2023))
                .extracting(InterestVersion::reversal)
                .containsExactly(false, true, false);
        assertThat(after.versions().getFirst().interest())
                .isEqualTo(before.interest().getFirst().interest());
        assertThat(after.versions().get(1).interest())
                .isEqualTo(before.interest().getFirst().interest().negate());
        assertThat(after.versions().get(2).interest())
                .isEqualTo(seen.account().interest().years().getFirst().after());
        assertThat(after.versions().get(1).reference()).isEqualTo(file.number());
        assertThat(after.credits().stream().filter(c -> c.caseNumber().equals(file.number())))
                .hasSize(1);
        assertThat(world.inForce(person, "2023-03"))
                .singleElement()
                .satisfies(e -> {
                    assertThat(e.sequence()).isEqualTo(2);
                    assertThat(Objects.requireNonNull(e.shares().get(Insurance.PENSION)).base())
                            .hasToString("6000.00");
                });
        assertThat(world.pending(person, MARCH)).isEqualTo(Recrediting.NONE);
        assertBooksHold();
    }

    @Test
    void aHigherBaseIsOwedAndEarnsWhenItComesIn() {
        int person = paidPerson();
        AccountView before = world.account(person);
        CorrectionPreview seen =
                world.corrections()
                        .preview(person, world.wanted(person, "2023-05", "9000.00"))
                        .orThrow();
        assertThat(seen.account().credit()).isEqualTo(Money.ZERO);
        assertThat(seen.account().interest()).isEqualTo(Recrediting.NONE);
        assertThat(seen.counted()).isEqualTo(new CorrectionPreview.Counted(true, false));
        assertThat(seen.rows())
                .extracting(CorrectionPreview.Row::difference)
                .containsOnly(CorrectionPreview.Difference.OWED);
        CaseFile file = decided(proposed(person, "2023-05", "9000.00"));
        assertThat(file.state()).isEqualTo(CaseState.IN_EFFECT);
        assertThat(world.account(person)).isEqualTo(before);
        assertBooksHold();
    }

    @Test
    void moneyThatWaitedIsCreditedFromTheDayItCameIn() {
        paidPerson();
        Month july = Month.parse("2023-07");
        int other = world.person();
        int person = world.person();
        // the employer paid for both, and left one out of the list
        world.unpaid(july, "7000.00", List.of(other));
        world.receive(world.receipts(july, july, "7000.00", 2));
        CorrectionPreview seen =
                world.corrections()
                        .preview(person, world.wanted(person, "2023-07", "7000.00"))
                        .orThrow();
        assertThat(seen.rows())
                .extracting(CorrectionPreview.Row::difference)
                .containsOnly(CorrectionPreview.Difference.COVERED);
        assertThat(seen.account().credit()).hasToString("560.00");
        assertThat(seen.account().earnsFrom()).isEqualTo(Month.parse("2023-07"));
        assertThat(seen.account().interest().years())
                .extracting(Recrediting.Year::year)
                .containsExactly(2023, 2024);
        assertThat(seen.counted()).isEqualTo(new CorrectionPreview.Counted(false, true));
        decided(proposed(person, "2023-07", "7000.00"));
        assertThat(world.account(person).balance())
                .isEqualTo(seen.account().credit().plus(seen.account().interest().difference()));
        assertThat(world.account(other).balance())
                .as("whose month was stuck with it")
                .isEqualTo(world.account(person).balance());
        assertThat(world.pending(other, july)).isEqualTo(Recrediting.NONE);
        assertBooksHold();
    }

    @Test
    void whatIsTakenBackLeavesNothing() {
        int person = paidPerson();
        CorrectionPreview seen =
                world.corrections().preview(person, world.wanted(person, "2024-02", "")).orThrow();
        assertThat(seen.counted()).isEqualTo(new CorrectionPreview.Counted(true, false));
        assertThat(seen.account().credit()).hasToString("-640.00");
        decided(proposed(person, "2024-02", ""));
        assertThat(world.inForce(person, "2024-02")).isEmpty();
        assertThat(world.pending(person, Month.parse("2024-02"))).isEqualTo(Recrediting.NONE);
        assertThat(
                        code(
                                world.corrections()
                                        .preview(
                                                person,
                                                Corrections.read(
                                                                "2024-02",
                                                                CorrectionWorld.EMPLOYER,
                                                                "")
                                                        .orThrow())))
                .isEqualTo("COR-003");
        assertBooksHold();
    }

    @Test
    void anAnswerThatIsAcceptedCorrectsTheMonthInTheSameStep() {
        int person = paidPerson();
        CaseFile written =
                answered(world.asked(person), world.wanted(person, "2023-03", "6000.00"));
        assertThat(Correction.of(written)).isPresent();
        assertThat(world.inForce(person, "2023-03").getFirst().sequence()).isZero();
        CaseFile returned =
                cases().take(
                                CorrectionWorld.officer(),
                                new Step(
                                        written.number(),
                                        written.version(),
                                        CaseAct.RETURN,
                                        "基数不对",
                                        Map.of(1, ReturnReason.FACTS)))
                        .orThrow();
        CaseFile again = answered(returned, world.wanted(person, "2023-03", "7000.00"));
        accepted(again);
        assertThat(
                        Objects.requireNonNull(
                                        world.inForce(person, "2023-03")
                                                .getFirst()
                                                .shares()
                                                .get(Insurance.PENSION))
                                .base())
                .as("the correction that was written last")
                .hasToString("7000.00");
        assertThat(world.account(person).versions()).isNotEmpty();
        assertBooksHold();
    }

    @Test
    void anAnswerWrittenAnewWithoutACorrectionChangesNothing() {
        int person = paidPerson();
        CaseFile written =
                answered(world.asked(person), world.wanted(person, "2023-03", "6000.00"));
        CaseFile returned =
                cases().take(
                                CorrectionWorld.officer(),
                                new Step(
                                        written.number(),
                                        written.version(),
                                        CaseAct.RETURN,
                                        "不用改了",
                                        Map.of(1, ReturnReason.FACTS)))
                        .orThrow();
        CaseFile again =
                world.corrections()
                        .answer(CorrectionWorld.clerk(), answer(returned, Outcome.NOT_UPHELD))
                        .orThrow();
        assertThat(Correction.of(again)).isEmpty();
        accepted(again);
        assertThat(world.inForce(person, "2023-03").getFirst().sequence()).isZero();
    }

    @Test
    void ofTwoCorrectionsOfOneMonthTheSecondIsNotDone() {
        int person = paidPerson();
        CaseFile written =
                answered(world.asked(person), world.wanted(person, "2023-03", "6000.00"));
        decided(proposed(person, "2023-03", "7000.00"));
        Result<CaseFile> late =
                cases().take(
                                CorrectionWorld.officer(),
                                new Step(written.number(), written.version(), CaseAct.ACCEPT, ""));
        assertThat(code(late)).isEqualTo("CAS-043");
        assertThat(world.inForce(person, "2023-03").getFirst().sequence()).isEqualTo(2);
        CaseFile third = proposed(person, "2023-03", "6000.00");
        assertThat(decided(third).state()).isEqualTo(CaseState.IN_EFFECT);
        assertThat(world.inForce(person, "2023-03").getFirst().sequence()).isEqualTo(4);
        assertBooksHold();
    }

    @Test
    void whatIsWrongIsRefusedWithItsReason() {
        int person = paidPerson();
        assertThat(refusedFor(person, "2023-03", CorrectionWorld.EMPLOYER, "8000"))
                .isEqualTo("COR-002");
        assertThat(refusedFor(person, "2027-03", CorrectionWorld.EMPLOYER, "8000"))
                .isEqualTo("COR-004");
        assertThat(refusedFor(person, "2023-03", "91990102MA0000023M", "8000"))
                .isEqualTo("COR-001");
        assertThat(refusedFor(person, "2023-03", CorrectionWorld.EMPLOYER, "8,0"))
                .isEqualTo("COR-005");
        assertThat(refusedFor(person, "2023-03", CorrectionWorld.EMPLOYER, "999999"))
                .isEqualTo("COR-006");
        assertThat(refusedFor(person, "March", CorrectionWorld.EMPLOYER, "8000"))
                .isEqualTo("COR-007");
        CaseFile file = world.asked(person);
        CaseFile taken = taken(file);
        assertThat(
                        code(
                                world.corrections()
                                        .answer(
                                                CorrectionWorld.clerk(),
                                                taken,
                                                answer(taken, Outcome.NOT_UPHELD),
                                                world.wanted(person, "2023-03", "6000.00"))))
                .isEqualTo("COR-009");
    }

    private static String refusedFor(int person, String month, String employer, String base) {
        return code(
                Corrections.read(month, employer, base)
                        .then(typed -> world.corrections().preview(person, typed)));
    }

    @Test
    void aFileOfTheEmployerDoesNotUndoWhatWasDecided() {
        String number = world.number();
        Filings filings = world.server.get(Filings.class);
        Correcting.file(filings, number, "2024-09", "7000");
        int person =
                world.server
                        .get(org.quanyi.server.person.Persons.class)
                        .byNumber(number)
                        .orElseThrow()
                        .id();
        decided(proposed(person, "2024-09", "9000.00"));
        SubmittedFiling again = Correcting.file(filings, number, "2024-09", "7100");
        assertThat(again.corrected()).isZero();
        assertThat(
                        Objects.requireNonNull(
                                        world.inForce(person, "2024-09")
                                                .getFirst()
                                                .shares()
                                                .get(Insurance.PENSION))
                                .base())
                .hasToString("9000.00");
        assertBooksHold();
    }

    private static CaseFile taken(CaseFile file) {
        return file.state() == CaseState.IN_HAND
                ? file
                : cases().take(
                                CorrectionWorld.clerk(),
                                new Step(file.number(), file.version(), CaseAct.TAKE_UP, ""))
                        .orThrow();
    }

    private static CaseFile answered(CaseFile file, Correction wanted) {
        CaseFile taken = taken(file);
        return world.corrections()
                .answer(CorrectionWorld.clerk(), taken, answer(taken, Outcome.UPHELD), wanted)
                .orThrow();
    }

    private static Step answer(CaseFile file, Outcome outcome) {
        return new Step(
                file.number(), file.version(), CaseAct.ANSWER, "按工资台账更正", Map.of(), outcome, null);
    }
}
