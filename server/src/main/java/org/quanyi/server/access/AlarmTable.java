package org.quanyi.server.access;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class AlarmTable {

    private final JdbcClient jdbc;

    AlarmTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Whether it is the first of its kind, officer and day.
    boolean insert(Alarm alarm, LocalDate day) {
        return jdbc.sql(
                                """
                                insert into access.alarm (kind, account, day, persons, happened_at)
                                values (:kind, :account, :day, :persons, :at) on conflict do nothing
                                """)
                        .param("kind", alarm.kind().name())
                        .param("account", alarm.account())
                        .param("day", day)
                        .param("persons", alarm.persons())
                        .param("at", OffsetDateTime.ofInstant(alarm.happenedAt(), ZoneOffset.UTC))
                        .update()
                == 1;
    }

    List<Alarm> since(Instant moment) {
        return jdbc.sql(
                        """
                        select kind, account, persons, happened_at from access.alarm
                         where happened_at >= :moment order by happened_at desc, id desc
                        """)
                .param("moment", OffsetDateTime.ofInstant(moment, ZoneOffset.UTC))
                .query((row, n) ->
                        new Alarm(
                                AlarmKind.valueOf(row.getString("kind")),
                                row.getString("account"),
                                row.getInt("persons"),
                                row.getObject("happened_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
