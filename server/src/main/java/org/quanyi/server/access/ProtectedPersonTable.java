package org.quanyi.server.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ProtectedPersonTable {

    /// Of a protection `p`: nobody ended it, and its last day is not over.
    private static final String COUNTS =
            " (p.ends_on is null or p.ends_on >= :today)"
                    + " and not access.register_ended('PROTECTION', p.id, :now)";

    private final JdbcClient jdbc;

    ProtectedPersonTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long insert(int person, ProtectionReason reason, @Nullable LocalDate until, Instant at) {
        return jdbc.sql(
                        """
                        insert into access.protected_person (person, reason, ends_on, protected_since)
                        values (:person, :reason, :until, :at) returning id
                        """)
                .param("person", person)
                .param("reason", reason.name())
                .param("until", until)
                .param("at", RegisterChangeLedger.utc(at))
                .query(Long.class)
                .single();
    }

    boolean has(int person, ProtectionReason reason, @Nullable LocalDate until, Instant now) {
        return jdbc.sql(
                        """
                        select exists (select 1 from access.protected_person p
                                        where p.person = :person and p.reason = :reason
                                          and p.ends_on is not distinct from cast(:until as date)
                                          and not access.register_ended('PROTECTION', p.id, :now))
                        """)
                .param("person", person)
                .param("reason", reason.name())
                .param("until", until)
                .param("now", RegisterChangeLedger.utc(now))
                .query(Boolean.class)
                .single();
    }

    /// The protections of a person that count.
    List<Long> entries(Integer[] keys, Instant now, LocalDate today) {
        return jdbc.sql(
                        "select p.id from access.protected_person p where p.person = any (:keys) and"
                                + COUNTS
                                + " order by p.id")
                .param("keys", keys)
                .param("now", RegisterChangeLedger.utc(now))
                .param("today", today)
                .query((row, n) -> row.getLong(1))
                .list();
    }

    int count(Instant now, LocalDate today) {
        return jdbc.sql("select count(*) from access.protected_person p where" + COUNTS)
                .param("now", RegisterChangeLedger.utc(now))
                .param("today", today)
                .query(Integer.class)
                .single();
    }

    /// Two who decide about one entry at once come one after the other.
    void lock(long entry) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('access.protected_person'), :entry)")
                .param("entry", (int) entry)
                .query((row, n) -> 1)
                .list();
    }
}
