package org.quanyi.server.journal;

import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.postgresql.copy.CopyManager;
import org.springframework.jdbc.UncategorizedSQLException;

/// One batch of ledger rows (记账批次), open within one transaction: write the ledgers one after
/// another, then seal.
public final class Batch {

    /// Fills one ledger of a batch.
    @FunctionalInterface
    public interface Rows {
        void writeTo(LedgerWriter writer) throws SQLException;
    }

    private final int number;
    private final String kind;
    private final String reference;
    private final Instant happenedAt;
    private final CopyManager copy;
    private final ByteBuffer buffer = LedgerWriter.newBuffer();
    private final List<LedgerRoot> roots = new ArrayList<>();

    Batch(int number, String kind, String reference, Instant happenedAt, CopyManager copy) {
        this.number = number;
        this.kind = kind;
        this.reference = reference;
        this.happenedAt = happenedAt;
        this.copy = copy;
    }

    /// The number that every row of this batch carries.
    public int number() {
        return number;
    }

    /// Writes rows of one ledger, in key order. A ledger is written at most once per batch; no rows
    /// leave no trace.
    public void write(Ledger ledger, Rows rows) {
        if (roots.stream().anyMatch(r -> r.ledger().equals(ledger.table()))) {
            throw new IllegalStateException(
                    ledger.table() + " was already written in batch " + number);
        }
        try {
            LedgerWriter writer = new LedgerWriter(ledger, copy, buffer);
            rows.writeTo(writer);
            LedgerRoot root = writer.finish();
            if (root != null) {
                roots.add(root);
            }
        } catch (SQLException e) {
            throw new UncategorizedSQLException("write " + ledger.table(), ledger.copyIn(), e);
        }
    }

    List<LedgerRoot> roots() {
        return roots.stream().sorted(Comparator.comparing(LedgerRoot::ledger)).toList();
    }

    String kind() {
        return kind;
    }

    String reference() {
        return reference;
    }

    Instant happenedAt() {
        return happenedAt;
    }
}
