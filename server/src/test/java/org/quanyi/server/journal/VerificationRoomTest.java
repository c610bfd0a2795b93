package org.quanyi.server.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.quanyi.rules.Insurance;
import org.quanyi.rules.Money;
import org.quanyi.rules.Region;
import org.quanyi.server.TestServer;
import org.quanyi.server.account.Accounts;
import org.quanyi.server.account.FundAccount;
import org.quanyi.server.account.NewCredit;
import org.quanyi.server.account.Posting;
import org.quanyi.server.store.OwnerConnection;
import org.springframework.transaction.support.TransactionTemplate;

/// Whoever changes a row, an entry, a root or the order is found, even with the owner's password;
/// each attack is undone.
class VerificationRoomTest {

    private static TestServer server;

    @BeforeAll
    static void write() {
        server = TestServer.fresh("verification");
        for (int i = 1; i <= 5; i++) {
            int month = 24300 + i;
            server.get(TransactionTemplate.class).executeWithoutResult(status -> batch(month));
        }
        assertThat(codes()).isEmpty();
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static void batch(int month) {
        Journal journal = server.get(Journal.class);
        Accounts accounts = server.get(Accounts.class);
        Batch batch = journal.open("TEST", "test", Instant.parse("2026-01-02T03:04:05Z"));
        Region region = new Region("990100");
        accounts.post(
                batch,
                List.of(
                        new Posting(
                                region, Insurance.PENSION, FundAccount.RECEIVED, Money.fen(2400)),
                        new Posting(
                                region, Insurance.PENSION, FundAccount.POOLED, Money.fen(-1600)),
                        new Posting(
                                region, Insurance.PENSION, FundAccount.PERSONAL, Money.fen(-800))));
        accounts.credit(
                batch,
                List.of(
                        new NewCredit(2, month, 300),
                        new NewCredit(1, month, 400),
                        new NewCredit(1, month, 100)));
        journal.seal(batch);
    }

    private static List<String> codes() {
        return found().stream().map(Discrepancy::code).distinct().toList();
    }

    /// What was found, but for the receipts that these bare postings do without.
    private static List<Discrepancy> found() {
        return server.get(Verification.class).run(rows -> {}).discrepancies().stream()
                .filter(d -> !d.code().equals("CON-904"))
                .toList();
    }

    private static List<Discrepancy> after(String attack, String undo) {
        assertThat(OwnerConnection.run(server.store(), attack)).as(attack).isPositive();
        try {
            return found();
        } finally {
            OwnerConnection.run(server.store(), undo);
            assertThat(found()).as("undone").isEmpty();
        }
    }

    @Test
    void namesTheRowOfWhichOneByteWasFlipped() {
        List<Discrepancy> found =
                after(
                        "update account.credit set amount = 501 where person = 1 and month = 24303",
                        "update account.credit set amount = 500 where person = 1 and month = 24303");
        assertThat(found).extracting(Discrepancy::code).contains("JOU-004", "ACC-002");
        assertThat(found.getFirst().arguments())
                .contains("account.credit", "person 1, month 2025-04");
    }

    @Test
    void findsARowThatIsGone() {
        assertThat(
                        after(
                                "delete from account.credit where person = 2 and month = 24304",
                                "insert into account.credit (person, batch, amount, month, kind) select 2, batch, 300,"
                                        + " 24304, 0 from account.credit where person = 1 and month = 24304"))
                .extracting(Discrepancy::code)
                .contains("JOU-005");
    }

    @Test
    void findsARowThatWasAdded() {
        assertThat(
                        after(
                                "insert into account.credit (person, batch, amount, month, kind) values (9, 1, 5, 24301, 0)",
                                "delete from account.credit where person = 9"))
                .extracting(Discrepancy::code)
                .contains("JOU-004", "JOU-005");
    }

    @Test
    void findsARowOfABatchThatWasNeverSealed() {
        assertThat(
                        after(
                                "insert into account.credit (person, batch, amount, month, kind) values (9, 99, 5, 24301, 0)",
                                "delete from account.credit where person = 9"))
                .extracting(Discrepancy::code)
                .contains("JOU-007");
    }

    @Test
    void findsAnEntryWhoseTimeWasChanged() {
        assertThat(
                        after(
                                "update journal.entry set recorded_at = recorded_at + interval '1 day' where seq = 2",
                                "update journal.entry set recorded_at = recorded_at - interval '1 day' where seq = 2"))
                .extracting(Discrepancy::code)
                .containsExactly("JOU-003");
    }

    @Test
    void findsMarksThatWereChangedToHideARow() {
        assertThat(
                        after(
                                "update journal.ledger_root set marks = set_byte(marks, 0, get_byte(marks, 0) # 1)"
                                        + " where batch = 3 and ledger = 'account.credit'",
                                "update journal.ledger_root set marks = set_byte(marks, 0, get_byte(marks, 0) # 1)"
                                        + " where batch = 3 and ledger = 'account.credit'"))
                .extracting(Discrepancy::code)
                .containsExactly("JOU-004");
    }

    @Test
    void findsAHeadThatWasSetBack() {
        assertThat(
                        after(
                                "update journal.head set seq = 4, hash = (select hash from journal.entry where seq = 4)",
                                "update journal.head set seq = 5, hash = (select hash from journal.entry where seq = 5)"))
                .extracting(Discrepancy::code)
                .containsExactly("JOU-001");
    }

    @Test
    void findsANewestEntryThatWasCutOffWithItsRows() {
        List<Discrepancy> found =
                after(
                        "update account.posting set amount = amount + 1 where batch = 5 and account = 'POOLED'",
                        "update account.posting set amount = amount - 1 where batch = 5 and account = 'POOLED'");
        assertThat(found).extracting(Discrepancy::code).contains("JOU-004", "ACC-001");
    }
}
