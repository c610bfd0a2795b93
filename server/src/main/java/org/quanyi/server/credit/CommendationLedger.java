package org.quanyi.server.credit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Commendations of organisations, what they wish and how they ended (表彰登记簿).
@Component
class CommendationLedger {

    private static final String ALL =
            """
            select c.id, c.employer, c.code, c.awarded_by, c.document, c.awarded_on, c.until_day, e.ended_on,
                   coalesce((select w.shown from credit.commendation_wish w where w.commendation = c.id
                              order by w.place desc limit 1), false) as wanted
              from credit.commendation c left join credit.commendation_end e on e.commendation = c.id
            """;

    private final JdbcClient jdbc;

    CommendationLedger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Commendation> of(int employer) {
        return jdbc.sql(ALL + " where c.employer = :employer order by c.id desc")
                .param("employer", employer)
                .query((row, n) -> commendation(row))
                .list();
    }

    Optional<Commendation> byId(long id) {
        return jdbc.sql(ALL + " where c.id = :id")
                .param("id", id)
                .query((row, n) -> commendation(row))
                .optional();
    }

    private static Commendation commendation(ResultSet row) throws SQLException {
        return new Commendation(
                row.getLong("id"),
                row.getInt("employer"),
                row.getString("code"),
                row.getString("awarded_by"),
                row.getString("document"),
                row.getObject("awarded_on", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                row.getBoolean("wanted"),
                row.getObject("ended_on", LocalDate.class));
    }

    /// @return its key
    long append(Commendation commendation, List<Hand> hands, Instant at) {
        return jdbc.sql(
                        """
                        insert into credit.commendation (employer, code, awarded_by, document, awarded_on, until_day, officer,
                                                         second, recorded_at)
                        values (:employer, :code, :awardedBy, :document, :awardedOn, :until, :officer, :second, :at)
                        returning id
                        """)
                .param("employer", commendation.employer())
                .param("code", commendation.code())
                .param("awardedBy", commendation.awardedBy())
                .param("document", commendation.document())
                .param("awardedOn", commendation.awardedOn())
                .param("until", commendation.until())
                .param("officer", hands.getFirst().account())
                .param("second", hands.getLast().account())
                .param("at", utc(at))
                .query(Long.class)
                .single();
    }

    void wish(long commendation, boolean shown, String account, Instant at) {
        jdbc.sql(
                        """
                        insert into credit.commendation_wish (commendation, place, shown, account, said_at)
                        select :id, coalesce(max(place), 0) + 1, :shown, :account, :at
                          from credit.commendation_wish where commendation = :id
                        """)
                .param("id", commendation)
                .param("shown", shown)
                .param("account", account)
                .param("at", utc(at))
                .update();
    }

    void end(long commendation, Ending ending, List<Hand> hands, Instant at) {
        jdbc.sql(
                        """
                        insert into credit.commendation_end (commendation, reason, document, officer, second, ended_on,
                                                             recorded_at)
                        values (:id, :reason, :document, :officer, :second, :on, :at) on conflict do nothing
                        """)
                .param("id", commendation)
                .param("reason", ending.reason().name())
                .param("document", ending.document())
                .param("officer", hands.getFirst().account())
                .param("second", hands.getLast().account())
                .param("on", ending.on())
                .param("at", utc(at))
                .update();
    }

    /// How one ends.
    record Ending(Commendation.EndReason reason, String document, LocalDate on) {}

    private static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
