package org.quanyi.server.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class SuspensionTable {

    private final JdbcClient jdbc;

    SuspensionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// All there are and were, the newest first.
    List<SuspendedRule> all() {
        return jdbc.sql(
                        """
                        select s.id, f.number, s.code, s.from_day, s.document, s.reason, e.recorded_at as ended,
                               coalesce((e.recorded_at at time zone 'Asia/Shanghai')::date < s.from_day, false) as off
                          from casework.suspension s
                          join casework.file f on f.id = s.file
                          left join casework.suspension_end e on e.suspension = s.id
                         order by s.id desc
                        """)
                .query((row, n) -> {
                    OffsetDateTime ended = row.getObject("ended", OffsetDateTime.class);
                    return new SuspendedRule(
                            row.getLong("id"),
                            row.getString("number"),
                            row.getString("code"),
                            row.getObject("from_day", LocalDate.class),
                            row.getString("document"),
                            row.getString("reason"),
                            ended == null ? null : ended.toInstant(),
                            row.getBoolean("off"));
                })
                .list();
    }

    void insert(CaseFile file, SuspendedRule rule, Instant at) {
        jdbc.sql(
                        """
                        insert into casework.suspension (file, code, from_day, document, reason, recorded_at)
                        values (:file, :code, :from, :document, :reason, :at)
                        """)
                .param("file", file.id())
                .param("code", rule.code())
                .param("from", rule.from())
                .param("document", rule.document())
                .param("reason", rule.reason())
                .param("at", CaseTable.utc(at))
                .update();
    }

    /// @return whether nobody ended it before
    boolean end(SuspendedRule rule, CaseFile file, String document, Instant at) {
        return jdbc.sql(
                                """
                                insert into casework.suspension_end (suspension, file, document, recorded_at)
                                values (:suspension, :file, :document, :at) on conflict do nothing
                                """)
                        .param("suspension", rule.id())
                        .param("file", file.id())
                        .param("document", document)
                        .param("at", CaseTable.utc(at))
                        .update()
                > 0;
    }
}
