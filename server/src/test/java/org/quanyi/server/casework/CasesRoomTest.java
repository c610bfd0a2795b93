package org.quanyi.server.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.quanyi.rules.Result;
import org.quanyi.rules.identity.PersonNumber;
import org.quanyi.server.AtOnce;
import org.quanyi.server.LinkedNumbers;
import org.quanyi.server.Race;
import org.quanyi.server.SampleCity;
import org.quanyi.server.Statements;
import org.quanyi.server.TestServer;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.ReadRefused;
import org.quanyi.server.access.Role;
import org.quanyi.server.access.StaffTies;
import org.quanyi.server.access.TieKind;
import org.quanyi.server.person.NewPerson;
import org.quanyi.server.person.NumberLinks;
import org.quanyi.server.person.Persons;
import org.quanyi.server.store.OwnerConnection;

/// Cases that two people decide, on a real database: who may take which step, and that of any two
/// steps at once one counts.
class CasesRoomTest {

    private static final AtomicInteger SERIAL = new AtomicInteger(101);
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.fresh("cases").withoutClock();
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static PersonNumber number() {
        return SampleCity.number("990101", SERIAL.getAndIncrement());
    }

    private static int person() {
        return server.get(Persons.class)
                .register(List.of(new NewPerson("钱件", number())))
                .getFirst();
    }

    private static Actor themselves(int person) {
        return new Actor("p-" + person, Role.PERSON, "钱件", "", person, null);
    }

    /// One of many of that name, for the records of a day have a limit.
    private static Actor officer(String name, CaseFile file) {
        return LinkedNumbers.officer(name + "-" + file.persons().getFirst() / 20);
    }

    private static Cases cases() {
        return server.get(Cases.class);
    }

    private static Step step(CaseFile file, CaseAct act) {
        Map<Integer, ReturnReason> items =
                act == CaseAct.RETURN ? Map.of(1, ReturnReason.FACTS) : Map.of();
        return new Step(file.number(), file.version(), act, "说明原因", items);
    }

    private static CaseState state(CaseFile file) {
        return cases().open(officer("o-looks", file), file.number()).orElseThrow().state();
    }

    private static String code(Result<CaseFile> result) {
        return result.refusals().isEmpty() ? "" : result.refusals().getFirst().code();
    }

    @Test
    void aNumberCountsOnlyAfterTwoPeopleAndThreeDays() {
        int person = person();
        PersonNumber further = number();
        CaseFile file = LinkedNumbers.propose(server, person, further);
        CaseFile accepted =
                cases().take(officer("o-1", file), step(file, CaseAct.ACCEPT)).orThrow();
        assertThat(accepted.state()).isEqualTo(CaseState.ACCEPTED);
        cases().carryOut();
        assertThat(server.get(Persons.class).byNumber(further.normalised())).isEmpty();
        LinkedNumbers.due(server, file);
        assertThat(cases().carryOut()).isEqualTo(1);
        assertThat(cases().carryOut()).isZero();
        assertThat(state(file)).isEqualTo(CaseState.IN_EFFECT);
        assertThat(server.get(Persons.class).byNumber(further.normalised()).orElseThrow().id())
                .isEqualTo(person);
    }

    @Test
    void aNumberLinkedWronglyNamesNobodyAgain() {
        int person = person();
        PersonNumber further = number();
        LinkedNumbers.link(server, person, further);
        Actor clerk = LinkedNumbers.clerk(person);
        CaseFile file =
                server.get(NumberLinks.class)
                        .proposeUnlink(
                                clerk,
                                server.get(Persons.class).byId(person),
                                further,
                                "公安变更证明 119",
                                List.of())
                        .orThrow();
        cases().take(officer("o-1", file), step(file, CaseAct.ACCEPT)).orThrow();
        LinkedNumbers.due(server, file);
        assertThat(cases().carryOut()).isEqualTo(1);
        assertThat(server.get(Persons.class).byNumber(further.normalised())).isEmpty();
        assertThat(server.get(Persons.class).byId(person).numbers()).hasSize(1);
        int other =
                server.get(Persons.class)
                        .register(List.of(new NewPerson("钱真主", further)))
                        .getFirst();
        assertThat(other).isNotEqualTo(person);
    }

    /// By the same clerk's hand it is still two people; what was stopped undoes nothing.
    @Test
    void aFinishedLinkIsUndoneByAFurtherCaseAndBothNameEachOther() {
        int person = person();
        PersonNumber further = number();
        CaseFile link = LinkedNumbers.propose(server, person, further);
        Reversals reversals = server.get(Reversals.class);
        Actor clerk = LinkedNumbers.clerk(person);
        assertThat(code(reversals.open(clerk, link.number(), "公安更正证明 7"))).isEqualTo("CAS-083");
        cases().take(officer("o-1", link), step(link, CaseAct.ACCEPT)).orThrow();
        LinkedNumbers.due(server, link);
        cases().carryOut();
        assertThat(code(reversals.open(clerk, link.number(), "无"))).isEqualTo("CAS-009");
        assertThat(code(reversals.open(clerk, "B2026-999999-11", "公安更正证明 7"))).isEqualTo("CAS-001");
        CaseFile back = reversals.open(clerk, link.number(), "公安更正证明 7").orThrow();
        assertThat(back.kind()).isEqualTo(CaseKind.NUMBER_UNLINK);
        assertThat(code(reversals.open(clerk, link.number(), "公安更正证明 7"))).isEqualTo("CAS-008");
        assertThat(code(cases().take(clerk, step(back, CaseAct.ACCEPT)))).isNotEmpty();
        cases().take(themselves(person), step(back, CaseAct.STOP)).orThrow();
        CaseFile again = reversals.open(clerk, link.number(), "公安更正证明 8").orThrow();
        cases().take(officer("o-1", again), step(again, CaseAct.ACCEPT)).orThrow();
        LinkedNumbers.due(server, again);
        cases().carryOut();
        assertThat(server.get(Persons.class).byNumber(further.normalised())).isEmpty();
        assertThat(state(link)).isEqualTo(CaseState.IN_EFFECT);
        assertThat(reversals.of(link, clerk).reversedBy()).isEqualTo(again.number());
        assertThat(reversals.of(again, clerk).reverses()).isEqualTo(link.number());
        // what was linked anew is another case's, and that one is undone
        CaseFile anew = LinkedNumbers.propose(server, person, further);
        cases().take(officer("o-1", anew), step(anew, CaseAct.ACCEPT)).orThrow();
        LinkedNumbers.due(server, anew);
        cases().carryOut();
        assertThat(code(reversals.open(clerk, link.number(), "公安更正证明 9"))).isEqualTo("CAS-008");
        assertThat(reversals.open(clerk, anew.number(), "公安更正证明 9").refusals()).isEmpty();
    }

    @Test
    void somebodyRegisteredMeanwhileSendsTheCaseBack() {
        int person = person();
        PersonNumber further = number();
        CaseFile file = LinkedNumbers.propose(server, person, further);
        cases().take(officer("o-1", file), step(file, CaseAct.ACCEPT)).orThrow();
        server.get(Persons.class).register(List.of(new NewPerson("钱抢先", further)));
        LinkedNumbers.due(server, file);
        assertThat(cases().carryOut()).isZero();
        assertThat(state(file)).isEqualTo(CaseState.RETURNED);
    }

    @Test
    void whoeverMadeItCannotCheckIt() {
        CaseFile file = LinkedNumbers.propose(server, person(), number());
        String maker = LinkedNumbers.clerk(file.persons().getFirst()).account();
        Actor both = LinkedNumbers.officer(maker);
        assertThat(code(cases().take(both, step(file, CaseAct.ACCEPT)))).isEqualTo("CAS-005");
        // nor does the database let one account have two duties
        assertThatThrownBy(() ->
                        OwnerConnection.run(
                                server.store(),
                                "insert into casework.duty (file, account, duty) values (%d, '%s', 'CHECKER')"
                                        .formatted(file.id(), maker)))
                .hasStackTraceContaining("duty_pkey");
    }

    @Test
    void aTiedOfficerNeitherAsksNorAccepts() {
        PersonNumber own = number();
        int person =
                server.get(Persons.class).register(List.of(new NewPerson("钱亲", own))).getFirst();
        CaseFile file = LinkedNumbers.propose(server, person, number());
        server.get(StaffTies.class).declare("o-tied", TieKind.RELATIVE, own);
        assertThatThrownBy(() ->
                        cases().take(LinkedNumbers.officer("o-tied"), step(file, CaseAct.ACCEPT)))
                .isInstanceOf(ReadRefused.class);
        assertThat(state(file)).isEqualTo(CaseState.PROPOSED);
    }

    @Test
    void thePersonStopsItUntilItCounts() {
        int person = person();
        CaseFile file = LinkedNumbers.propose(server, person, number());
        CaseFile accepted =
                cases().take(officer("o-1", file), step(file, CaseAct.ACCEPT)).orThrow();
        assertThat(code(cases().take(themselves(person()), step(accepted, CaseAct.STOP))))
                .isEqualTo("CAS-001");
        assertThat(cases().take(themselves(person), step(accepted, CaseAct.STOP)).orThrow().state())
                .isEqualTo(CaseState.STOPPED);
        assertThat(state(file)).isEqualTo(CaseState.STOPPED);
    }

    @Test
    void theSameStepSentAgainIsAnsweredAsBefore() {
        CaseFile file = LinkedNumbers.propose(server, person(), number());
        Actor officer = officer("o-1", file);
        CaseFile once = cases().take(officer, step(file, CaseAct.ACCEPT)).orThrow();
        assertThat(cases().take(officer, step(file, CaseAct.ACCEPT)).orThrow().version())
                .isEqualTo(once.version());
        assertThat(code(cases().take(officer("o-2", file), step(file, CaseAct.ACCEPT))))
                .isEqualTo("CAS-002");
    }

    @Test
    void aCaseOfSomebodyElseAnswersLikeNone() {
        CaseFile file = LinkedNumbers.propose(server, person(), number());
        Actor foreign = new Actor("o-f", Role.SECOND_OFFICER, "孙", "别处", null, null);
        assertThat(cases().take(foreign, step(file, CaseAct.ACCEPT)))
                .isEqualTo(
                        cases().take(foreign, new Step("B2026-999999-11", 1, CaseAct.ACCEPT, "")));
        assertThat(cases().open(foreign, file.number())).isEmpty();
    }

    @Test
    void onlyTheStepsOfTheTableAreTaken() {
        new TableWalk(
                        server,
                        () -> LinkedNumbers.propose(server, person(), number()),
                        (role, file) -> {
                            int person = file.persons().getFirst();
                            return role == Role.CLERK
                                    ? LinkedNumbers.clerk(person)
                                    : role == Role.PERSON
                                            ? themselves(person)
                                            : officer("o-1", file);
                        },
                        (actor, file, act) -> cases().take(actor, step(file, act)))
                .takesOnlyTheStepsOf(LifeCycle.TWO_PEOPLE);
    }

    private static void decideTwice(int round) throws Exception {
        CaseFile file = LinkedNumbers.propose(server, person(), number());
        assertOne(
                file,
                () -> cases().take(officer("o-1", file), step(file, CaseAct.ACCEPT)),
                () -> cases().take(officer("o-2", file), step(file, CaseAct.RETURN)));
    }

    @Race
    void ofTwoOfficersAtOnceOneDecides() throws Exception {
        AtOnce.rounds(CasesRoomTest::decideTwice);
    }

    private static void decideOrWithdraw(int round) throws Exception {
        CaseFile file = LinkedNumbers.propose(server, person(), number());
        assertOne(
                file,
                () -> cases().take(officer("o-1", file), step(file, CaseAct.ACCEPT)),
                () ->
                        cases().take(
                                        LinkedNumbers.clerk(file.persons().getFirst()),
                                        step(file, CaseAct.WITHDRAW)));
    }

    @Race
    void ofADecisionAndAWithdrawalAtOnceOneCounts() throws Exception {
        AtOnce.rounds(CasesRoomTest::decideOrWithdraw);
    }

    private static void stopBesideTheClock(int round) throws Exception {
        int person = person();
        PersonNumber further = number();
        CaseFile file = LinkedNumbers.propose(server, person, further);
        CaseFile accepted =
                cases().take(officer("o-1", file), step(file, CaseAct.ACCEPT)).orThrow();
        LinkedNumbers.due(server, file);
        List<Boolean> done =
                AtOnce.both(
                        () -> cases().carryOut() == 1,
                        () ->
                                cases().take(themselves(person), step(accepted, CaseAct.STOP))
                                        .refusals()
                                        .isEmpty());
        assertThat(done).containsOnlyOnce(true);
        assertThat(server.get(Persons.class).byNumber(further.normalised()).isPresent())
                .isEqualTo(done.getFirst());
    }

    @Race
    void aStopBesideTheClockLeavesOneOfBoth() throws Exception {
        AtOnce.rounds(CasesRoomTest::stopBesideTheClock);
    }

    @Race
    void withoutTheLockOnTheCaseTheRacesFail() throws Exception {
        Statements statements = server.get(Statements.class);
        for (AtOnce.Round pair :
                List.<AtOnce.Round>of(
                        CasesRoomTest::decideTwice,
                        CasesRoomTest::decideOrWithdraw,
                        CasesRoomTest::stopBesideTheClock)) {
            assertThat(statements.failsWithoutLock("casework.file where number", pair)).isTrue();
            // whatever was not carried out
            cases().carryOut();
        }
    }

    private static void assertOne(
            CaseFile file, Callable<Result<CaseFile>> one, Callable<Result<CaseFile>> other)
            throws Exception {
        List<Boolean> done =
                AtOnce.both(
                        () -> one.call().refusals().isEmpty(),
                        () -> other.call().refusals().isEmpty());
        assertThat(done).containsOnlyOnce(true);
        assertThat(cases().steps(file)).hasSize(2);
    }

    @Test
    void everyStepHasALeafAndAChangedOneIsFound() {
        CaseFile file = LinkedNumbers.propose(server, person(), number());
        assertThat(findings()).isEmpty();
        OwnerConnection.run(
                server.store(),
                "update casework.step set account = 'somebody' where file = " + file.id());
        assertThat(findings()).anyMatch(f -> f.contains("LOG-002"));
        OwnerConnection.run(
                server.store(),
                "update casework.step set account = '%s' where file = %d"
                        .formatted(
                                LinkedNumbers.clerk(file.persons().getFirst()).account(),
                                file.id()));
        assertThat(findings()).isEmpty();
    }

    private static List<String> findings() {
        return server.get(org.quanyi.server.log.LogRecount.class).run().findings().stream()
                .map(Object::toString)
                .toList();
    }
}
