package org.quanyi.server.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quanyi.server.contribution.SamePersonsRoomTest.CLOCK;
import static org.quanyi.server.contribution.SamePersonsRoomTest.accepted;
import static org.quanyi.server.contribution.SamePersonsRoomTest.asked;
import static org.quanyi.server.contribution.SamePersonsRoomTest.askedApart;
import static org.quanyi.server.contribution.SamePersonsRoomTest.born;
import static org.quanyi.server.contribution.SamePersonsRoomTest.carriedOut;
import static org.quanyi.server.contribution.SamePersonsRoomTest.cases;
import static org.quanyi.server.contribution.SamePersonsRoomTest.code;
import static org.quanyi.server.contribution.SamePersonsRoomTest.person;
import static org.quanyi.server.contribution.SamePersonsRoomTest.world;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.quanyi.server.AtOnce;
import org.quanyi.server.Race;
import org.quanyi.server.Statements;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseState;

/// Findings about two registrations, and their taking back, of two officers at once.
class SamePersonsRaceTest {

    @BeforeAll
    static void start() {
        SamePersonsRoomTest.start();
    }

    @AfterAll
    static void close() {
        SamePersonsRoomTest.close();
    }

    /// Of three findings that close a circle one would make the taking back of another useless.
    private static void closeACircle(int round) throws Exception {
        int a = born("钱三角");
        int b = born("钱三角");
        int c = born("钱三角");
        List<CaseFile> files = new ArrayList<>();
        for (int[] pair : new int[][] {{a, b}, {b, c}, {a, c}}) {
            files.add(accepted(asked(pair[0], pair[1]).orThrow()));
        }
        CLOCK.pass(Duration.ofDays(3).plusMinutes(1));
        AtOnce.both(() -> cases().carryOut(), () -> cases().carryOut());
        cases().carryOut();
        assertThat(files.stream().map(SamePersonsRoomTest::state))
                .containsExactlyInAnyOrder(
                        CaseState.IN_EFFECT, CaseState.IN_EFFECT, CaseState.RETURNED);
        assertThat(person(a).numbers()).hasSize(3);
    }

    @Race
    void ofThreeThatCloseACircleTwoCount() throws Exception {
        AtOnce.rounds(SamePersonsRaceTest::closeACircle);
    }

    /// Two officers find the same, each from another of both numbers.
    private static void findTwice(int round) throws Exception {
        int one = born("钱两见");
        int two = born("钱两见");
        carriedOut(asked(one, two).orThrow());
        carriedOut(askedApart(one, two).orThrow());
        assertThat(AtOnce.both(() -> code(asked(one, two)), () -> code(asked(two, one))))
                .containsExactlyInAnyOrder("done", "CAS-008");
    }

    @Race
    void ofTwoWhoFindTheSameAtOnceOneIsHeard() throws Exception {
        AtOnce.rounds(SamePersonsRaceTest::findTwice);
    }

    private static void takeBackTwice(int round) throws Exception {
        int one = born("钱两分");
        int two = born("钱两分");
        carriedOut(asked(one, two).orThrow());
        assertThat(AtOnce.both(() -> code(askedApart(one, two)), () -> code(askedApart(two, one))))
                .containsExactlyInAnyOrder("done", "CAS-008");
    }

    @Race
    void ofTwoWhoTakeItBackAtOnceOneIsHeard() throws Exception {
        AtOnce.rounds(SamePersonsRaceTest::takeBackTwice);
    }

    @Race
    void withoutTheLocksTheRacesFail() throws Exception {
        Statements statements = world.server.get(Statements.class);
        String turn = "select person from casework.turn";
        assertThat(statements.failsWithoutLock(turn, SamePersonsRaceTest::findTwice)).isTrue();
        assertThat(statements.failsWithoutLock(turn, SamePersonsRaceTest::takeBackTwice)).isTrue();
        assertThat(
                        statements.failsWithoutLock(
                                "select id from person.person", SamePersonsRaceTest::closeACircle))
                .isTrue();
    }
}
