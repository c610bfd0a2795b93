package org.quanyi.server.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.quanyi.proof.Hash;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class HeadMapTable {

    private static final String COLUMNS =
            "day, leaf, secret, persons, events, root, made_by, made_at";

    private final JdbcClient jdbc;

    HeadMapTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Keeps all others from making a map until the transaction ends.
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('access.head_map'))")
                .query((row, n) -> 1)
                .single();
    }

    Optional<HeadMap> newest() {
        return jdbc.sql("select " + COLUMNS + " from access.head_map order by day desc limit 1")
                .query(HeadMapTable::map)
                .optional();
    }

    private static HeadMap map(ResultSet row, int number) throws SQLException {
        return new HeadMap(
                row.getObject("day", LocalDate.class),
                row.getLong("leaf"),
                row.getBytes("secret"),
                new ReadCountTable.Total(row.getLong("persons"), row.getLong("events")),
                Hash.of(row.getBytes("root")),
                row.getString("made_by"),
                row.getObject("made_at", OffsetDateTime.class).toInstant());
    }

    void insert(HeadMap map) {
        jdbc.sql(
                        "insert into access.head_map ("
                                + COLUMNS
                                + ") values (:day, :leaf, :secret, :persons, :events, :root, :by, :at)")
                .param("day", map.day())
                .param("leaf", map.leaf())
                .param("secret", map.secret())
                .param("persons", map.total().persons())
                .param("events", map.total().events())
                .param("root", map.root().bytes())
                .param("by", map.madeBy())
                .param("at", OffsetDateTime.ofInstant(map.madeAt(), ZoneOffset.UTC))
                .update();
    }

    void insert(LocalDate day, ReadHead head) {
        jdbc.sql(
                        """
                        insert into access.read_head (person, day, count, head)
                        values (:person, :day, :count, :head)
                        """)
                .param("person", head.person())
                .param("day", day)
                .param("count", head.count())
                .param("head", head.head().bytes())
                .update();
    }

    /// Each person's head as of a day.
    List<ReadHead> heads(LocalDate day) {
        return jdbc.sql(
                        """
                        select distinct on (person) person, count, head from access.read_head
                         where day <= :day order by person, day desc
                        """)
                .param("day", day)
                .query((row, n) -> head(row))
                .list();
    }

    Optional<ReadHead> newest(int person) {
        return jdbc.sql(
                        """
                        select person, count, head from access.read_head
                         where person = :person order by day desc limit 1
                        """)
                .param("person", person)
                .query((row, n) -> head(row))
                .optional();
    }

    private static ReadHead head(ResultSet row) throws SQLException {
        return new ReadHead(
                row.getInt("person"), row.getLong("count"), Hash.of(row.getBytes("head")));
    }

    /// Persons whose count is less on one day than on the day before; at most so many.
    List<Integer> fallen(int most) {
        return jdbc.sql(
                        """
                        select distinct person
                          from (select person, count - lag(count) over (partition by person order by day) as moved
                                  from access.read_head) h
                         where moved < 0 order by person limit :most
                        """)
                .param("most", most)
                .query((row, n) -> row.getInt(1))
                .list();
    }
}
