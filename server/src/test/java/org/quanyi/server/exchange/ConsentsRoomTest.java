package org.quanyi.server.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quanyi.server.AtOnce;
import org.quanyi.server.LifeFacts;
import org.quanyi.server.Race;
import org.quanyi.server.SampleCity;
import org.quanyi.server.Statements;
import org.quanyi.server.TestServer;
import org.quanyi.server.access.AccessRule;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Purpose;
import org.quanyi.server.access.ReadRefused;
import org.quanyi.server.access.Reads;
import org.quanyi.server.access.Role;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.log.LogRecount;
import org.quanyi.server.person.NewPerson;
import org.quanyi.server.person.Persons;
import org.quanyi.server.signin.SteppedClock;
import org.quanyi.server.store.OwnerConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Consents: given, taken back, restored within ten minutes, and in one order with the answers that
/// leave by them.
class ConsentsRoomTest {

    private static final String ID = "CO-2026-1";
    private static final SteppedClock CLOCK =
            new SteppedClock(Instant.parse("2026-11-26T02:00:00Z"));
    private static final Actor PROGRAM =
            new Actor("fund", Role.PARTNER, "公积金查询", "示例市公积金中心", null, null);
    private static TestServer server;
    private static ConsentLedger ledger;
    private static int serial = 500;
    private Actor person = PROGRAM;

    @BeforeAll
    static void open() {
        server = TestServer.stepped("consents", CLOCK);
        ledger = server.get(ConsentLedger.class);
        for (String id : List.of(ID, "CO-2026-2")) {
            server.get(Agreements.class)
                    .make(
                            new Agreement(
                                    id,
                                    "fund",
                                    Question.INSURED_IN_MONTH,
                                    "公积金提取，须经本人同意",
                                    LocalDate.of(2026, 1, 1),
                                    LocalDate.of(2028, 12, 31),
                                    500,
                                    2,
                                    null))
                    .orThrow();
        }
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @BeforeEach
    void somebody() {
        var number = SampleCity.number("990103", ++serial);
        int key =
                server.get(Persons.class)
                        .register(List.of(new NewPerson("同意测试", number)))
                        .getFirst();
        person = new Actor("insured-" + key, Role.PERSON, "同意测试", "", key, null);
    }

    private static Consents consents() {
        return server.get(Consents.class);
    }

    private static TransactionTemplate transaction() {
        return server.get(TransactionTemplate.class);
    }

    private boolean isAnswered() {
        try {
            transaction()
                    .executeWithoutResult(status ->
                            server.get(Reads.class)
                                    .record(
                                            PROGRAM,
                                            Purpose.PARTNER_QUESTION,
                                            ID,
                                            person.requirePerson(),
                                            "answer"));
            return true;
        } catch (ReadRefused refused) {
            assertThat(refused.rule()).isEqualTo(AccessRule.NO_CONSENT);
            return false;
        }
    }

    private ConsentState state() {
        return consents().of(person, ID).orElseThrow().state();
    }

    @Test
    void itCountsFromItsWordToItsEndAndNoLonger() {
        assertThat(state()).isEqualTo(ConsentState.OPEN);
        assertThat(isAnswered()).isFalse();
        Consent given = consents().give(person, ID).orThrow();
        assertThat(given.until()).isEqualTo(LocalDate.of(2027, 11, 25));
        assertThat(isAnswered()).isTrue();
        consents().give(person, ID).orThrow();
        assertThat(consents().of(person, ID).orElseThrow().steps()).hasSize(1);
        assertThat(isAnswered()).isTrue();
        assertThat(isAnswered()).as("a third time in a day").isFalse();
        Instant here = CLOCK.instant();
        CLOCK.pass(Duration.ofDays(364));
        assertThat(isAnswered()).isTrue();
        CLOCK.pass(Duration.ofDays(1));
        assertThat(state()).isEqualTo(ConsentState.OVER);
        assertThat(isAnswered()).isFalse();
        CLOCK.pass(Duration.between(CLOCK.instant(), here));
    }

    @Test
    void aConsentRestsWhileADeathIsOnRecordAndCountsAgainWhenItIsTakenBack() {
        consents().give(person, ID).orThrow();
        int key = person.requirePerson();
        CaseFile death =
                LifeFacts.record(server, key, LifeFacts.death(LocalDate.now(CLOCK).toString()));
        assertThat(state()).isEqualTo(ConsentState.OVER);
        assertThat(isAnswered()).isFalse();
        assertThat(consents().give(person, ID).refusals()).isNotEmpty();
        LifeFacts.takeBack(server, death);
        assertThat(state()).isEqualTo(ConsentState.IN_FORCE);
        assertThat(isAnswered()).isTrue();
    }

    @Test
    void aWithdrawalCountsAtOnceAndCanBeUndoneForTenMinutes() {
        consents().give(person, ID).orThrow();
        Instant end = CLOCK.instant().plus(Duration.ofMinutes(10));
        assertThat(consents().withdraw(person, ID).orThrow().undoUntil()).isEqualTo(end);
        assertThat(isAnswered()).isFalse();
        CLOCK.pass(Duration.ofMinutes(10).minusSeconds(1));
        assertThat(consents().undo(person, ID).orThrow().state()).isEqualTo(ConsentState.IN_FORCE);
        assertThat(isAnswered()).isTrue();
        consents().withdraw(person, ID).orThrow();
        CLOCK.pass(Duration.ofMinutes(10));
        assertThat(consents().undo(person, ID).refusals())
                .containsExactly(ExchangeRefusal.NO_UNDO.of());
        assertThat(isAnswered()).isFalse();
        assertThat(consents().of(person, ID).orElseThrow().steps())
                .extracting(ConsentStep::act)
                .containsExactly(
                        ConsentAct.GIVEN,
                        ConsentAct.WITHDRAWN,
                        ConsentAct.UNDONE,
                        ConsentAct.WITHDRAWN);
    }

    /// Outside a transaction nothing could hold the consent until the answer has left.
    @Test
    void withoutATransactionNothingIsAnswered() {
        consents().give(person, ID).orThrow();
        Reads reads = server.get(Reads.class);
        int key = person.requirePerson();
        try {
            reads.record(PROGRAM, Purpose.PARTNER_QUESTION, ID, key, "answer");
            assertThat(true).as("a read that should be refused").isFalse();
        } catch (ReadRefused refused) {
            assertThat(refused.rule()).isEqualTo(AccessRule.SOURCE_SILENT);
        }
    }

    @Test
    void nobodyAgreesToWhatIsOver() {
        server.get(Agreements.class).end("CO-2026-2");
        assertThat(consents().give(person, "CO-2026-2").refusals())
                .containsExactly(ExchangeRefusal.NOT_TO_AGREE.of());
        assertThat(consents().of(person)).extracting(c -> c.agreement().id()).containsExactly(ID);
    }

    @Test
    void aWordThatWasChangedIsFound() {
        consents().give(person, ID).orThrow();
        assertThat(findings()).isEmpty();
        String change = "update exchange.consent set until_day = until_day %s where person = %d";
        OwnerConnection.run(server.store(), change.formatted("+ 1", person.requirePerson()));
        assertThat(findings()).anyMatch(finding -> finding.contains("LOG-002"));
        OwnerConnection.run(server.store(), change.formatted("- 1", person.requirePerson()));
        assertThat(findings()).isEmpty();
    }

    private static List<String> findings() {
        return server.get(LogRecount.class).run().findings().stream()
                .map(Object::toString)
                .toList();
    }

    /// An answer that is on its way holds the consent: a withdrawal comes after it, and no answer
    /// after the withdrawal.
    @Test
    void anAnswerAndAWithdrawalHaveOneOrder() throws Exception {
        assertThat(isWithdrawnWhileAnAnswerIsOnItsWay()).isFalse();
        assertThat(isAnswered()).isFalse();
    }

    /// Without the lock an answer leaves after the withdrawal, so that the races do find it.
    @Race
    void withoutTheLockAnAnswerLeavesAfterTheWithdrawal() throws Exception {
        assertThat(
                        server.get(Statements.class)
                                .failsWithoutLock(
                                        "from exchange.consent_turn", this::answerAndWithdraw))
                .isTrue();
    }

    private boolean isWithdrawnWhileAnAnswerIsOnItsWay() throws Exception {
        consents().give(person, ID).orThrow();
        CountDownLatch checked = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<Boolean> answer =
                    threads.submit(() ->
                            transaction()
                                    .execute(status -> {
                                        boolean yes = isAnswered();
                                        checked.countDown();
                                        await(goOn);
                                        return yes;
                                    }));
            await(checked);
            Future<Consent> withdrawal =
                    threads.submit(() -> consents().withdraw(person, ID).orThrow());
            boolean before;
            try {
                withdrawal.get(700, TimeUnit.MILLISECONDS);
                before = true;
            } catch (TimeoutException waits) {
                before = false;
            }
            goOn.countDown();
            assertThat(answer.get()).isTrue();
            withdrawal.get();
            return before;
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Whatever the threads do: an answer has left before the withdrawal or not at all.
    @Race
    void besideEachOtherTheyHaveOneOrder() throws Exception {
        AtOnce.rounds(this::answerAndWithdraw);
    }

    private void answerAndWithdraw(int round) throws Exception {
        somebody();
        consents().give(person, ID).orThrow();
        boolean answered =
                AtOnce.both(
                                this::isAnswered,
                                () -> consents().withdraw(person, ID).refusals().isEmpty())
                        .getFirst();
        assertThat(state()).isEqualTo(ConsentState.WITHDRAWN);
        assertThat(leavesAfterTheWithdrawal()).isZero();
        assertThat(ledger.uses(person.requirePerson(), ID, LocalDate.now(CLOCK)))
                .isEqualTo(answered ? 1 : 0);
        assertThat(isAnswered()).isFalse();
    }

    /// Answers whose leaf came after the withdrawal's.
    private int leavesAfterTheWithdrawal() {
        return server.get(JdbcClient.class)
                .sql(
                        """
                        select count(*) from access.read_line r join exchange.consent c on c.person = r.person
                         where r.person = :person and r.refused_by is null and r.purpose = 'PARTNER_QUESTION'
                           and c.act = 'WITHDRAWN' and r.leaf > c.leaf
                        """)
                .param("person", person.requirePerson())
                .query(Integer.class)
                .single();
    }
}
