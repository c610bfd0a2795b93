package org.quanyi.server.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.quanyi.server.log.Leaf;
import org.quanyi.server.log.LogName;
import org.quanyi.server.log.LoggedEvent;
import org.quanyi.server.log.LoggedEvents;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ReadLineTable implements LoggedEvents {

    private static final int PAGE = 1000;
    private static final String EVENTS =
            """
            select id, person, number, number_logged, account, actor, role, organisation, purpose, case_number, fields,
                   happened_at, refused_by, leaf, salt, reveal_on
              from access.read_line
            """;

    /// What the person is shown by a day.
    private static final String SHOWN = " (reveal_on is null or reveal_on <= :today)";

    private final JdbcClient jdbc;

    ReadLineTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(int person, long number, ReadLine line, Leaf leaf) {
        jdbc.sql(
                        """
                        insert into access.read_line
                               (person, account, actor, role, organisation, purpose, case_number, fields, happened_at,
                                refused_by, leaf, salt, number, reveal_on)
                        values (:person, :account, :actor, :role, :organisation, :purpose, :caseNumber, :fields, :at,
                                :refusedBy, :leaf, :salt, :number, :revealOn)
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
                .param("number", number)
                .param("revealOn", line.revealOn())
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
        return jdbc
                .sql(EVENTS + " where leaf > :after and leaf <= :to")
                .param("after", after)
                .param("to", to)
                .query(ReadLineTable::event)
                .list()
                .stream()
                .map(ReadLineTable::logged)
                .toList();
    }

    private static LoggedEvent logged(AccessEvent event) {
        Leaf leaf = Objects.requireNonNull(event.leaf());
        return new LoggedEvent(
                leaf.id(), leaf.salt(), event.canonical(), "access.read_line " + event.id());
    }

    /// A person's events after a number, in their order.
    List<AccessEvent> after(int person, long number) {
        return jdbc.sql(EVENTS + " where person = :person and number > :number order by number")
                .param("person", person)
                .param("number", number)
                .query(ReadLineTable::event)
                .list();
    }

    /// A person's event of a number.
    Optional<AccessEvent> event(int person, long number, LocalDate today) {
        return jdbc.sql(EVENTS + " where person = :person and number = :number and" + SHOWN)
                .param("person", person)
                .param("today", today)
                .param("number", number)
                .query(ReadLineTable::event)
                .optional();
    }

    /// A person's newest events.
    List<AccessEvent> newest(int person, LocalDate today, int most) {
        return jdbc.sql(
                        EVENTS
                                + " where person = :person and"
                                + SHOWN
                                + " order by number desc limit :most")
                .param("person", person)
                .param("today", today)
                .param("most", most)
                .query(ReadLineTable::event)
                .list();
    }

    /// A person's newest events of one agreement.
    List<AccessEvent> byAgreement(int person, String agreement, int most) {
        return jdbc.sql(
                        EVENTS
                                + """
                                 where person = :person and purpose = 'PARTNER_QUESTION' and case_number = :agreement
                                 order by number desc limit :most
                                """)
                .param("person", person)
                .param("agreement", agreement)
                .param("most", most)
                .query(ReadLineTable::event)
                .list();
    }

    /// What was read by an authority, newest first.
    List<AccessEvent> by(Authority authority, int most) {
        return jdbc.sql(
                        EVENTS
                                + """
                                 where person = :person and role = 'REPRESENTATIVE' and organisation = :authority
                                 order by number desc limit :most
                                """)
                .param("person", authority.person())
                .param("authority", authority.number())
                .param("most", most)
                .query(ReadLineTable::event)
                .list();
    }

    /// A person's events between two moments, both included, newest first.
    List<AccessEvent> between(int person, Instant from, Instant to, LocalDate today, int most) {
        return jdbc.sql(
                        EVENTS
                                + " where person = :person and happened_at between :from and :to and"
                                + SHOWN
                                + " order by number desc limit :most")
                .param("person", person)
                .param("today", today)
                .param("from", OffsetDateTime.ofInstant(from, ZoneOffset.UTC))
                .param("to", OffsetDateTime.ofInstant(to, ZoneOffset.UTC))
                .param("most", most)
                .query(ReadLineTable::event)
                .list();
    }

    /// Every event there is, person by person, each in their order.
    void each(Consumer<AccessEvent> taker) {
        int person = Integer.MIN_VALUE;
        long number = 0;
        List<AccessEvent> page;
        do {
            page =
                    jdbc.sql(
                                    EVENTS
                                            + """
                                             where (person, number) > (:person, :number)
                                             order by person, number limit :most
                                            """)
                            .param("person", person)
                            .param("number", number)
                            .param("most", PAGE)
                            .query(ReadLineTable::event)
                            .list();
            page.forEach(taker);
            if (!page.isEmpty()) {
                person = page.getLast().person();
                number = page.getLast().number();
            }
        } while (page.size() == PAGE);
    }

    /// The events whose leaves are these, in no order.
    List<AccessEvent> ofLeaves(List<Long> leaves) {
        return jdbc.sql(EVENTS + " where leaf in (:leaves)")
                .param("leaves", leaves)
                .query(ReadLineTable::event)
                .list();
    }

    private static AccessEvent event(ResultSet row, int n) throws SQLException {
        ReadLine line = line(row);
        int person = row.getInt("person");
        long number = row.getLong("number");
        byte[] salt = row.getBytes("salt");
        return new AccessEvent(
                row.getLong("id"),
                person,
                number,
                line,
                salt == null ? null : new Leaf(row.getLong("leaf"), salt),
                line.canonical(person, row.getBoolean("number_logged") ? number : 0));
    }

    private static ReadLine line(ResultSet row) throws SQLException {
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
                refusedBy == null ? null : AccessRule.valueOf(refusedBy),
                row.getObject("reveal_on", LocalDate.class));
    }

    /// What a person is not shown yet by a day.
    Reads.Hidden hidden(int person, LocalDate today) {
        return jdbc.sql(
                        """
                        select count(*) as count, max(reveal_on) as last from access.read_line
                         where person = :person and reveal_on > :today
                        """)
                .param("person", person)
                .param("today", today)
                .query((row, n) ->
                        new Reads.Hidden(
                                row.getLong("count"), row.getObject("last", LocalDate.class)))
                .single();
    }

    int countByOthers(int person, Instant from, Instant to) {
        return jdbc.sql(
                        """
                        select count(*) from access.read_line
                         where person = :person and role <> 'PERSON' and refused_by is null
                           and happened_at between :from and :to
                           and (reveal_on is null or reveal_on <= (:to at time zone 'Asia/Shanghai')::date)
                        """)
                .param("person", person)
                .param("from", OffsetDateTime.ofInstant(from, ZoneOffset.UTC))
                .param("to", OffsetDateTime.ofInstant(to, ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }
}
