package org.quanyi.server.log;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The origins of each log, and the events that the log itself keeps.
@Component
class OriginTable {

    /// Where a leaf stands.
    record Place(Origin origin, long index) {}

    /// An event that the log keeps itself.
    record OwnEvent(Leaf leaf, byte[] bytes) {}

    private final JdbcClient jdbc;

    OriginTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The origins of a log, the first one first.
    List<Origin> all(LogName log) {
        int later =
                jdbc.sql("select count(*) from log.origin where log % 10 = :log")
                        .param("log", log.number())
                        .query(Integer.class)
                        .single();
        return IntStream.rangeClosed(1, later + 1).mapToObj(n -> new Origin(log, n)).toList();
    }

    /// The one that leaves are added to.
    Origin current(LogName log) {
        return all(log).getLast();
    }

    /// The signed statement that an origin was opened with; empty for the first one.
    Optional<String> statement(Origin opened) {
        return jdbc.sql("select statement from log.origin where log = :log")
                .param("log", opened.stored())
                .query(String.class)
                .optional();
    }

    /// When the newest origin after the first was opened; empty while there is only one.
    Optional<Instant> restarted(LogName log) {
        return jdbc.sql(
                        "select opened_at from log.origin where log % 10 = :log order by log desc limit 1")
                .param("log", log.number())
                .query((row, n) -> row.getObject("opened_at", OffsetDateTime.class).toInstant())
                .optional();
    }

    void open(Origin origin, String statement, Instant at) {
        jdbc.sql("insert into log.turn (log) values (:log)").param("log", origin.stored()).update();
        jdbc.sql(
                        "insert into log.origin (log, statement, opened_at) values (:log, :statement, :at)")
                .param("log", origin.stored())
                .param("statement", statement)
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .update();
    }

    /// Puts a leaf at a place, without the queue.
    void place(Origin origin, long index, long leaf) {
        jdbc.sql("insert into log.place (log, index, leaf) values (:log, :index, :leaf)")
                .param("log", origin.stored())
                .param("index", index)
                .param("leaf", leaf)
                .update();
    }

    /// Keeps a leaf without queueing it.
    long leaf(LogName log, byte[] entry) {
        return jdbc.sql("insert into log.leaf (log, entry) values (:log, :entry) returning id")
                .param("log", log.number())
                .param("entry", entry)
                .query(Long.class)
                .single();
    }

    /// Queues the leaves of a tree from a place on again.
    int queueAgain(Origin origin, long from) {
        return jdbc.sql(
                        """
                        insert into log.waiting (leaf, log)
                        select leaf, :queue from log.place where log = :log and index >= :from
                        """)
                .param("queue", origin.log().number())
                .param("log", origin.stored())
                .param("from", from)
                .update();
    }

    void keep(Leaf leaf, LeafKind kind, byte[] event) {
        jdbc.sql(
                        """
                        insert into log.own_event (leaf, log, kind, salt, event)
                        values (:leaf, :log, :kind, :salt, :event)
                        """)
                .param("leaf", leaf.id())
                .param("log", kind.log().number())
                .param("kind", kind.number())
                .param("salt", leaf.salt())
                .param("event", event)
                .update();
    }

    /// The log's own events whose leaf has an id greater than `after` and at most `to`.
    List<LoggedEvent> between(LogName log, long after, long to) {
        return jdbc.sql(
                        """
                        select leaf, salt, event from log.own_event
                         where log = :log and leaf > :after and leaf <= :to
                        """)
                .param("log", log.number())
                .param("after", after)
                .param("to", to)
                .query((row, n) ->
                        new LoggedEvent(
                                row.getLong("leaf"),
                                row.getBytes("salt"),
                                row.getBytes("event"),
                                "log.own_event " + row.getLong("leaf")))
                .list();
    }

    /// An event that the log keeps itself, by its leaf.
    Optional<OwnEvent> event(long leaf) {
        return jdbc.sql("select leaf, salt, event from log.own_event where leaf = :leaf")
                .param("leaf", leaf)
                .query((row, n) ->
                        new OwnEvent(
                                new Leaf(row.getLong("leaf"), row.getBytes("salt")),
                                row.getBytes("event")))
                .optional();
    }

    /// The leaf at a place that is there.
    long leafAt(Origin origin, long index) {
        return jdbc.sql("select leaf from log.place where log = :log and index = :index")
                .param("log", origin.stored())
                .param("index", index)
                .query(Long.class)
                .single();
    }

    /// Where a leaf stands, the newest origin first; nowhere while it waits.
    List<Place> placesOf(LogName log, long leaf) {
        return jdbc.sql("select log, index from log.place where leaf = :leaf order by log desc")
                .param("leaf", leaf)
                .query((row, n) ->
                        new Place(
                                new Origin(log, row.getInt("log") / 10 + 1), row.getLong("index")))
                .list();
    }
}
