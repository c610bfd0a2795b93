package org.quanyi.server.exchange;

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

@Component
class AgreementTable {

    private static final String ALL =
            """
            select id, partner, question, basis, from_day, until_day, per_day, consent_per_day, ended_at
              from exchange.agreement
            """;

    private final JdbcClient jdbc;

    AgreementTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return whether there was none of that name
    boolean insert(Agreement agreement, Instant at) {
        return jdbc.sql(
                                """
                                insert into exchange.agreement (id, partner, question, basis, from_day, until_day, per_day,
                                                                consent_per_day, made_at)
                                values (:id, :partner, :question, :basis, :from, :until, :perDay, :perPerson, :at)
                                on conflict do nothing
                                """)
                        .param("id", agreement.id())
                        .param("partner", agreement.partner())
                        .param("question", agreement.question().name())
                        .param("basis", agreement.basis())
                        .param("from", agreement.from())
                        .param("until", agreement.until())
                        .param("perDay", agreement.perDay())
                        .param("perPerson", agreement.perPerson())
                        .param("at", utc(at))
                        .update()
                > 0;
    }

    /// @return whether there was an open one of that name
    boolean end(String id, Instant at) {
        return jdbc.sql(
                                """
                                update exchange.agreement set ended_at = :at where id = :id and ended_at is null
                                """)
                        .param("at", utc(at))
                        .param("id", id)
                        .update()
                > 0;
    }

    Optional<Agreement> of(String id, String partner) {
        return jdbc.sql(ALL + " where id = :id and partner = :partner")
                .param("id", id)
                .param("partner", partner)
                .query(AgreementTable::agreement)
                .optional();
    }

    Optional<Agreement> named(String id) {
        return jdbc.sql(ALL + " where id = :id")
                .param("id", id)
                .query(AgreementTable::agreement)
                .optional();
    }

    List<Agreement> all() {
        return jdbc.sql(ALL + " order by partner, id").query(AgreementTable::agreement).list();
    }

    private static Agreement agreement(ResultSet row, int n) throws SQLException {
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Agreement(
                row.getString("id"),
                row.getString("partner"),
                Question.valueOf(row.getString("question")),
                row.getString("basis"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                row.getInt("per_day"),
                row.getObject("consent_per_day", Integer.class),
                ended == null ? null : ended.toInstant());
    }

    /// Counts one question of a day; whoever asks at once waits for the row.
    ///
    /// @return whether it is within the day's most
    boolean count(Agreement agreement, LocalDate day) {
        jdbc.sql(
                        """
                        insert into exchange.asked (agreement, day, asked, declined) values (:id, :day, 0, 0)
                        on conflict do nothing
                        """)
                .param("id", agreement.id())
                .param("day", day)
                .update();
        boolean within =
                jdbc.sql(
                                        """
                                        update exchange.asked set asked = asked + 1
                                         where agreement = :id and day = :day and asked < :most
                                        """)
                                .param("id", agreement.id())
                                .param("day", day)
                                .param("most", agreement.perDay())
                                .update()
                        > 0;
        if (!within) {
            jdbc.sql(
                            """
                            update exchange.asked set declined = declined + 1 where agreement = :id and day = :day
                            """)
                    .param("id", agreement.id())
                    .param("day", day)
                    .update();
        }
        return within;
    }

    static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
