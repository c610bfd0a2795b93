package org.quanyi.server.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class DelayedRevealTable {

    private final JdbcClient jdbc;

    DelayedRevealTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long insert(String document, DelayedReveals.Basis basis, LocalDate until, Instant at) {
        return jdbc.sql(
                        """
                        insert into access.delayed_reveal (document, basis, ends_on, asked_at)
                        values (:document, :basis, :until, :at) returning id
                        """)
                .param("document", document)
                .param("basis", basis.name())
                .param("until", until)
                .param("at", RegisterChangeLedger.utc(at))
                .query(Long.class)
                .single();
    }

    /// Two who decide about one entry at once come one after the other.
    void lock(long entry) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('access.delayed_reveal'), :entry)")
                .param("entry", (int) entry)
                .query((row, n) -> 1)
                .list();
    }

    List<DelayedReveals.Delay> open(Instant now, LocalDate today) {
        return jdbc.sql(
                        """
                        select d.id, d.document, d.basis, d.ends_on, a.account,
                               exists (select from access.register_change c
                                        where c.register = 'DELAY' and c.entry = d.id and c.act = 'CONFIRM') as counts
                          from access.delayed_reveal d
                          join access.register_change a on a.register = 'DELAY' and a.entry = d.id and a.act = 'ADD'
                         where d.ends_on >= :today and not access.register_ended('DELAY', d.id, :now)
                         order by d.id
                        """)
                .param("today", today)
                .param("now", RegisterChangeLedger.utc(now))
                .query((row, n) ->
                        new DelayedReveals.Delay(
                                row.getLong("id"),
                                row.getString("document"),
                                DelayedReveals.Basis.valueOf(row.getString("basis")),
                                Objects.requireNonNull(row.getObject("ends_on", LocalDate.class)),
                                row.getString("account"),
                                row.getBoolean("counts")))
                .list();
    }

    long hidden(LocalDate today) {
        return jdbc.sql("select count(*) from access.read_line where reveal_on > :today")
                .param("today", today)
                .query(Long.class)
                .single();
    }
}
