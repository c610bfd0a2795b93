package org.quanyi.server.access;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class BreakGlassTable {

    private final JdbcClient jdbc;

    BreakGlassTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(int person, AccessRule rule, BreakGlass glass) {
        jdbc.sql(
                        """
                        insert into access.break_glass
                               (person, account, actor, organisation, case_number, rule, reason, opened_at, ends_at)
                        values (:person, :account, :actor, :organisation, :caseNumber, :rule, :reason, :from, :to)
                        """)
                .param("person", person)
                .param("account", glass.account())
                .param("actor", glass.actor())
                .param("organisation", glass.organisation())
                .param("caseNumber", glass.caseNumber())
                .param("rule", rule.name())
                .param("reason", glass.reason())
                .param("from", OffsetDateTime.ofInstant(glass.openedAt(), ZoneOffset.UTC))
                .param("to", OffsetDateTime.ofInstant(glass.endsAt(), ZoneOffset.UTC))
                .update();
    }

    List<BreakGlass> of(int person) {
        return jdbc.sql(
                        """
                        select account, actor, organisation, case_number, reason, opened_at, ends_at
                          from access.break_glass where person = :person
                         order by opened_at desc, id desc limit 200
                        """)
                .param("person", person)
                .query((row, n) ->
                        new BreakGlass(
                                row.getString("account"),
                                row.getString("actor"),
                                row.getString("organisation"),
                                row.getString("case_number"),
                                row.getString("reason"),
                                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                                row.getObject("ends_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
