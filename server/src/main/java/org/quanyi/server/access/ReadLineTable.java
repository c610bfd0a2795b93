package org.quanyi.server.access;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ReadLineTable {

    private final JdbcClient jdbc;

    ReadLineTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(
            Actor actor,
            Purpose purpose,
            String caseNumber,
            int person,
            String fields,
            Instant at) {
        jdbc.sql(
                        """
                        insert into access.read_line
                               (person, actor, role, organisation, purpose, case_number, fields, happened_at)
                        values (:person, :actor, :role, :organisation, :purpose, :caseNumber, :fields, :at)
                        """)
                .param("person", person)
                .param("actor", actor.name())
                .param("role", actor.role().name())
                .param("organisation", actor.organisation())
                .param("purpose", purpose.name())
                .param("caseNumber", caseNumber)
                .param("fields", fields)
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .update();
    }

    List<ReadLine> of(int person) {
        return jdbc.sql(
                        """
                        select actor, role, organisation, purpose, case_number, fields, happened_at
                          from access.read_line
                         where person = :person
                         order by happened_at desc, id desc
                         limit 200
                        """)
                .param("person", person)
                .query((row, n) ->
                        new ReadLine(
                                row.getString("actor"),
                                Role.valueOf(row.getString("role")),
                                row.getString("organisation"),
                                Purpose.valueOf(row.getString("purpose")),
                                row.getString("case_number"),
                                row.getString("fields"),
                                row.getObject("happened_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    int countByOthers(int person, Instant from, Instant to) {
        return jdbc.sql(
                        """
                        select count(*) from access.read_line
                         where person = :person and role <> 'PERSON'
                           and happened_at between :from and :to
                        """)
                .param("person", person)
                .param("from", OffsetDateTime.ofInstant(from, ZoneOffset.UTC))
                .param("to", OffsetDateTime.ofInstant(to, ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }
}
