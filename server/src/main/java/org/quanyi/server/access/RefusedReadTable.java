package org.quanyi.server.access;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class RefusedReadTable {

    private final JdbcClient jdbc;

    RefusedReadTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(int person, String account, RefusedLine line, AccessRule rule) {
        jdbc.sql(
                        """
                        insert into access.refused_read
                               (person, account, actor, role, organisation, purpose, case_number, rule, happened_at)
                        values (:person, :account, :actor, :role, :organisation, :purpose, :caseNumber, :rule, :at)
                        """)
                .param("person", person)
                .param("account", account)
                .param("actor", line.actor())
                .param("role", line.role().name())
                .param("organisation", line.organisation())
                .param("purpose", line.purpose().name())
                .param("caseNumber", line.caseNumber())
                .param("rule", rule.name())
                .param("at", OffsetDateTime.ofInstant(line.happenedAt(), ZoneOffset.UTC))
                .update();
    }

    List<RefusedLine> of(int person) {
        return jdbc.sql(
                        """
                        select actor, role, organisation, purpose, case_number, happened_at
                          from access.refused_read
                         where person = :person
                         order by happened_at desc, id desc
                         limit 200
                        """)
                .param("person", person)
                .query((row, n) ->
                        new RefusedLine(
                                row.getString("actor"),
                                Role.valueOf(row.getString("role")),
                                row.getString("organisation"),
                                Purpose.valueOf(row.getString("purpose")),
                                row.getString("case_number"),
                                row.getObject("happened_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
