package org.quanyi.server.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Result;
import org.quanyi.server.AtOnce;
import org.quanyi.server.LifeFacts;
import org.quanyi.server.Race;
import org.quanyi.server.SampleCity;
import org.quanyi.server.Statements;
import org.quanyi.server.TestServer;
import org.quanyi.server.casework.CaseAct;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseState;
import org.quanyi.server.casework.Cases;
import org.quanyi.server.casework.Step;
import org.quanyi.server.person.LifeEvents;
import org.quanyi.server.person.LifeFact;
import org.quanyi.server.person.NewPerson;
import org.quanyi.server.person.Persons;
import org.quanyi.server.signin.SteppedClock;
import org.quanyi.server.store.OwnerConnection;

/// Two at once about one life: two who ask, the person's stop beside the clock, two facts that
/// count in the same moment, and one person under two numbers.
class LifeRaceTest {

    private static final SteppedClock CLOCK = CorrectionWorld.clockAt("2026-03-02T02:00:00Z");
    private static TestServer server;
    private static int serial;

    @BeforeAll
    static void start() {
        server = TestServer.stepped("life-races", CLOCK).withoutClock();
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static Persons persons() {
        return server.get(Persons.class);
    }

    private static Cases cases() {
        return server.get(Cases.class);
    }

    private static int registered(String name) {
        return persons()
                .register(List.of(new NewPerson(name, SampleCity.number("990102", ++serial))))
                .getFirst();
    }

    private static String code(Result<?> result) {
        return result.refusals().stream().map(Refusal::code).findFirst().orElse("done");
    }

    private static CaseState state(CaseFile file) {
        return cases().open(LifeFacts.clerk(file.persons().getFirst()), file.number())
                .orElseThrow()
                .state();
    }

    private static String asks(int person, String died) {
        return code(LifeFacts.propose(server, person, LifeFacts.death(died)));
    }

    /// Two registrations that were found to be one person's.
    private static List<Integer> twoKeys(String name) {
        int one = registered(name);
        int other = registered(name);
        LifeFacts.merge(server, one, other);
        return List.of(one, other);
    }

    private static void askTwice(int round) throws Exception {
        int person = registered("钱同时");
        askTwice(person, person);
    }

    private static void askUnderTwoNumbers(int round) throws Exception {
        List<Integer> keys = twoKeys("钱两号");
        askTwice(keys.getFirst(), keys.getLast());
    }

    private static void askTwice(int one, int other) throws Exception {
        assertThat(AtOnce.both(() -> asks(one, "2026-02-01"), () -> asks(other, "2026-02-02")))
                .containsExactlyInAnyOrder("done", "CAS-008");
    }

    @Race
    void ofTwoWhoAskForTheSameAtOnceOneIsHeard() throws Exception {
        AtOnce.rounds(LifeRaceTest::askTwice);
    }

    @Race
    void ofTwoWhoAskUnderTwoNumbersOfAPersonOneIsHeard() throws Exception {
        AtOnce.rounds(LifeRaceTest::askUnderTwoNumbers);
    }

    /// The person who lives stops it at the moment in which it would count.
    private static void stopBesideTheClock(int round) throws Exception {
        int person = registered("钱喊停");
        CaseFile file =
                LifeFacts.accept(
                        server,
                        LifeFacts.propose(server, person, LifeFacts.death("2026-02-01")).orThrow());
        LifeFacts.due(server, file);
        List<Boolean> done =
                AtOnce.both(
                        () -> cases().carryOut() == 1,
                        () ->
                                cases().take(
                                                CorrectionWorld.themselves(person),
                                                new Step(
                                                        file.number(),
                                                        file.version(),
                                                        CaseAct.STOP,
                                                        "我还活着"))
                                        .refusals()
                                        .isEmpty());
        assertThat(done).containsOnlyOnce(true);
        assertThat(persons().byId(person).died() != null).isEqualTo(done.getFirst());
        assertThat(state(file))
                .isEqualTo(done.getFirst() ? CaseState.IN_EFFECT : CaseState.STOPPED);
    }

    @Race
    void ofADeathAndItsStopOneCounts() throws Exception {
        AtOnce.rounds(LifeRaceTest::stopBesideTheClock);
    }

    private static CaseFile named(int person, String day, String name) {
        return LifeFacts.accept(
                server,
                LifeFacts.propose(server, person, LifeFacts.fact(LifeFact.Kind.NAME, day, name))
                        .orThrow());
    }

    /// A fact beside one that is taken back: both count, and each line has its place.
    private static void takeBackBesideAnother(int round) throws Exception {
        int person = registered("钱并行");
        CaseFile first =
                LifeFacts.record(
                        server, person, LifeFacts.fact(LifeFact.Kind.NAME, "2025-05-01", "钱第二名"));
        LifeEvents events = server.get(LifeEvents.class);
        String event = events.of(person).getFirst().number();
        CaseFile back =
                events.proposeAnnul(LifeFacts.clerk(person), person, event, "公安更正证明 9", List.of())
                        .orThrow();
        CaseFile next = named(person, "2025-06-01", "钱第三名");
        LifeFacts.accept(server, back);
        LifeFacts.due(server, next);
        List<Integer> done = AtOnce.both(() -> cases().carryOut(), () -> cases().carryOut());
        assertThat(done.getFirst() + done.getLast()).isEqualTo(2);
        assertThat(persons().byId(person).name()).isEqualTo("钱第三名");
        assertThat(
                        OwnerConnection.text(
                                server.store(),
                                "select string_agg(place::text, ',' order by place) from person.life_event where person = "
                                        + person))
                .isEqualTo("1,2,3");
        assertThat(state(first)).isEqualTo(CaseState.IN_EFFECT);
    }

    @Race
    void aFactTakenBackBesideANewOneLeavesBoth() throws Exception {
        AtOnce.rounds(LifeRaceTest::takeBackBesideAnother);
    }

    /// Two deaths of one person that became one between the asking and the counting: the second one
    /// is not recorded, and comes back.
    private static void dieUnderTwoNumbers(int round) throws Exception {
        int one = registered("钱两亡");
        int other = registered("钱两亡");
        List<CaseFile> files =
                List.of(
                        LifeFacts.propose(server, one, LifeFacts.death("2026-02-01")).orThrow(),
                        LifeFacts.propose(server, other, LifeFacts.death("2026-02-02")).orThrow());
        LifeFacts.merge(server, one, other);
        for (CaseFile file : files) {
            LifeFacts.due(server, LifeFacts.accept(server, file));
        }
        AtOnce.both(() -> cases().carryOut(), () -> cases().carryOut());
        assertThat(files.stream().map(LifeRaceTest::state))
                .containsExactlyInAnyOrder(CaseState.IN_EFFECT, CaseState.RETURNED);
        assertThat(server.get(LifeEvents.class).of(one)).hasSize(1);
        assertThat(persons().byId(one).died()).isEqualTo(persons().byId(other).died());
    }

    @Race
    void ofTwoDeathsUnderTwoNumbersOneIsRecorded() throws Exception {
        AtOnce.rounds(LifeRaceTest::dieUnderTwoNumbers);
    }

    @Race
    void withoutTheLocksTheRacesFail() throws Exception {
        Statements statements = server.get(Statements.class);
        String turn = "select person from casework.turn";
        assertThat(
                        statements.failsWithoutLock(
                                turn,
                                round -> {
                                    int person = registered("钱问过");
                                    named(person, "2025-05-01", "钱又问");
                                    askTwice(person, person);
                                }))
                .isTrue();
        assertThat(statements.failsWithoutLock(turn, LifeRaceTest::askUnderTwoNumbers)).isTrue();
        assertThat(
                        statements.failsWithoutLock(
                                "casework.file where number", LifeRaceTest::stopBesideTheClock))
                .isTrue();
        String persons = "select id from person.person";
        assertThat(statements.failsWithoutLock(persons, LifeRaceTest::takeBackBesideAnother))
                .isTrue();
        assertThat(statements.failsWithoutLock(persons, LifeRaceTest::dieUnderTwoNumbers)).isTrue();
    }
}
