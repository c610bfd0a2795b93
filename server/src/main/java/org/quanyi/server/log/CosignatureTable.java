package org.quanyi.server.log;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class CosignatureTable {

    /// A witness's newest signature on an origin.
    ///
    /// @param waited from the log's own signature to the witness's, in seconds
    record Newest(String witness, long size, Instant at, double waited) {}

    private final JdbcClient jdbc;

    CosignatureTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Keeps a line; the first one of a witness for a checkpoint stays.
    void insert(Origin origin, long size, String witness, String line, Instant at) {
        jdbc.sql(
                        """
                        insert into log.cosignature (log, size, witness, line, signed_at)
                        values (:log, :size, :witness, :line, :at) on conflict do nothing
                        """)
                .param("log", origin.stored())
                .param("size", size)
                .param("witness", witness)
                .param("line", line)
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .update();
    }

    /// The lines below a checkpoint.
    List<String> lines(Origin origin, long size) {
        return jdbc.sql(
                        """
                        select line from log.cosignature where log = :log and size = :size order by witness
                        """)
                .param("log", origin.stored())
                .param("size", size)
                .query((row, n) -> row.getString(1))
                .list();
    }

    /// How many leaves of an origin a witness has signed; 0 when none.
    long sizeOf(Origin origin, String witness) {
        return jdbc.sql(
                        """
                        select coalesce(max(size), 0) from log.cosignature
                         where log = :log and witness = :witness
                        """)
                .param("log", origin.stored())
                .param("witness", witness)
                .query(Long.class)
                .single();
    }

    /// The newest checkpoint that so many witnesses have signed.
    Optional<Long> sizeOfQuorum(Origin origin, int quorum) {
        return jdbc.sql(
                        """
                        select size from log.cosignature where log = :log group by size
                        having count(*) >= :quorum order by size desc limit 1
                        """)
                .param("log", origin.stored())
                .param("quorum", quorum)
                .query(Long.class)
                .optional();
    }

    /// When the first checkpoint over more than so many leaves was signed.
    Optional<Instant> firstBeyond(Origin origin, long size) {
        return jdbc.sql(
                        """
                        select signed_at from log.checkpoint where log = :log and size > :size
                         order by size limit 1
                        """)
                .param("log", origin.stored())
                .param("size", size)
                .query((row, n) -> row.getObject("signed_at", OffsetDateTime.class).toInstant())
                .optional();
    }

    /// The published checkpoint over so many leaves, or the next one after it.
    Optional<LogTable.Published> checkpointFrom(Origin origin, long size) {
        return jdbc.sql(
                        """
                        select size, note from log.checkpoint where log = :log and size >= :size
                         order by size limit 1
                        """)
                .param("log", origin.stored())
                .param("size", size)
                .query((row, n) ->
                        new LogTable.Published(row.getLong("size"), row.getString("note")))
                .optional();
    }

    /// Who has signed a checkpoint.
    List<String> witnesses(Origin origin, long size) {
        return jdbc.sql("select witness from log.cosignature where log = :log and size = :size")
                .param("log", origin.stored())
                .param("size", size)
                .query((row, n) -> row.getString(1))
                .list();
    }

    /// What a witness signed last.
    Optional<Newest> newest(Origin origin, String witness) {
        return jdbc.sql(
                        """
                        select w.witness, w.size, w.signed_at,
                               extract(epoch from w.signed_at - c.signed_at) as waited
                          from log.cosignature w join log.checkpoint c on c.log = w.log and c.size = w.size
                         where w.log = :log and w.witness = :witness order by w.size desc limit 1
                        """)
                .param("log", origin.stored())
                .param("witness", witness)
                .query((row, n) ->
                        new Newest(
                                row.getString("witness"),
                                row.getLong("size"),
                                row.getObject("signed_at", OffsetDateTime.class).toInstant(),
                                row.getDouble("waited")))
                .optional();
    }
}
