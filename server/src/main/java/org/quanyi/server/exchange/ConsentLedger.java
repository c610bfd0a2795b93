package org.quanyi.server.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.quanyi.server.log.Leaf;
import org.quanyi.server.log.LeafKind;
import org.quanyi.server.log.LogName;
import org.quanyi.server.log.LoggedEvent;
import org.quanyi.server.log.LoggedEvents;
import org.quanyi.server.log.PublicLog;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What persons said about their consents, each with its leaf, and which answers left by them.
@Component
class ConsentLedger implements LoggedEvents {

    private static final String STEPS =
            "select person, agreement, place, act, until_day, happened_at, leaf, salt from exchange.consent";

    private final JdbcClient jdbc;
    private final PublicLog log;

    ConsentLedger(JdbcClient jdbc, PublicLog log) {
        this.jdbc = jdbc;
        this.log = log;
    }

    /// Whoever holds the row gives, withdraws or uses the consent; everybody else waits here.
    ///
    /// @return whether there is a row: not before the person first said something
    boolean lock(int person, String agreement) {
        return jdbc.sql(
                        """
                        select person from exchange.consent_turn
                         where person = :person and agreement = :agreement for update
                        """)
                .param("person", person)
                .param("agreement", agreement)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /// Makes the row that [#lock] holds.
    void begin(int person, String agreement) {
        jdbc.sql(
                        """
                        insert into exchange.consent_turn (person, agreement) values (:person, :agreement)
                        on conflict do nothing
                        """)
                .param("person", person)
                .param("agreement", agreement)
                .update();
    }

    List<ConsentStep> of(int person, String agreement) {
        return jdbc.sql(STEPS + " where person = :person and agreement = :agreement order by place")
                .param("person", person)
                .param("agreement", agreement)
                .query((row, n) -> step(row))
                .list();
    }

    Optional<ConsentStep> newest(int person, String agreement) {
        return jdbc.sql(
                        STEPS
                                + " where person = :person and agreement = :agreement order by place desc limit 1")
                .param("person", person)
                .param("agreement", agreement)
                .query((row, n) -> step(row))
                .optional();
    }

    void append(int person, String agreement, ConsentStep step) {
        Leaf leaf = log.append(LeafKind.CONSENT, step.canonical(person, agreement));
        jdbc.sql(
                        """
                        insert into exchange.consent (person, agreement, place, act, until_day, happened_at, leaf, salt)
                        values (:person, :agreement, :place, :act, :until, :at, :leaf, :salt)
                        """)
                .param("person", person)
                .param("agreement", agreement)
                .param("place", step.place())
                .param("act", step.act().name())
                .param("until", step.until())
                .param("at", AgreementTable.utc(step.happenedAt()))
                .param("leaf", leaf.id())
                .param("salt", leaf.salt())
                .update();
    }

    int uses(int person, String agreement, LocalDate day) {
        return jdbc.sql(
                        """
                        select count(*) from exchange.consent_use
                         where person = :person and agreement = :agreement and used_on = :day
                        """)
                .param("person", person)
                .param("agreement", agreement)
                .param("day", day)
                .query(Integer.class)
                .single();
    }

    void use(int person, String agreement, ConsentStep by, LocalDate day, Instant at) {
        jdbc.sql(
                        """
                        insert into exchange.consent_use (person, agreement, place, used_on, used_at)
                        values (:person, :agreement, :place, :day, :at)
                        """)
                .param("person", person)
                .param("agreement", agreement)
                .param("place", by.place())
                .param("day", day)
                .param("at", AgreementTable.utc(at))
                .update();
    }

    private static ConsentStep step(ResultSet row) throws SQLException {
        return new ConsentStep(
                row.getInt("place"),
                ConsentAct.valueOf(row.getString("act")),
                row.getObject("until_day", LocalDate.class),
                row.getObject("happened_at", OffsetDateTime.class).toInstant());
    }

    @Override
    public LogName log() {
        return LogName.DECISION;
    }

    /// The columns say `not null`.
    @Override
    public long withoutLeaf() {
        return 0;
    }

    @Override
    public List<LoggedEvent> between(long after, long to) {
        return jdbc.sql(STEPS + " where leaf > :after and leaf <= :to")
                .param("after", after)
                .param("to", to)
                .query((row, n) -> logged(row))
                .list();
    }

    private static LoggedEvent logged(ResultSet row) throws SQLException {
        int person = row.getInt("person");
        String agreement = row.getString("agreement");
        ConsentStep step = step(row);
        return new LoggedEvent(
                row.getLong("leaf"),
                row.getBytes("salt"),
                step.canonical(person, agreement),
                "exchange.consent " + person + " " + agreement + " " + step.place());
    }
}
