package org.quanyi.server.log;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What a recount reads; all of it in one transaction that sees one moment.
@Component
class LogRecountTable {

    /// A leaf as it was committed.
    record StoredLeaf(long id, byte[] entry) {}

    /// A place of the tree, and what stands there; nothing when the leaf is gone.
    record Placed(long index, long leaf, byte @Nullable [] entry) {}

    private final JdbcClient jdbc;

    LogRecountTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<StoredLeaf> leavesAfter(LogName log, long id, int limit) {
        return jdbc.sql(
                        """
                        select id, entry from log.leaf where log = :log and id > :id order by id limit :limit
                        """)
                .param("log", log.number())
                .param("id", id)
                .param("limit", limit)
                .query((row, n) -> new StoredLeaf(row.getLong("id"), row.getBytes("entry")))
                .list();
    }

    List<Placed> placesFrom(Origin origin, long index, int limit) {
        return jdbc.sql(
                        """
                        select p.index, p.leaf, l.entry from log.place p left join log.leaf l on l.id = p.leaf
                         where p.log = :log and p.index >= :index order by p.index limit :limit
                        """)
                .param("log", origin.stored())
                .param("index", index)
                .param("limit", limit)
                .query((row, n) ->
                        new Placed(
                                row.getLong("index"), row.getLong("leaf"), row.getBytes("entry")))
                .list();
    }

    /// Leaves that neither stand in the tree nor wait for their place.
    List<Long> lost(LogName log, int limit) {
        return jdbc.sql(
                        """
                        select id from log.leaf l
                         where log = :log and not exists (select 1 from log.place p where p.leaf = l.id)
                           and not exists (select 1 from log.waiting w where w.leaf = l.id)
                         order by id limit :limit
                        """)
                .param("log", log.number())
                .param("limit", limit)
                .query((row, n) -> row.getLong("id"))
                .list();
    }

    List<LogTable.Published> checkpointsAfter(Origin origin, long size, int limit) {
        return jdbc.sql(
                        """
                        select size, note from log.checkpoint where log = :log and size > :size
                         order by size limit :limit
                        """)
                .param("log", origin.stored())
                .param("size", size)
                .param("limit", limit)
                .query((row, n) ->
                        new LogTable.Published(row.getLong("size"), row.getString("note")))
                .list();
    }

    /// How many leaves of a kind there are.
    long leaves(LeafKind kind) {
        return jdbc.sql(
                        "select count(*) from log.leaf where log = :log and get_byte(entry, 1) = :kind")
                .param("log", kind.log().number())
                .param("kind", kind.number())
                .query(Long.class)
                .single();
    }

    long tiles(Origin origin) {
        return jdbc.sql("select count(*) from log.tile where log = :log")
                .param("log", origin.stored())
                .query(Long.class)
                .single();
    }

    /// How many events were recorded before there was this log.
    long older(LogName log) {
        return jdbc.sql("select coalesce(sum(events), 0) from log.older where log = :log")
                .param("log", log.number())
                .query(Long.class)
                .single();
    }
}
