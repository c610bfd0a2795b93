package org.quanyi.server.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.quanyi.rules.Insurance;
import org.quanyi.rules.Money;
import org.quanyi.rules.Month;
import org.quanyi.rules.Refusal;
import org.quanyi.server.AtOnce;
import org.quanyi.server.Race;
import org.quanyi.server.Statements;
import org.quanyi.server.TestServer;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Role;
import org.quanyi.server.account.Recrediting;
import org.quanyi.server.account.UnlockedClosings;
import org.quanyi.server.casework.CaseAct;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.Cases;
import org.quanyi.server.casework.Reversals;
import org.quanyi.server.casework.Step;
import org.quanyi.server.journal.Verification;
import org.quanyi.server.person.Persons;
import org.quanyi.server.signin.SteppedClock;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.transaction.support.TransactionOperations;

/// A correction beside the closing of the year, beside another correction and beside the employer's
/// own file: one effect each, and interest that fits what was credited. `./quanyi race` runs 1,000
/// rounds of each pair, the suite some.
class CorrectionRaceTest {

    private static final Month MARCH = Month.parse("2023-03");
    private static final Month APRIL = Month.parse("2023-04");

    /// In which nobody else owes anything, whatever came out of the races.
    private static final Month SEPTEMBER = Month.parse("2023-09");

    private static final SteppedClock CLOCK = CorrectionWorld.clockAt("2026-03-02T02:00:00Z");
    private static CorrectionWorld world;

    @BeforeAll
    static void start() {
        world = fresh("correction-races", context -> {});
    }

    private static CorrectionWorld fresh(
            String name, java.util.function.Consumer<GenericApplicationContext> fault) {
        return new CorrectionWorld(
                TestServer.faulty(
                        name,
                        c -> {
                            CorrectionWorld.plant(c, CLOCK);
                            fault.accept(c);
                        }),
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

    private static Callable<Boolean> correcting(
            CorrectionWorld in, int person, Correction wanted, int round) {
        return () ->
                Objects.requireNonNull(
                        in.server
                                .get(TransactionOperations.class)
                                .execute(_ ->
                                        in.server
                                                .get(CorrectionBooking.class)
                                                .book(
                                                        person,
                                                        wanted,
                                                        "B2026-%06d".formatted(round))));
    }

    private static String base(CorrectionWorld in, int person, String month) {
        List<MonthEntry> lines = in.inForce(person, month);
        assertThat(lines).as("one line counts").hasSize(1);
        return Objects.requireNonNull(lines.getFirst().shares().get(Insurance.PENSION))
                .base()
                .toString();
    }

    /// Money came in since the last closing, so that the closing has something to write for the
    /// very account that is corrected.
    private static void correctWhileClosing(CorrectionWorld in, int round)
            throws InterruptedException, ExecutionException {
        int person = in.person();
        in.paid(MARCH, "8000.00", List.of(person));
        in.close(2023);
        in.paid(APRIL, "8000.00", List.of(person));
        Correction wanted = in.wanted(person, "2023-03", "6000.00");
        assertThat(
                        AtOnce.both(
                                correcting(in, person, wanted, round),
                                () -> {
                                    in.close(2023);
                                    return true;
                                }))
                .containsExactly(true, true);
        assertThat(base(in, person, "2023-03")).isEqualTo("6000.00");
        assertThat(in.pending(person, MARCH))
                .as("the interest fits what was credited, and nothing is forgotten")
                .isEqualTo(Recrediting.NONE);
        assertThat(in.account(person).waits()).isFalse();
    }

    @Race
    void aCorrectionBesideTheClosingIsInTheInterest() throws Exception {
        AtOnce.rounds(round -> correctWhileClosing(world, round));
    }

    /// Without the turn and the hold on the closings, or without that on the month, the same rounds
    /// do not hold. What comes of it stays in a city of its own.
    @Race
    void withoutTheLocksTheRacesFail() throws Exception {
        CorrectionWorld unlocked = fresh("correction-races-unlocked", UnlockedClosings::plant);
        try (TestServer server = unlocked.server) {
            assertThat(AtOnce.fails(round -> correctWhileClosing(unlocked, round))).isTrue();
            Statements statements = server.get(Statements.class);
            String months = "from contribution.employer_month m";
            assertThat(statements.failsWithoutLock(months, round -> correctTwice(unlocked, round)))
                    .isTrue();
            assertThat(
                            statements.failsWithoutLock(
                                    months, round -> correctBesideAFile(unlocked, round)))
                    .isTrue();
            assertThat(
                            statements.failsWithoutLock(
                                    "select person from casework.turn",
                                    round -> undoTwice(unlocked, round)))
                    .isTrue();
        }
    }

    private static void correctTwice(CorrectionWorld in, int round)
            throws InterruptedException, ExecutionException {
        int person = in.person();
        in.paid(MARCH, "8000.00", List.of(person));
        Correction lower = in.wanted(person, "2023-03", "6000.00");
        Correction higher = in.wanted(person, "2023-03", "9000.00");
        List<Boolean> done =
                AtOnce.both(
                        correcting(in, person, lower, round),
                        correcting(in, person, higher, round));
        assertThat(done).containsOnlyOnce(true);
        assertThat(base(in, person, "2023-03")).isEqualTo(done.getFirst() ? "6000.00" : "9000.00");
    }

    @Race
    void ofTwoCorrectionsOfAMonthOneIsDone() throws Exception {
        AtOnce.rounds(round -> correctTwice(world, round));
    }

    /// Whichever comes first: the correction stands, or it finds another line and is not done.
    private static void correctBesideAFile(CorrectionWorld in, int round)
            throws InterruptedException, ExecutionException {
        Filings filings = in.server.get(Filings.class);
        String number = in.number();
        String month = Month.of(2024, 1).plus(round % 20).toString();
        Correcting.file(filings, number, month, "7000");
        int person = in.server.get(Persons.class).byNumber(number).orElseThrow().id();
        Correction wanted = in.wanted(person, month, "9000.00");
        List<Boolean> done =
                AtOnce.both(
                        correcting(in, person, wanted, round),
                        () -> Correcting.file(filings, number, month, "7100").corrected() == 1);
        assertThat(done).containsOnlyOnce(true);
        assertThat(base(in, person, month)).isEqualTo(done.getFirst() ? "9000.00" : "7100.00");
    }

    @Race
    void besideTheEmployersOwnFileOneOfThemStands() throws Exception {
        AtOnce.rounds(round -> correctBesideAFile(world, round));
    }

    /// Two officers undo the same finished correction.
    private static CaseFile undoTwice(CorrectionWorld in, int round)
            throws InterruptedException, ExecutionException {
        int person = in.person();
        in.paid(SEPTEMBER, "8000.00", List.of(person));
        CaseFile first = decided(in, in.proposed(person, "2023-09", "9000.00"));
        assertThat(
                        AtOnce.both(
                                () -> reverses(in, first, "a" + round),
                                () -> reverses(in, first, "b" + round)))
                .containsOnlyOnce(true);
        return first;
    }

    @Race
    void ofTwoWhoUndoACorrectionOneIsHeard() throws Exception {
        AtOnce.rounds(round -> undoTwice(world, round));
    }

    /// Undone by a further case that two people decide; never over something newer.
    @Test
    void aFinishedCorrectionIsUndoneByACaseInTheOtherDirection() {
        int person = world.person();
        world.paid(SEPTEMBER, "8000.00", List.of(person));
        Money before = world.account(person).balance();
        CaseFile first = decided(world.proposed(person, "2023-09", "9000.00"));
        Reversals reversals = world.server.get(Reversals.class);
        assertThat(reverses(world, first, "a")).isTrue();
        assertThat(reverses(world, first, "b")).isFalse();
        String back = reversals.of(first, CorrectionWorld.clerk()).reversedBy();
        CaseFile undone =
                world.server.get(Cases.class).open(CorrectionWorld.clerk(), back).orElseThrow();
        assertThat(base(world, person, "2023-09")).as("nothing counts yet").isEqualTo("9000.00");
        CaseFile done = decided(undone);
        assertThat(reversals.of(done, CorrectionWorld.clerk()).reverses())
                .isEqualTo(first.number());
        assertThat(base(world, person, "2023-09")).isEqualTo("8000.00");
        assertThat(world.account(person).balance()).isEqualTo(before);
        assertThat(world.pending(person, SEPTEMBER)).isEqualTo(Recrediting.NONE);
        CaseFile second = decided(world.proposed(person, "2023-09", "6500.00"));
        decided(world.proposed(person, "2023-09", "7000.00"));
        decided(world.proposed(person, "2023-09", "6500.00"));
        // it says the same again, and another case wrote it
        assertThat(reversals.open(CorrectionWorld.clerk(), second.number(), "重新核对工资台账").refusals())
                .extracting(Refusal::code)
                .containsExactly("COR-008");
    }

    private static boolean reverses(CorrectionWorld in, CaseFile done, String account) {
        Actor clerk =
                new Actor(
                        "cor-clerk-" + account,
                        Role.CLERK,
                        "周敏",
                        CorrectionWorld.clerk().organisation(),
                        null,
                        null);
        return in.server
                .get(Reversals.class)
                .open(clerk, done.number(), "重新核对工资台账")
                .refusals()
                .isEmpty();
    }

    private static CaseFile decided(CaseFile file) {
        return decided(world, file);
    }

    private static CaseFile decided(CorrectionWorld in, CaseFile file) {
        Cases cases = in.server.get(Cases.class);
        cases.take(
                        CorrectionWorld.officer(),
                        new Step(file.number(), file.version(), CaseAct.ACCEPT, ""))
                .orThrow();
        CLOCK.pass(Duration.ofDays(3).plusMinutes(1));
        cases.carryOut();
        return cases.open(CorrectionWorld.clerk(), file.number()).orElseThrow();
    }
}
