package org.quanyi.server.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quanyi.server.contribution.BackdatingsRoomTest.accept;
import static org.quanyi.server.contribution.BackdatingsRoomTest.back;
import static org.quanyi.server.contribution.BackdatingsRoomTest.entries;
import static org.quanyi.server.contribution.BackdatingsRoomTest.proposed;
import static org.quanyi.server.contribution.BackdatingsRoomTest.server;
import static org.quanyi.server.contribution.BackdatingsRoomTest.take;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.quanyi.server.AtOnce;
import org.quanyi.server.Race;
import org.quanyi.server.Statements;
import org.quanyi.server.casework.CaseAct;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.contribution.BackdatingsRoomTest.Firm;
import org.quanyi.server.contribution.DueTable.EmployerMonth;

/// Months of long ago: an acceptance beside a withdrawal, and beside the same file.
class BackdatingsRaceTest {

    private static CountDownLatch inTime = new CountDownLatch(0);

    @BeforeAll
    static void start() {
        BackdatingsRoomTest.start();
    }

    @AfterAll
    static void close() {
        BackdatingsRoomTest.close();
    }

    private static void acceptOrWithdraw(int round) throws Exception {
        Firm firm = Firm.next();
        CaseFile sent = proposed(firm.ask(back(30)));
        List<Boolean> done =
                AtOnce.both(
                        () -> accept(sent).refusals().isEmpty(),
                        () -> take(firm.handler(), sent, CaseAct.WITHDRAW).refusals().isEmpty());
        assertThat(done).containsOnlyOnce(true);
        assertThat(firm.booked(back(30))).hasSize(done.getFirst() ? 1 : 0);
        assertThat(entries(sent)).isEqualTo(done.getFirst() ? 1 : 0);
    }

    @Race
    void ofAnAcceptanceAndAWithdrawalAtOnceOneCounts() throws Exception {
        AtOnce.rounds(BackdatingsRaceTest::acceptOrWithdraw);
    }

    private static void acceptBesideTheSameFile(int round) throws Exception {
        Firm firm = Firm.next();
        Filing filing = firm.stage(back(30), "7000");
        CaseFile sent = proposed(((Filed.Waiting) firm.file(filing).orThrow()).file());
        CountDownLatch accepted = new CountDownLatch(1);
        inTime = accepted;
        assertThat(
                        AtOnce.both(
                                () -> {
                                    boolean isDone = accept(sent).refusals().isEmpty();
                                    accepted.countDown();
                                    return isDone;
                                },
                                () -> firm.file(filing).refusals().isEmpty()))
                .containsExactly(true, true);
        assertThat(firm.booked(back(30))).containsExactly(700_000);
        assertThat(entries(sent)).isEqualTo(1);
        assertThat(
                        server.get(BackdatedTable.class)
                                .newest(
                                        new EmployerMonth(
                                                firm.handler().requireEmployer(),
                                                back(30).index())))
                .get()
                .extracting(BackdatedTable.Kept::number)
                .isEqualTo(sent.number());
    }

    @Race
    void ofAnAcceptanceAndTheSameFileAtOnceOneIsBooked() throws Exception {
        AtOnce.rounds(BackdatingsRaceTest::acceptBesideTheSameFile);
    }

    @Race
    void withoutTheLocksTheRacesFail() throws Exception {
        Statements statements = server.get(Statements.class);
        assertThat(
                        statements.failsWithoutLock(
                                "casework.file where number",
                                BackdatingsRaceTest::acceptOrWithdraw))
                .isTrue();
        assertThat(
                        statements.failsWith(
                                "contribution.",
                                BackdatingsRaceTest::unheld,
                                BackdatingsRaceTest::acceptBesideTheSameFile))
                .isTrue();
    }

    /// The file is compared, and goes on when the case is accepted: that is the one moment in which
    /// it would ask a second time for what is booked.
    private static String unheld(String text) {
        if (text.contains("order by asked_at desc")) {
            try {
                inTime.await(2, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        return text.contains("from contribution.employer_month m")
                ? Statements.withoutLock(text)
                : text;
    }
}
