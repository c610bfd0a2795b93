package org.quanyi.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.quanyi.rules.Insurance;
import org.quanyi.rules.Month;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Result;
import org.quanyi.rules.identity.PersonNumber;
import org.quanyi.server.AtOnce;
import org.quanyi.server.Race;
import org.quanyi.server.SampleCity;
import org.quanyi.server.Statements;
import org.quanyi.server.TestServer;
import org.quanyi.server.casework.CaseAct;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseKind;
import org.quanyi.server.casework.CaseState;
import org.quanyi.server.casework.CaseStep;
import org.quanyi.server.casework.Cases;
import org.quanyi.server.casework.Reversals;
import org.quanyi.server.casework.Step;
import org.quanyi.server.person.NewPerson;
import org.quanyi.server.person.Persons;
import org.quanyi.server.rights.Asker;
import org.quanyi.server.rights.MonthHappened;
import org.quanyi.server.rights.MonthObjection;
import org.quanyi.server.rights.Objections;
import org.quanyi.server.rights.WindowAuthorities;

/// Who acts for whom: given, used, seen by both, and over at once when either says so.
class RepresentativesRoomTest {

    private static final TestServer SERVER = TestServer.fresh("representatives");
    private static final Representatives REPRESENTATIVES = SERVER.get(Representatives.class);
    private static int serial = 500;

    @AfterAll
    static void close() {
        SERVER.close();
    }

    private static int person() {
        return SERVER.get(Persons.class)
                .register(List.of(new NewPerson("代办测试", SampleCity.number("990102", serial++))))
                .getFirst();
    }

    private static Actor self(int person) {
        return new Actor("acting-" + person, Role.PERSON, "代办测试", "", person, null);
    }

    private static LocalDate day(int days) {
        return LocalDate.now(SERVER.get(Clock.class)).plusDays(days);
    }

    private static Authority.Terms terms(Authority.Scope scope, int days) {
        return new Authority.Terms(Authority.Basis.CONSENT, scope, day(days));
    }

    private static Result<Authority> give(int person, int representative, int days) {
        return REPRESENTATIVES.give(
                person, representative, terms(Authority.Scope.ASK, days), "", "acting-" + person);
    }

    private static String refused(Result<?> result) {
        return result.refusals().stream().map(Refusal::code).findFirst().orElse("none");
    }

    private static void read(Actor actor, int person) {
        SERVER.get(Reads.class)
                .record(
                        actor,
                        Purpose.theirs(actor.role(), Purpose.OWN_RECORD),
                        "",
                        person,
                        "months");
    }

    private static @Nullable AccessRule refusal(Actor actor, int person) {
        try {
            read(actor, person);
            return null;
        } catch (ReadRefused e) {
            return e.rule();
        }
    }

    @Test
    void whoActsReadsThatOnePersonAndBothSeeIt() {
        int mother = person();
        int daughter = person();
        Authority given = give(mother, daughter, 30).orThrow();
        Actor acting = self(daughter).actingFor(given, "代办测试");
        read(acting, mother);
        assertThat(refusal(acting, daughter)).isEqualTo(AccessRule.NOT_THEIRS);
        ReadLine line = SERVER.get(Reads.class).of(mother).getFirst();
        assertThat(line.role()).isEqualTo(Role.REPRESENTATIVE);
        assertThat(line.purpose()).isEqualTo(Purpose.ACTING_FOR);
        assertThat(line.organisation()).isEqualTo(given.number());
        assertThat(line.actor()).isEmpty();
        assertThat(SERVER.get(Reads.class).by(given)).hasSize(1);
        assertThat(SERVER.get(Reads.class).countByOthers(mother, 1)).isEqualTo(1);
    }

    @Test
    void eitherEndsItAndNothingOpensAnyMore() {
        for (boolean byGiver : List.of(true, false)) {
            int giver = person();
            int holder = person();
            Authority given = give(giver, holder, 30).orThrow();
            Actor acting = self(holder).actingFor(given, "代办测试");
            assertThat(refusal(acting, giver)).isNull();
            assertThat(refused(REPRESENTATIVES.end(given.id(), self(person()))))
                    .isEqualTo("ACT-005");
            assertThat(refused(REPRESENTATIVES.end(given.id(), acting))).isEqualTo("ACT-005");
            assertThat(REPRESENTATIVES.inForce(acting)).isPresent();
            Actor either = self(byGiver ? giver : holder);
            assertThat(REPRESENTATIVES.end(given.id(), either).orThrow().endedAt()).isNotNull();
            assertThat(refusal(acting, giver)).isEqualTo(AccessRule.NOT_THEIRS);
            assertThat(REPRESENTATIVES.end(given.id(), either).refusals()).isEmpty();
            assertThat(REPRESENTATIVES.holding(self(holder), given.id())).isEmpty();
            // over is over, and a new one can be given
            assertThat(give(giver, holder, 30).refusals()).isEmpty();
        }
    }

    @Test
    void anAuthorityOfSomebodyElseOpensNothing() {
        int giver = person();
        int stranger = person();
        Authority given = give(giver, person(), 30).orThrow();
        assertThat(REPRESENTATIVES.holding(self(stranger), given.id())).isEmpty();
        Actor forged =
                new Actor("x", Role.REPRESENTATIVE, "", given.number(), stranger, null, given.id());
        assertThat(refusal(forged, stranger)).isEqualTo(AccessRule.NOT_THEIRS);
        Actor without = new Actor("x", Role.REPRESENTATIVE, "", "A-1", giver, null);
        assertThat(refusal(without, giver)).isEqualTo(AccessRule.NOT_THEIRS);
    }

    @Test
    void nobodyForThemselvesNorForLongNorTwiceNorForMany() {
        int giver = person();
        int holder = person();
        assertThat(refused(give(giver, giver, 30))).isEqualTo("ACT-001");
        assertThat(refused(give(giver, holder, -1))).isEqualTo("ACT-002");
        assertThat(refused(give(giver, holder, Representatives.MOST_DAYS + 1)))
                .isEqualTo("ACT-002");
        assertThat(give(giver, holder, Representatives.MOST_DAYS).refusals()).isEmpty();
        assertThat(refused(give(giver, holder, 30))).isEqualTo("ACT-003");
        for (int i = 1; i < Representatives.MOST_PERSONS; i++) {
            assertThat(give(person(), holder, 30).refusals()).isEmpty();
        }
        assertThat(refused(give(person(), holder, 30))).isEqualTo("ACT-004");
    }

    private static void giveTwice(int round) throws Exception {
        int giver = person();
        int holder = person();
        Callable<Boolean> giving = () -> give(giver, holder, 30).refusals().isEmpty();
        List<Boolean> given = AtOnce.both(giving, giving);
        assertThat(given).containsExactlyInAnyOrder(true, false);
    }

    @Race
    void twoAtOnceAreOne() throws Exception {
        AtOnce.rounds(RepresentativesRoomTest::giveTwice);
    }

    @Race
    void withoutTheLockOnTheRepresentativeBothAreGiven() throws Exception {
        assertThat(
                        SERVER.get(Statements.class)
                                .failsWithoutLock(
                                        "access.authority.of", RepresentativesRoomTest::giveTwice))
                .isTrue();
    }

    @Test
    void whatIsAskedForAnotherIsTheirsAndSaysByWhichAuthority() {
        int mother = person();
        int son = person();
        Authority given = give(mother, son, 30).orThrow();
        Actor acting = self(son).actingFor(given, "代办测试");
        CaseFile asked =
                SERVER.get(Objections.class)
                        .object(
                                Asker.of(acting),
                                new MonthObjection(
                                        Insurance.PENSION,
                                        Month.of(2025, 3),
                                        "missing",
                                        MonthHappened.NOT_SURE,
                                        ""))
                        .orThrow();
        Cases cases = SERVER.get(Cases.class);
        assertThat(asked.persons()).containsExactly(mother);
        CaseStep first = cases.steps(asked).getFirst();
        assertThat(first.actor()).isEqualTo(given.number());
        assertThat(cases.of(self(mother))).hasSize(1);
        assertThat(cases.of(self(son))).isEmpty();
        assertThat(cases.isKnown(self(son), asked.number())).isFalse();
        REPRESENTATIVES.end(given.id(), self(mother)).orThrow();
        Step withdraw = new Step(asked.number(), asked.version(), CaseAct.WITHDRAW, "");
        assertThatThrownBy(() -> cases.take(acting, withdraw)).isInstanceOf(ReadRefused.class);
        assertThat(cases.open(self(mother), asked.number()).orElseThrow().state())
                .isEqualTo(CaseState.RECEIVED);
    }

    @Test
    void atTheWindowTwoOfficersEnterOneAndBothAreTold() {
        int father = person();
        PersonNumber number = SampleCity.number("99010219850507" + serial++);
        int guardian =
                SERVER.get(Persons.class)
                        .register(List.of(new NewPerson("代办测试", number)))
                        .getFirst();
        Actor clerk = new Actor("acting-clerk", Role.CLERK, "陈", "代办测试中心", null, null);
        Actor officer = new Actor("acting-officer", Role.SECOND_OFFICER, "孙", "代办测试中心", null, null);
        Authority.Terms terms =
                new Authority.Terms(Authority.Basis.GUARDIAN, Authority.Scope.SEE, day(90));
        WindowAuthorities window = SERVER.get(WindowAuthorities.class);
        WindowAuthorities.Evidence paper = new WindowAuthorities.Evidence("监护证明 3 号", List.of());
        assertThat(
                        refused(
                                window.propose(
                                        clerk,
                                        father,
                                        SampleCity.number("99010219850506999"),
                                        terms,
                                        paper)))
                .isEqualTo("ACT-007");
        CaseFile asked = window.propose(clerk, father, number, terms, paper).orThrow();
        assertThat(REPRESENTATIVES.held(guardian)).isEmpty();
        Cases cases = SERVER.get(Cases.class);
        cases.take(officer, new Step(asked.number(), 1, CaseAct.ACCEPT, "")).orThrow();
        cases.carryOut();
        Authority entered = REPRESENTATIVES.held(guardian).getFirst();
        assertThat(entered.person()).isEqualTo(father);
        assertThat(entered.document()).isEqualTo(asked.number());
        assertThat(entered.mayAsk()).isFalse();
        assertThat(cases.of(self(father))).hasSize(1);
        assertThat(cases.of(self(guardian))).hasSize(1);
        assertThat(refusal(self(guardian).actingFor(entered, ""), father)).isNull();
        endedAgain(clerk, officer, asked, self(guardian).actingFor(entered, ""));
    }

    /// It was the wrong paper: two people end it, and not one.
    private static void endedAgain(Actor clerk, Actor officer, CaseFile entered, Actor acting) {
        Cases cases = SERVER.get(Cases.class);
        Reversals reversals = SERVER.get(Reversals.class);
        CaseFile end = reversals.open(clerk, entered.number(), "法院撤销监护判决").orThrow();
        assertThat(end.kind()).isEqualTo(CaseKind.AUTHORITY_END);
        assertThat(REPRESENTATIVES.inForce(acting)).isPresent();
        cases.take(officer, new Step(end.number(), 1, CaseAct.ACCEPT, "")).orThrow();
        cases.carryOut();
        assertThat(REPRESENTATIVES.inForce(acting)).isEmpty();
        assertThat(refused(reversals.open(clerk, entered.number(), "法院撤销监护判决")))
                .isEqualTo("CAS-008");
        assertThat(refused(reversals.open(clerk, end.number(), "再改回来一次"))).isEqualTo("CAS-083");
    }
}
