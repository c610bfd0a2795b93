package org.quanyi.server.access;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class CanaryPersonTable {

    private final JdbcClient jdbc;

    CanaryPersonTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long insert(int person, Instant at) {
        return jdbc.sql(
                        "insert into access.canary_person (person, since) values (:person, :at) returning id")
                .param("person", person)
                .param("at", RegisterChangeLedger.utc(at))
                .query(Long.class)
                .single();
    }

    /// The entries of a person that count.
    List<Long> entries(int person, Instant now) {
        return jdbc.sql(
                        """
                        select c.id from access.canary_person c
                         where c.person = :person and not access.register_ended('CANARY', c.id, :now)
                        """)
                .param("person", person)
                .param("now", RegisterChangeLedger.utc(now))
                .query((row, n) -> row.getLong(1))
                .list();
    }

    int count(Instant now) {
        return jdbc.sql(
                        """
                        select count(distinct c.person) from access.canary_person c
                         where not access.register_ended('CANARY', c.id, :now)
                        """)
                .param("now", RegisterChangeLedger.utc(now))
                .query(Integer.class)
                .single();
    }
}
