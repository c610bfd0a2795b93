package org.quanyi.server.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quanyi.rules.Result;
import org.quanyi.server.TestServer;
import org.quanyi.server.access.Actor;
import org.quanyi.server.casework.CaseAct;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseKind;
import org.quanyi.server.casework.CaseState;
import org.quanyi.server.casework.EmployerCases;
import org.quanyi.server.casework.Letters;
import org.quanyi.server.casework.Outcome;
import org.quanyi.server.casework.SuspendedRule;
import org.quanyi.server.wage.ClassWorld;
import org.quanyi.server.wage.WageWorld;
import org.quanyi.server.wage.YearlyClass;

/// The switch of the row of yearly classes and of the rows of commendations: nothing new, nothing
/// shown; each class is taken back once and found anew later, no honour is lost.
class ClassSwitchTest {

    private static final String START = "2026-03-02T02:00:00Z";
    private static final int CLASSES = 8;
    private static TestServer server;
    private static WageWorld wages;
    private static ClassWorld world;
    private static SwitchWorld rules;

    @BeforeAll
    static void start() {
        world = ClassWorld.open("classes-suspended", START);
        wages = world.wages();
        server = wages.server.withoutClock();
        rules = new SwitchWorld(server);
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @BeforeEach
    void another() {
        wages.next();
    }

    private static int employer() {
        return wages.employer().id();
    }

    private static String code(Result<?> result) {
        return WageWorld.code(result);
    }

    /// What anybody reads of the organisation.
    private static Optional<CreditStatus.Shown> look() {
        return server.get(CreditStatus.class).look(wages.employer().code());
    }

    private static boolean isNamed() {
        return world.classes().published().stream()
                .anyMatch(p -> p.code().equals(wages.employer().code()));
    }

    private static void days(int days) {
        wages.at(wages.today().plusDays(days) + "T02:00:00Z");
    }

    @Test
    void classesAreClosedAtOnceTakenBackOnceAndFoundAnewLater() {
        CaseFile underWay = world.noticed();
        wages.read(underWay);
        Actor clerk = wages.clerk();
        wages.next();
        world.classed("2025");
        world.classes().publish(wages.hr(), 2025, true).orThrow();
        assertThat(isNamed()).isTrue();
        assertThat(look()).isPresent();
        assertThat(rules.reversals().touched("R10"))
                .extracting(RuleReversals.Resting::paper)
                .contains(wages.employer().code() + " 2025");

        days(1);
        SuspendedRule rule = rules.suspend("R10", wages.today());
        assertThat(isNamed()).as("closed when read").isFalse();
        assertThat(look()).as("and what follows from it").isEmpty();
        assertThat(world.classes().of(employer()).getFirst().isAgain()).isTrue();
        assertThat(code(world.classes().publish(wages.hr(), 2025, true))).isEqualTo("WAG-077");
        assertThat(code(world.tryToPropose("2025"))).as("nothing new").isEqualTo("WAG-080");
        assertThat(code(wages.tryTo(clerk, wages.now(underWay), CaseAct.ANSWER, Outcome.CLASSED)))
                .as("nothing under way goes on")
                .isEqualTo("WAG-080");

        int waiting = rules.progress(rule).waiting().size();
        assertThat(rules.reversals().carryOut()).isEqualTo(waiting).isPositive();
        assertThat(rules.reversals().carryOut()).as("nothing twice").isZero();
        assertThat(rules.progress(rule).done()).isEqualTo(waiting);
        assertThat(rules.progress(rule).waiting()).isEmpty();
        CaseFile open = world.files().getLast();
        assertThat(world.files()).hasSize(2);
        assertThat(open.state()).isEqualTo(CaseState.RECEIVED);
        assertThat(open.shallBe("class-rule")).isEqualTo(rule.caseNumber());
        assertThat(server.get(Letters.class).ofEmployer(wages.hr()).getFirst().step().act())
                .as("the employer is told")
                .isEqualTo(CaseAct.REOPEN);
        assertThat(code(world.tryToDrawUp(open, CaseAct.PROPOSE))).isEqualTo("WAG-080");

        rules.resume("R10");
        assertThat(world.isStanding()).as("does not come back").isFalse();
        assertThat(isNamed()).isFalse();
        foundAnew(open);
        assertThat(rules.reversals().carryOut()).as("what came later is not touched").isZero();
    }

    private static void foundAnew(CaseFile open) {
        CaseFile drawnUp = world.drawnUp(open, CaseAct.PROPOSE);
        CaseFile noticed = wages.take(wages.officer(), drawnUp, CaseAct.ACCEPT);
        wages.read(noticed);
        days(10);
        world.decided(noticed);
        YearlyClass found = world.classes().standing(employer(), 2025).orElseThrow();
        assertThat(found.place()).isEqualTo(2);
        assertThat(isNamed()).as("the wish is asked anew").isFalse();
    }

    /// The control: a class that was found once the row was used again is counted, and stays so
    /// when only a count is left.
    @Test
    void aClassOfASuspendedRowIsCountedNowhere() {
        world.classed("2025");
        int before = counted();
        assertThat(before).isPositive();
        days(1);
        rules.suspend("R10", wages.today());
        assertThat(counted()).isZero();
        rules.reversals().carryOut();
        assertThat(counted()).isZero();
        days(1);
        rules.resume("R10");
        assertThat(counted()).as("does not come back").isZero();
        wages.next();
        world.classed("2025");
        assertThat(counted()).isEqualTo(1);
        LocalDate now = wages.today();
        wages.at(now.plusYears(4) + "T02:00:00Z");
        assertThat(world.classes().forget()).isGreaterThan(1);
        assertThat(counted()).as("nor is what is left of it").isEqualTo(1);
        wages.at(now + "T02:00:00Z");
    }

    private static int counted() {
        return world.classes().counts().stream()
                .filter(c -> c.year() == 2025)
                .mapToInt(YearlyClass.Count::enterprises)
                .sum();
    }

    @Test
    void aSuspensionThatIsCalledOffBeforeItsDayTakesNothingBack() {
        world.classed("2025");
        SuspendedRule rule = rules.suspend("R10", wages.today().plusDays(2));
        assertThat(world.isStanding()).isTrue();
        assertThat(rules.reversals().carryOut()).isZero();
        rules.resume("R10");
        days(3);
        assertThat(world.isStanding()).isTrue();
        assertThat(rules.progress(rule).waiting()).isEmpty();
    }

    @Test
    void commendationsAreNotShownRecordedOrTakenBackAndNoneIsLost() {
        assertThat(code(rules.ask("C-E3", wages.today()))).isEqualTo("CAS-110");
        assertThat(code(rules.ask("C-P1", wages.today()))).isEqualTo("CAS-110");
        world.classed("2025");
        world.classes().publish(wages.hr(), 2025, true).orThrow();
        Commendations room = server.get(Commendations.class);
        Commendation honour = HonouredEmployer.of(server, employer(), "示例和谐〔2025〕71号");
        room.wish(wages.hr(), honour.id(), true).orThrow();
        Commendation doubted = HonouredEmployer.of(server, employer(), "示例和谐〔2025〕72号");
        CaseFile told = HonouredEmployer.told(server, doubted);
        wages.read(told);
        days(20);
        assertThat(look().orElseThrow().commended().classes()).hasSize(1);
        assertThat(look().orElseThrow().commended().honours()).hasSize(1);

        rules.suspend("C-E1", wages.today());
        assertThat(look().orElseThrow().commended().classes()).isEmpty();
        assertThat(world.isStanding()).as("the class itself stands").isTrue();
        rules.suspend("C-E4", wages.today());
        assertThat(look()).as("nothing is shown").isEmpty();
        assertThat(server.get(CreditStatus.class).commended(employer()).suspended())
                .as("the organisation is told why")
                .extracting(SuspendedRule::code)
                .containsExactly("C-E1", "C-E4");
        assertThat(code(another(room))).as("nothing new").isEqualTo("CRD-130");
        assertThat(code(answer(told, Outcome.UPHELD))).as("nothing under way").isEqualTo("CRD-130");
        assertThat(
                        code(
                                server.get(CommendationEnds.class)
                                        .propose(
                                                HonouredEmployer.CLERK,
                                                honour.id(),
                                                Commendation.EndReason.WRONG,
                                                "登记错了单位",
                                                "报告 4 号")))
                .isEqualTo("CRD-130");
        assertThat(rules.reversals().carryOut()).isPositive();
        assertThat(letters())
                .as("one for each row")
                .containsExactlyInAnyOrder("C-E1 no", "C-E4 no");
        assertThat(room.of(employer())).as("none is lost").hasSize(2);
        answer(told, Outcome.NOT_UPHELD).orThrow();

        rules.resume("C-E1");
        rules.resume("C-E4");
        assertThat(look().orElseThrow().commended().classes()).hasSize(1);
        assertThat(look().orElseThrow().commended().honours())
                .extracting(Commendation::id)
                .containsExactly(honour.id());
        another(room).orThrow();
    }

    /// What the employer was told of its rows: the row, and whether what it has by it is shown.
    private static List<String> letters() {
        return server.get(Letters.class).ofEmployer(wages.hr()).reversed().stream()
                .filter(l -> l.head().kind() == CaseKind.COMMENDATION_SHOWN)
                .map(l -> wages.cases().open(wages.hr(), l.head().number()).orElseThrow())
                .map(f -> f.shallBe("hidden-row") + " " + f.shallBe("hidden-shown"))
                .toList();
    }

    /// The controls: an employer that wishes nothing to be seen, one that has none, and a
    /// suspension that never began; nobody is written to.
    @Test
    void whoeverShowsAHonourIsToldOnceThatItIsHiddenAndOnceThatItIsNot() {
        Commendations room = server.get(Commendations.class);
        Commendation kept = HonouredEmployer.of(server, employer(), "示例和谐〔2025〕74号");
        assertThat(room.wish(wages.hr(), kept.id(), false).refusals()).isEmpty();
        Actor silent = wages.hr();
        String silentCode = wages.employer().code();
        wages.next();
        world.classed("2025");
        world.classes().publish(wages.hr(), 2025, true).orThrow();
        Commendation honour = HonouredEmployer.of(server, employer(), "示例和谐〔2025〕75号");
        room.wish(wages.hr(), honour.id(), true).orThrow();
        rules.suspend("C-E4", wages.today().plusDays(1));
        rules.reversals().carryOut();
        rules.resume("C-E4");
        days(2);
        rules.reversals().carryOut();
        assertThat(letters()).as("never began").isEmpty();

        rules.suspend("C-E2", wages.today());
        SuspendedRule rule = rules.suspend("C-E4", wages.today());
        assertThat(rules.reversals().touched("C-E1"))
                .extracting(RuleReversals.Resting::paper)
                .contains(wages.employer().code());
        assertThat(rules.progress(rule).waiting())
                .extracting(RuleReversals.Resting::paper)
                .contains(wages.employer().code())
                .doesNotContain(silentCode);
        assertThat(atOnce()).isEqualTo(rules.progress(rule).done()).isPositive();
        assertThat(rules.reversals().carryOut()).as("nothing twice").isZero();
        assertThat(letters()).as("it has no three years").containsExactly("C-E4 no");
        assertThat(server.get(Letters.class).unopenedOfEmployer(wages.hr()))
                .isEqualTo(
                        server.get(Letters.class).ofEmployer(wages.hr()).stream()
                                .filter(l -> l.openedAt() == null)
                                .count());
        rules.resume("C-E2");
        rules.resume("C-E4");
        room.wish(wages.hr(), honour.id(), false).orThrow();
        assertThat(atOnce()).as("whoever was told, wish it or not").isPositive();
        assertThat(rules.reversals().carryOut()).isZero();
        assertThat(letters()).containsExactly("C-E4 no", "C-E4 yes");
        assertThat(server.get(Letters.class).ofEmployer(silent)).isEmpty();
    }

    /// How many two batches did that ran at once.
    private static int atOnce() {
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            Callable<Integer> batch = rules.reversals()::carryOut;
            List<Future<Integer>> done = both.invokeAll(List.of(batch, batch));
            return done.get(0).get() + done.get(1).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    /// Of each class there is one case, one letter, one mark, though two batches take them back.
    @Test
    void twoBatchesAtOnceTakeEachClassBackOnce() {
        List<Actor> told = world.classed("2025", CLASSES);
        days(1);
        rules.reversals().carryOut();
        SuspendedRule rule = rules.suspend("R10", wages.today());
        int waiting = rules.progress(rule).waiting().size();
        assertThat(waiting).isGreaterThanOrEqualTo(CLASSES);
        assertThat(atOnce()).isEqualTo(waiting);
        assertThat(rules.progress(rule).done()).isEqualTo(waiting);
        assertThat(rules.progress(rule).waiting()).isEmpty();
        for (Actor employer : told) {
            assertThat(
                            server.get(Letters.class).ofEmployer(employer).stream()
                                    .filter(l -> l.step().act() == CaseAct.REOPEN))
                    .as("told once")
                    .hasSize(1);
            assertThat(
                            server.get(EmployerCases.class)
                                    .of(CaseKind.LAW_ABIDING_CLASS, employer.requireEmployer()))
                    .as("one case more")
                    .hasSize(2);
        }
        rules.resume("R10");
    }

    private static Result<CaseFile> answer(CaseFile told, Outcome outcome) {
        CaseFile now = wages.cases().open(HonouredEmployer.CLERK, told.number()).orElseThrow();
        return wages.tryTo(HonouredEmployer.CLERK, now, CaseAct.ANSWER, outcome);
    }

    private static Result<CaseFile> another(Commendations room) {
        return room.propose(
                HonouredEmployer.CLERK,
                wages.employer().code(),
                new Commendation.Award("示例机关", "示例〔2025〕73号", LocalDate.of(2025, 12, 1), null),
                null,
                "原件 1 号");
    }
}
