package org.quanyi.server.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.quanyi.server.log.Leaf;
import org.quanyi.server.log.LogName;
import org.quanyi.server.log.LoggedEvent;
import org.quanyi.server.log.LoggedEvents;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ReadLineTable implements LoggedEvents {

    private final JdbcClient jdbc;

    ReadLineTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(int person, ReadLine line, Leaf leaf) {
        jdbc.sql(
                        """
                        insert into access.read_line
                               (person, account, actor, role, organisation, purpose, case_number, fields, happened_at,
                                refused_by, leaf, salt)
                        values (:person, :account, :actor, :role, :organisation, :purpose, :caseNumber, :fields, :at,
                                :refusedBy, :leaf, :salt)
                        """)
                .param("person", person)
                .param("account", line.account())
                .param("actor", line.actor())
                .param("role", line.role().name())
                .param("organisation", line.organisation())
                .param("purpose", line.purpose().name())
                .param("caseNumber", line.caseNumber())
                .param("fields", line.fields())
                .param("at", OffsetDateTime.ofInstant(line.happenedAt(), ZoneOffset.UTC))
                .param("refusedBy", line.refusedBy() == null ? null : line.refusedBy().name())
                .param("leaf", leaf.id())
                .param("salt", leaf.salt())
                .update();
    }

    @Override
    public LogName log() {
        return LogName.ACCESS;
    }

    @Override
    public long withoutLeaf() {
        return jdbc.sql("select count(*) from access.read_line where leaf is null")
                .query(Long.class)
                .single();
    }

    @Override
    public List<LoggedEvent> between(long after, long to) {
        return jdbc.sql(
                        """
                        select id, person, account, actor, role, organisation, purpose, case_number, fields,
                               happened_at, refused_by, leaf, salt
                          from access.read_line where leaf > :after and leaf <= :to
                        """)
                .param("after", after)
                .param("to", to)
                .query((row, n) ->
                        new LoggedEvent(
                                row.getLong("leaf"),
                                row.getBytes("salt"),
                                line(row, n).canonical(row.getInt("person")),
                                "access.read_line " + row.getLong("id")))
                .list();
    }

    List<ReadLine> of(int person, int most) {
        return jdbc.sql(
                        """
                        select account, actor, role, organisation, purpose, case_number, fields, happened_at,
                               refused_by
                          from access.read_line
                         where person = :person
                         order by happened_at desc, id desc
                         limit :most
                        """)
                .param("person", person)
                .param("most", most)
                .query(ReadLineTable::line)
                .list();
    }

    private static ReadLine line(ResultSet row, int number) throws SQLException {
        String account = row.getString("account");
        String refusedBy = row.getString("refused_by");
        return new ReadLine(
                account == null ? "" : account,
                row.getString("actor"),
                Role.valueOf(row.getString("role")),
                row.getString("organisation"),
                Purpose.valueOf(row.getString("purpose")),
                row.getString("case_number"),
                row.getString("fields"),
                row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                refusedBy == null ? null : AccessRule.valueOf(refusedBy));
    }

    int countByOthers(int person, Instant from, Instant to) {
        return jdbc.sql(
                        """
                        select count(*) from access.read_line
                         where person = :person and role <> 'PERSON' and refused_by is null
                           and happened_at between :from and :to
                        """)
                .param("person", person)
                .param("from", OffsetDateTime.ofInstant(from, ZoneOffset.UTC))
                .param("to", OffsetDateTime.ofInstant(to, ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }
}
