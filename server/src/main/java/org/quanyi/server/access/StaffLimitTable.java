package org.quanyi.server.access;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Counts over the lines of reads; holds nothing of its own.
@Component
class StaffLimitTable {

    private final JdbcClient jdbc;

    StaffLimitTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// How many other persons' records an account has opened since a moment.
    int othersOpened(String account, int person, Instant since) {
        return jdbc.sql(
                        """
                        select count(distinct person)
                               * (case when bool_or(person = :person) then 0 else 1 end)
                          from access.read_line
                         where account = :account and happened_at >= :since and refused_by is null
                        """)
                .param("person", person)
                .param("account", account)
                .param("since", OffsetDateTime.ofInstant(since, ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    /// How many persons' records an account has opened since a moment without the person having
    /// read it themselves within a day.
    int unlinked(String account, Instant since) {
        return jdbc.sql(
                        """
                        select count(distinct r.person) from access.read_line r
                         where r.account = :account and r.happened_at >= :since and r.refused_by is null
                           and not exists (
                               select 1 from access.read_line own
                                where own.person = r.person and own.role = 'PERSON'
                                  and own.happened_at between r.happened_at - interval '1 day'
                                                          and r.happened_at + interval '1 day')
                        """)
                .param("account", account)
                .param("since", OffsetDateTime.ofInstant(since, ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }
}
