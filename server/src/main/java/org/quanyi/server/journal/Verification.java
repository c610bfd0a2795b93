package org.quanyi.server.journal;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.postgresql.core.BaseConnection;
import org.quanyi.proof.Hash;
import org.quanyi.proof.LeafHasher;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.stereotype.Component;

/// Counts the whole journal again from the first row: every leaf, every root, every link of the
/// chain, and each room's own recount of its money.
@Component
public class Verification {

    private static final int PAGE = 1000;

    private final DataSource dataSource;
    private final JournalTable table;
    private final List<Ledger> ledgers;
    private final List<Recount> recounts;

    Verification(
            DataSource dataSource,
            JournalTable table,
            List<Ledger> ledgers,
            List<Recount> recounts) {
        this.dataSource = dataSource;
        this.table = table;
        this.ledgers = List.copyOf(ledgers);
        this.recounts = List.copyOf(recounts);
    }

    /// What was counted, and what does not hold.
    public record Report(long entries, long rows, List<Discrepancy> discrepancies) {

        public boolean holds() {
            return discrepancies.isEmpty();
        }
    }

    /// @param progress told the number of rows counted so far, now and then
    public Report run(LongConsumer progress) {
        List<Discrepancy> found = new ArrayList<>();
        Counted chain = chain(found);
        long rows = 0;
        for (Ledger ledger : ledgers) {
            rows += recount(ledger, chain.batches(), found, progress, rows);
        }
        if (rows != chain.rows() && found.isEmpty()) {
            found.add(Discrepancy.of("JOU-006", chain.rows(), rows));
        }
        recounts.forEach(r -> found.addAll(r.recount()));
        return new Report(chain.entries(), rows, List.copyOf(found));
    }

    private record Counted(long entries, long rows, java.util.BitSet batches) {}

    private Counted chain(List<Discrepancy> found) {
        Head expected = Head.START;
        long rows = 0;
        java.util.BitSet batches = new java.util.BitSet();
        List<Entry> page = table.entriesAfter(0, PAGE);
        while (!page.isEmpty()) {
            for (Entry entry : page) {
                check(entry, expected, found);
                expected = new Head(entry.seq(), entry.hash());
                rows += entry.rowCount();
                batches.set(entry.batch());
            }
            page = table.entriesAfter(expected.seq(), PAGE);
        }
        Head head = table.head();
        if (head.seq() != expected.seq() || !head.hash().equals(expected.hash())) {
            found.add(Discrepancy.of("JOU-001", head.seq(), expected.seq()));
        }
        return new Counted(expected.seq(), rows, batches);
    }

    private void check(Entry entry, Head before, List<Discrepancy> found) {
        if (entry.seq() != before.seq() + 1) {
            found.add(Discrepancy.of("JOU-002", before.seq() + 1, entry.seq()));
        }
        boolean linked = entry.previous().equals(before.hash());
        boolean whole = entry.hash().equals(entry.expectedHash());
        boolean rooted = entry.root().equals(Entry.rootOf(table.roots(entry.batch())));
        if (!linked || !whole || !rooted) {
            found.add(Discrepancy.of("JOU-003", entry.seq(), entry.batch()));
        }
    }

    private long recount(
            Ledger ledger,
            java.util.BitSet batches,
            List<Discrepancy> found,
            LongConsumer progress,
            long before) {
        LedgerRecount recount =
                new LedgerRecount(ledger, table.rootsOf(ledger.table()), batches, found);
        try (Connection connection = dataSource.getConnection();
                LedgerReader reader =
                        new LedgerReader(ledger, connection.unwrap(BaseConnection.class))) {
            LeafHasher hasher = new LeafHasher();
            byte[] leaf = new byte[Hash.BYTES];
            long rows = 0;
            while (reader.next()) {
                hasher.hash(reader.bytes(), 0, reader.length(), leaf, 0);
                recount.add(reader, leaf);
                rows++;
                if (rows % 100_000 == 0) {
                    progress.accept(before + rows);
                }
            }
            recount.end();
            return rows;
        } catch (SQLException e) {
            throw new UncategorizedSQLException("recount " + ledger.table(), ledger.copyOut(), e);
        } catch (IOException e) {
            throw new IllegalStateException("recount " + ledger.table() + " stopped early", e);
        }
    }
}
