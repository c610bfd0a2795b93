package org.quanyi.server.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.quanyi.proof.Hash;
import org.quanyi.server.log.Leaf;
import org.quanyi.server.log.LogName;
import org.quanyi.server.log.LoggedEvent;
import org.quanyi.server.log.LoggedEvents;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class JournalTable implements LoggedEvents {

    private final JdbcClient jdbc;

    JournalTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int nextBatch() {
        return jdbc.sql("select nextval('journal.batch_number')").query(Integer.class).single();
    }

    Head lockHead() {
        return jdbc.sql("select seq, hash from journal.head for update")
                .query((row, n) -> head(row))
                .single();
    }

    Head head() {
        return jdbc.sql("select seq, hash from journal.head").query((row, n) -> head(row)).single();
    }

    long sealedRows() {
        return jdbc.sql("select coalesce(sum(row_count), 0) from journal.entry")
                .query(Long.class)
                .single();
    }

    void insertRoots(int batch, List<LedgerRoot> roots) {
        for (LedgerRoot root : roots) {
            jdbc.sql(
                            """
                            insert into journal.ledger_root (batch, ledger, row_count, root, marks)
                            values (:batch, :ledger, :rowCount, :root, :marks)
                            """)
                    .param("batch", batch)
                    .param("ledger", root.ledger())
                    .param("rowCount", root.rowCount())
                    .param("root", root.root().bytes())
                    .param("marks", root.marks())
                    .update();
        }
    }

    void insert(Entry entry, Leaf leaf) {
        jdbc.sql(
                        """
                        insert into journal.entry
                               (seq, batch, kind, reference, happened_at, recorded_at, row_count, root, previous, hash,
                                leaf, salt)
                        values (:seq, :batch, :kind, :reference, :happenedAt, :recordedAt, :rowCount, :root,
                                :previous, :hash, :leaf, :salt)
                        """)
                .param("seq", entry.seq())
                .param("batch", entry.batch())
                .param("kind", entry.kind())
                .param("reference", entry.reference())
                .param("happenedAt", utc(entry.happenedAt()))
                .param("recordedAt", utc(entry.recordedAt()))
                .param("rowCount", entry.rowCount())
                .param("root", entry.root().bytes())
                .param("previous", entry.previous().bytes())
                .param("hash", entry.hash().bytes())
                .param("leaf", leaf.id())
                .param("salt", leaf.salt())
                .update();
        jdbc.sql("update journal.head set seq = :seq, hash = :hash")
                .param("seq", entry.seq())
                .param("hash", entry.hash().bytes())
                .update();
    }

    List<Entry> entriesAfter(long seq, int limit) {
        return jdbc.sql(
                        """
                        select seq, batch, kind, reference, happened_at, recorded_at, row_count, root, previous, hash
                          from journal.entry where seq > :seq order by seq limit :limit
                        """)
                .param("seq", seq)
                .param("limit", limit)
                .query(JournalTable::entry)
                .list();
    }

    @Override
    public LogName log() {
        return LogName.LEDGER;
    }

    @Override
    public long withoutLeaf() {
        return jdbc.sql("select count(*) from journal.entry where leaf is null")
                .query(Long.class)
                .single();
    }

    @Override
    public List<LoggedEvent> between(long after, long to) {
        return jdbc.sql(
                        """
                        select seq, batch, kind, reference, happened_at, recorded_at, row_count, root, previous, hash,
                               leaf, salt
                          from journal.entry where leaf > :after and leaf <= :to
                        """)
                .param("after", after)
                .param("to", to)
                .query((row, n) ->
                        new LoggedEvent(
                                row.getLong("leaf"),
                                row.getBytes("salt"),
                                entry(row, n).canonical(),
                                "journal.entry " + row.getLong("seq")))
                .list();
    }

    /// The roots of one batch, by ledger, in the order of their names.
    List<LedgerRoot> roots(int batch) {
        return jdbc.sql(
                        """
                        select ledger, row_count, root, marks
                          from journal.ledger_root where batch = :batch order by ledger
                        """)
                .param("batch", batch)
                .query(JournalTable::root)
                .list();
    }

    /// The roots of one ledger, by batch, without loading more than one ledger's.
    Map<Integer, LedgerRoot> rootsOf(String ledger) {
        return jdbc
                .sql(
                        "select batch, ledger, row_count, root, marks from journal.ledger_root where ledger = :ledger")
                .param("ledger", ledger)
                .query((row, n) -> Map.entry(row.getInt("batch"), root(row, n)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getLong("seq"),
                row.getInt("batch"),
                row.getString("kind"),
                row.getString("reference"),
                instant(row, "happened_at"),
                instant(row, "recorded_at"),
                row.getInt("row_count"),
                Hash.of(row.getBytes("root")),
                Hash.of(row.getBytes("previous")),
                Hash.of(row.getBytes("hash")));
    }

    private static Head head(ResultSet row) throws SQLException {
        long seq = row.getLong("seq");
        return seq == 0 ? Head.START : new Head(seq, Hash.of(row.getBytes("hash")));
    }

    private static LedgerRoot root(ResultSet row, int number) throws SQLException {
        return new LedgerRoot(
                row.getString("ledger"),
                row.getInt("row_count"),
                Hash.of(row.getBytes("root")),
                row.getBytes("marks"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
