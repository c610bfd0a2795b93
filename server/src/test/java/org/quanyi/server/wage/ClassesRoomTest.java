package org.quanyi.server.wage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quanyi.rules.credit.LawAbidingClass.Ground;
import org.quanyi.rules.credit.LawAbidingClass.Letter;
import org.quanyi.server.TestServer;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Role;
import org.quanyi.server.casework.CaseAct;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseState;
import org.quanyi.server.casework.Letters;
import org.quanyi.server.casework.Outcome;
import org.quanyi.server.store.OwnerConnection;

/// Yearly classes of enterprises on a real database: the decisions of the year make them, the
/// employer is told beforehand, and a decision that falls opens its year again.
class ClassesRoomTest {

    private static final String JUNE = "2025-06-03T02:00:00Z";
    private static TestServer server;
    private static WageWorld wages;
    private static ClassWorld world;

    @BeforeAll
    static void start() {
        world = ClassWorld.open("classes", JUNE);
        wages = world.wages();
        server = wages.server;
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @BeforeEach
    void another() {
        wages.next();
        wages.at(JUNE);
    }

    private static void threeDecisions() {
        world.decided("示监罚〔2025〕1号", "2025-03-10");
        world.decided("示监罚〔2025〕2号", "2025-04-10");
        world.decided("示监罚〔2025〕3号", "2025-05-12");
    }

    private static List<String> lines(ClassFound found) {
        return found.lines().stream().map(l -> l.decision().number() + " " + l.why()).toList();
    }

    @Test
    void twoDecisionsAndACaseThatWasWithdrawnAsMinorMakeB() {
        world.decided("示监罚〔2025〕1号", "2025-03-10");
        world.decided("示监罚〔2025〕2号", "2025-04-10");
        String withdrawn = world.corrected().number();
        CaseFile done = world.classed();
        assertThat(done.state()).isEqualTo(CaseState.ANSWERED);
        YearlyClass found = world.standing();
        assertThat(found.letter()).isEqualTo(Letter.B);
        assertThat(found.keptUntil()).isEqualTo(LocalDate.of(2029, 1, 20));
        ClassFound reasons = world.classes().reasons(world.employer(), found);
        assertThat(lines(reasons))
                .containsExactly(
                        "示监罚〔2025〕1号 COUNTS", "示监罚〔2025〕2号 COUNTS", withdrawn + " WITHDRAWN_MINOR");
        assertThat(reasons.counted()).isEqualTo(2);
        assertThat(reasons.often()).isEqualTo(3);
    }

    @Test
    void threeDecisionsMakeCAndNoneMakesA() {
        threeDecisions();
        world.classed();
        assertThat(world.standing().letter()).isEqualTo(Letter.C);
        wages.next();
        world.classed();
        assertThat(world.standing().letter()).isEqualTo(Letter.A);
        wages.next();
        wages.at(JUNE);
        world.decided("示监罚〔2025〕9号", "2025-03-10", Ground.SERIOUS);
        assertThat(world.classes().preview(world.employer(), 2025).orThrow().letter())
                .as("one grave finding is enough")
                .isEqualTo(Letter.C);
    }

    @Test
    void aDecisionThatFallsOpensItsYearAgainByItselfAndTheEmployerIsTold() {
        threeDecisions();
        String first = world.classed().number();
        wages.at("2026-05-12T02:00:00Z");
        world.annulled("示监罚〔2025〕2号", "2026-05-11");
        CaseFile again = world.files().getLast();
        assertThat(again.number()).isNotEqualTo(first);
        assertThat(again.state()).isEqualTo(CaseState.RECEIVED);
        assertThat(again.handler()).as("nobody chose it").isNull();
        assertThat(world.isStanding()).as("nobody relies on the old one").isFalse();
        assertThat(world.classes().of(world.employer()).getFirst().isAgain()).isTrue();
        assertThat(server.get(Letters.class).ofEmployer(wages.hr()).getFirst().step().act())
                .isEqualTo(CaseAct.REOPEN);
        CaseFile drawnUp = world.drawnUp(again, CaseAct.PROPOSE);
        assertThat(drawnUp.handler()).isEqualTo(wages.clerk().account());
        CaseFile noticed = wages.take(wages.officer(), drawnUp, CaseAct.ACCEPT);
        wages.read(noticed);
        wages.at("2026-05-20T02:00:00Z");
        world.decided(noticed);
        YearlyClass found = world.standing();
        assertThat(found.letter()).isEqualTo(Letter.B);
        assertThat(found.place()).isEqualTo(2);
        assertThat(lines(world.classes().reasons(world.employer(), found)))
                .containsExactly(
                        "示监罚〔2025〕1号 COUNTS", "示监罚〔2025〕2号 ANNULLED", "示监罚〔2025〕3号 COUNTS");
        assertThat(server.get(Letters.class).ofEmployer(wages.hr()).getFirst().step().state())
                .as("the employer is told of the new class")
                .isEqualTo(CaseState.ANSWERED);
    }

    @Test
    void aYearThatIsOpenedAgainEndsInAClass() {
        threeDecisions();
        world.classed();
        wages.at("2026-05-12T02:00:00Z");
        world.annulled("示监罚〔2025〕2号", "2026-05-11");
        world.annulled("示监罚〔2025〕3号", "2026-05-11");
        assertThat(world.files()).as("one case for the year").hasSize(2);
        CaseFile drawnUp = world.drawnUp(world.files().getLast(), CaseAct.PROPOSE);
        CaseFile back = wages.take(wages.officer(), drawnUp, CaseAct.RETURN);
        assertThat(WageWorld.code(wages.tryTo(wages.clerk(), back, CaseAct.WITHDRAW, null)))
                .isEqualTo("WAG-076");
        // a decision that nobody classed a year by opens nothing
        wages.next();
        world.decided("示监罚〔2025〕4号", "2025-03-10");
        world.annulled("示监罚〔2025〕4号", "2026-05-11");
        assertThat(world.files()).isEmpty();
    }

    @Test
    void nothingIsDecidedBeforeTheNoticeArrivedAndTheWindowIsOver() {
        threeDecisions();
        wages.at("2026-01-12T02:00:00Z");
        CaseFile noticed = world.noticed();
        wages.at("2026-04-01T02:00:00Z");
        assertThat(tryToAnswer(noticed)).isEqualTo("WAG-073");
        wages.read(noticed);
        // five working days, one of which is a day off
        assertThat(server.get(Classing.class).noticed(noticed).orElseThrow().last())
                .isEqualTo(LocalDate.of(2026, 4, 9));
        wages.at("2026-04-09T15:59:00Z");
        assertThat(tryToAnswer(noticed)).isEqualTo("WAG-074");
        wages.at("2026-04-09T16:00:00Z");
        assertThat(world.decided(noticed).state()).isEqualTo(CaseState.ANSWERED);
    }

    private static String tryToAnswer(CaseFile file) {
        return WageWorld.code(
                wages.tryTo(wages.clerk(), wages.now(file), CaseAct.ANSWER, Outcome.CLASSED));
    }

    @Test
    void anObjectionIsLookedAtAndADecisionThatFellIsToldAnew() {
        threeDecisions();
        wages.at("2026-01-12T02:00:00Z");
        CaseFile noticed = world.noticed();
        wages.read(noticed);
        CaseFile objected = world.object(noticed).orThrow();
        assertThat(objected.state()).isEqualTo(CaseState.OBJECTED);
        assertThat(objected.answerBy()).isEqualTo(LocalDate.of(2026, 1, 19));
        wages.at("2026-01-20T02:00:00Z");
        world.annulled("示监罚〔2025〕2号", "2026-01-19");
        assertThat(world.files()).as("it is open already").hasSize(1);
        assertThat(tryToAnswer(objected)).isEqualTo("WAG-072");
        CaseFile drawnUp = world.drawnUp(wages.now(objected), CaseAct.SEND_AGAIN);
        CaseFile told = wages.take(wages.officer(), drawnUp, CaseAct.ACCEPT);
        assertThat(tryToAnswer(told)).as("the new notice has to arrive").isEqualTo("WAG-073");
        wages.read(told);
        wages.at("2026-01-28T02:00:00Z");
        world.decided(told);
        assertThat(world.standing().letter()).isEqualTo(Letter.B);
    }

    @Test
    void whatIsDecidedIsWhatTheEmployerWasTold() {
        threeDecisions();
        wages.at("2026-01-12T02:00:00Z");
        CaseFile proposed = world.tryToPropose("2025").orThrow();
        world.annulled("示监罚〔2025〕1号", "2026-01-12");
        assertThat(WageWorld.code(wages.tryTo(wages.officer(), proposed, CaseAct.ACCEPT, null)))
                .isEqualTo("WAG-072");
        CaseFile noticed = wages.take(wages.officer(), back(proposed), CaseAct.ACCEPT);
        wages.read(noticed);
        wages.at("2026-01-20T02:00:00Z");
        CaseFile written =
                wages.take(wages.clerk(), wages.now(noticed), CaseAct.ANSWER, Outcome.CLASSED);
        // what lies on the second officer's desk is not what is on record any more
        world.annulled("示监罚〔2025〕3号", "2026-01-19");
        assertThat(WageWorld.code(wages.tryTo(wages.officer(), written, CaseAct.ACCEPT, null)))
                .isEqualTo("WAG-072");
    }

    private static CaseFile back(CaseFile proposed) {
        CaseFile returned = wages.take(wages.officer(), proposed, CaseAct.RETURN);
        return world.drawnUp(returned, CaseAct.SEND_AGAIN);
    }

    @Test
    void twoOfficersDecideAndNobodyChoosesTheClass() {
        threeDecisions();
        wages.at("2026-01-12T02:00:00Z");
        CaseFile proposed = world.tryToPropose("2025").orThrow();
        Actor sameAccount =
                new Actor(
                        wages.clerk().account(),
                        Role.SECOND_OFFICER,
                        "换了角色",
                        WageWorld.AGENCY,
                        null,
                        null);
        assertThat(WageWorld.code(wages.tryTo(sameAccount, proposed, CaseAct.ACCEPT, null)))
                .isEqualTo("CAS-005");
        assertThat(server.get(Letters.class).ofEmployer(wages.hr()))
                .as("a draft is nobody's to see")
                .isEmpty();
        assertThat(wages.cases().open(wages.hr(), proposed.number())).isEmpty();
        CaseFile noticed = wages.take(wages.officer(), proposed, CaseAct.ACCEPT);
        assertThat(wages.cases().open(wages.otherHr(), noticed.number())).isEmpty();
        wages.read(noticed);
        wages.at("2026-01-20T02:00:00Z");
        assertThat(
                        WageWorld.code(
                                wages.tryTo(
                                        wages.clerk(),
                                        wages.now(noticed),
                                        CaseAct.ANSWER,
                                        Outcome.NOT_UPHELD)))
                .isEqualTo("CAS-040");
        assertThat(world.isStanding()).isFalse();
        world.decided(noticed);
        assertThat(WageWorld.code(world.tryToPropose("2025")))
                .as("by the same decisions once")
                .isEqualTo("WAG-071");
    }

    @Test
    void anIndividualBusinessIsNeverClassed() {
        wages.individual();
        wages.at("2026-01-12T02:00:00Z");
        assertThat(WageWorld.code(world.tryToPropose("2025"))).isEqualTo("WAG-040");
        assertThat(WageWorld.code(world.classes().preview(world.employer(), 2025)))
                .isEqualTo("WAG-040");
        assertThatThrownBy(() ->
                        OwnerConnection.run(
                                server.store(),
                                "insert into wage.yearly_class (employer, code, year, place, letter, heard, case_number, found_at, kept_until)"
                                        + " values (1, '92990101MA0000001X', 2025, 1, 'A', '', 'x', now(), '2029-01-01')"))
                .hasStackTraceContaining("yearly_class_code_check");
        wages.next();
        for (String year : List.of("2026", "2016", "", "zweitausend")) {
            assertThat(WageWorld.code(world.tryToPropose(year))).as(year).isEqualTo("WAG-070");
        }
    }

    @Test
    void aClassAIsPublicWhileItsEmployerWishesItAndNoOtherEverIs() {
        world.classed();
        assertThat(published()).as("nobody asked for it").isFalse();
        world.classes().publish(wages.hr(), 2025, true).orThrow();
        assertThat(published()).isTrue();
        world.classes().publish(wages.hr(), 2025, false).orThrow();
        assertThat(published()).isFalse();
        world.classes().publish(wages.hr(), 2025, true).orThrow();
        // a decision of that year that is recorded later: the year is classed anew, as B
        wages.at("2026-02-02T02:00:00Z");
        world.decided("示监罚〔2025〕5号", "2025-12-10");
        CaseFile noticed = world.noticed();
        wages.read(noticed);
        wages.at("2026-02-12T02:00:00Z");
        world.decided(noticed);
        assertThat(world.standing().letter()).isEqualTo(Letter.B);
        assertThat(published()).as("it was the class A that it wished").isFalse();
        assertThat(WageWorld.code(world.classes().publish(wages.hr(), 2025, true)))
                .isEqualTo("WAG-077");
    }

    private static boolean published() {
        return world.classes().published().stream()
                .anyMatch(p -> p.code().equals(wages.employer().code()));
    }

    @Test
    void afterThreeYearsOnlyACountIsLeft() throws SQLException {
        world.classed();
        world.classes().publish(wages.hr(), 2025, true).orThrow();
        int before = count();
        wages.at("2029-01-20T02:00:00Z");
        assertThat(world.isStanding()).isTrue();
        wages.at("2029-01-21T02:00:00Z");
        assertThat(world.isStanding()).as("on the day itself, and not when a clock runs").isFalse();
        assertThat(world.classes().of(world.employer())).isEmpty();
        assertThat(published()).isFalse();
        assertThat(world.classes().forget()).isPositive();
        assertThat(world.classes().forget()).isZero();
        assertThat(count()).isEqualTo(before);
        try (Connection connection = server.store().dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() ->
                            statement.executeUpdate("update wage.yearly_class set letter = 'A'"))
                    .hasMessageContaining("permission denied");
        }
    }

    private static int count() {
        return world.classes().counts().stream()
                .filter(c -> c.year() == 2025 && c.letter() == Letter.A)
                .mapToInt(YearlyClass.Count::enterprises)
                .sum();
    }
}
