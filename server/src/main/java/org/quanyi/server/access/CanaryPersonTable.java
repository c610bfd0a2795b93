package org.quanyi.server.access;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class CanaryPersonTable {

    private final JdbcClient jdbc;

    CanaryPersonTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(int person, Instant at) {
        jdbc.sql(
                        """
                        insert into access.canary_person (person, since)
                        values (:person, :at) on conflict do nothing
                        """)
                .param("person", person)
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .update();
    }

    boolean contains(int person) {
        return jdbc.sql(
                        """
                        select exists (select 1 from access.canary_person where person = :person)
                        """)
                .param("person", person)
                .query(Boolean.class)
                .single();
    }
}
