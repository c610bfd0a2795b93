package org.quanyi.server.journal;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.quanyi.server.log.LeafKind;
import org.quanyi.server.log.PublicLog;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The journal (账簿日志): opens batches of ledger rows and seals each with a root that is chained to
/// the one before.
@Component
public class Journal {

    private final DataSource dataSource;
    private final JournalTable table;
    private final PublicLog log;
    private final Clock clock;

    Journal(DataSource dataSource, JournalTable table, PublicLog log, Clock clock) {
        this.dataSource = dataSource;
        this.table = table;
        this.log = log;
        this.clock = clock;
    }

    /// Opens a batch in the running transaction.
    ///
    /// @param kind what happened, one upper-case word
    /// @param reference the receipt or file it belongs to; no personal data
    /// @param happenedAt when it happened outside; when it is recorded is the journal's own affair
    @Transactional(propagation = Propagation.MANDATORY)
    public Batch open(String kind, String reference, Instant happenedAt) {
        try {
            PGConnection connection =
                    DataSourceUtils.getConnection(dataSource).unwrap(PGConnection.class);
            return new Batch(
                    table.nextBatch(),
                    kind,
                    reference,
                    happenedAt.truncatedTo(ChronoUnit.MICROS),
                    connection.getCopyAPI());
        } catch (SQLException e) {
            throw new UncategorizedSQLException("open batch", null, e);
        }
    }

    /// Seals a batch as the next entry, with one leaf in the public log. Takes the journal's one
    /// lock, so it is the last thing a transaction does.
    ///
    /// @return the entry, with the time at which the batch counts as recorded
    @Transactional(propagation = Propagation.MANDATORY)
    public Entry seal(Batch batch) {
        List<LedgerRoot> roots = batch.roots();
        // before the lock: whoever holds it keeps all other writers waiting
        table.insertRoots(batch.number(), roots);
        Head head = table.lockHead();
        Instant recordedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Entry entry = Entry.after(head, batch, roots, recordedAt);
        table.insert(entry, log.append(LeafKind.ENTRY, entry.canonical()));
        return entry;
    }

    /// The newest entry's number and hash; number 0 when nothing was recorded yet.
    public Head head() {
        return table.head();
    }

    /// The entry with a number, as a head; empty when there is none.
    public Optional<Head> at(long seq) {
        return table.entriesAfter(seq - 1, 1).stream()
                .filter(entry -> entry.seq() == seq)
                .map(entry -> new Head(entry.seq(), entry.hash()))
                .findFirst();
    }

    /// How many ledger rows are sealed in all batches.
    public long sealedRows() {
        return table.sealedRows();
    }
}
