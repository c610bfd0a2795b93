package org.quanyi.server.access;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How many events each person has; the row is the lock that numbers are given under.
@Component
class ReadCountTable {

    /// Persons and events altogether.
    record Total(long persons, long events) {}

    private final JdbcClient jdbc;

    ReadCountTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The number of the person's next event. Nobody else gets one for this person until the
    /// transaction ends, and none is lost when it is rolled back.
    long next(int person) {
        return jdbc.sql(
                        """
                        insert into access.read_count as c (person, count) values (:person, 1)
                        on conflict (person) do update set count = c.count + 1
                        returning count
                        """)
                .param("person", person)
                .query(Long.class)
                .single();
    }

    long of(int person) {
        Optional<Long> count =
                jdbc.sql("select count from access.read_count where person = :person")
                        .param("person", person)
                        .query(Long.class)
                        .optional();
        return count.orElse(0L);
    }

    Total total() {
        return jdbc.sql("select count(*), coalesce(sum(count), 0) from access.read_count")
                .query((row, n) -> new Total(row.getLong(1), row.getLong(2)))
                .single();
    }

    /// Persons whose numbers are not 1 to their count; at most so many.
    List<Integer> withGaps(int most) {
        return jdbc.sql(
                        """
                        select coalesce(c.person, l.person)
                          from access.read_count c
                          full join (select person, count(*) as lines, max(number) as last, min(number) as first
                                       from access.read_line group by person) l on l.person = c.person
                         where c.count is distinct from l.lines or c.count is distinct from l.last
                            or l.first is distinct from 1
                         order by 1 limit :most
                        """)
                .param("most", most)
                .query((row, n) -> row.getInt(1))
                .list();
    }

    /// Persons after this one whose count has moved since their newest head; at most so many.
    List<Integer> moved(int after, int most) {
        return jdbc.sql(
                        """
                        select c.person from access.read_count c
                         where c.person > :after
                           and c.count > coalesce((select max(h.count) from access.read_head h
                                                    where h.person = c.person), 0)
                         order by c.person limit :most
                        """)
                .param("after", after)
                .param("most", most)
                .query((row, n) -> row.getInt(1))
                .list();
    }
}
