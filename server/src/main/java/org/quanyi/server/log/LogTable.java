package org.quanyi.server.log;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.quanyi.proof.Hash;
import org.quanyi.proof.Tile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class LogTable {

    /// A checkpoint as it was published.
    record Published(long size, String note) {}

    private final JdbcClient jdbc;

    LogTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Keeps a leaf and queues it, in one trip to the database.
    long append(LogName log, byte[] entry) {
        return jdbc.sql(
                        """
                        with kept as (insert into log.leaf (log, entry) values (:log, :entry) returning id, log),
                             queued as (insert into log.waiting (leaf, log) select id, log from kept)
                        select id from kept
                        """)
                .param("log", log.number())
                .param("entry", entry)
                .query(Long.class)
                .single();
    }

    /// Takes the turn of a log until the transaction ends; waits while another sequencer has it.
    void lockTurn(Origin origin) {
        jdbc.sql("select log from log.turn where log = :log for update")
                .param("log", origin.stored())
                .query(Integer.class)
                .single();
    }

    /// How many leaves have a place.
    long size(Origin origin) {
        return jdbc.sql("select coalesce(max(index) + 1, 0) from log.place where log = :log")
                .param("log", origin.stored())
                .query(Long.class)
                .single();
    }

    /// Gives the leaves that wait their places after those that have one.
    ///
    /// @return how many
    int place(Origin origin, long size, int atMost) {
        return jdbc.sql(
                        """
                        with next as (delete from log.waiting
                                       where leaf in (select leaf from log.waiting where log = :queue
                                                       order by leaf limit :atMost)
                                      returning leaf)
                        insert into log.place (log, index, leaf)
                        select :log, :size + row_number() over (order by leaf) - 1, leaf from next
                        """)
                .param("queue", origin.log().number())
                .param("log", origin.stored())
                .param("size", size)
                .param("atMost", atMost)
                .update();
    }

    long waiting(LogName log) {
        return jdbc.sql("select count(*) from log.waiting where log = :log")
                .param("log", log.number())
                .query(Long.class)
                .single();
    }

    /// The entries of the places from `from` to before `to`.
    List<byte[]> entries(Origin origin, long from, long to) {
        return jdbc.sql(
                        """
                        select l.entry from log.place p join log.leaf l on l.id = p.leaf
                         where p.log = :log and p.index >= :from and p.index < :to order by p.index
                        """)
                .param("log", origin.stored())
                .param("from", from)
                .param("to", to)
                .query((row, n) -> row.getBytes("entry"))
                .list();
    }

    /// The roots of full tiles of a level, from `from` to before `to`.
    List<byte[]> roots(Origin origin, int level, long from, long to) {
        return jdbc.sql(
                        """
                        select root from log.tile
                         where log = :log and level = :level and index >= :from and index < :to order by index
                        """)
                .param("log", origin.stored())
                .param("level", level)
                .param("from", from)
                .param("to", to)
                .query((row, n) -> row.getBytes("root"))
                .list();
    }

    /// The hashes of a full tile.
    Optional<byte[]> tile(Origin origin, int level, long index) {
        return jdbc.sql(
                        "select hashes from log.tile where log = :log and level = :level and index = :index")
                .param("log", origin.stored())
                .param("level", level)
                .param("index", index)
                .query((row, n) -> row.getBytes("hashes"))
                .optional();
    }

    void insert(Origin origin, Tile tile, byte[] hashes, Hash root) {
        jdbc.sql(
                        """
                        insert into log.tile (log, level, index, hashes, root)
                        values (:log, :level, :index, :hashes, :root)
                        """)
                .param("log", origin.stored())
                .param("level", tile.level())
                .param("index", tile.index())
                .param("hashes", hashes)
                .param("root", root.bytes())
                .update();
    }

    Optional<Published> newest(Origin origin) {
        return jdbc.sql(
                        """
                        select size, note from log.checkpoint where log = :log order by size desc limit 1
                        """)
                .param("log", origin.stored())
                .query((row, n) -> new Published(row.getLong("size"), row.getString("note")))
                .optional();
    }

    /// The first checkpoint that was signed from a moment on.
    Optional<Published> firstFrom(Origin origin, Instant from) {
        return jdbc.sql(
                        """
                        select size, note from log.checkpoint where log = :log and signed_at >= :from order by size limit 1
                        """)
                .param("log", origin.stored())
                .param("from", OffsetDateTime.ofInstant(from, ZoneOffset.UTC))
                .query((row, n) -> new Published(row.getLong("size"), row.getString("note")))
                .optional();
    }

    void insert(Origin origin, Published checkpoint, Instant at) {
        jdbc.sql(
                        """
                        insert into log.checkpoint (log, size, note, signed_at) values (:log, :size, :note, :at)
                        """)
                .param("log", origin.stored())
                .param("size", checkpoint.size())
                .param("note", checkpoint.note())
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .update();
    }
}
