package org.quanyi.server.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class StaffTieTable {

    /// Of a tie `t`: nobody ended it, and its last day is not over.
    private static final String COUNTS =
            " (t.ends_on is null or t.ends_on >= :today) and not access.register_ended('TIE', t.id, :now)";

    private final JdbcClient jdbc;

    StaffTieTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long insert(StaffTie tie, byte[] hash, byte[] keyCheck, Instant at, @Nullable LocalDate until) {
        return jdbc.sql(
                        """
                        insert into access.staff_tie (account, kind, number_hash, key_check, declared_at, ends_on)
                        values (:account, :kind, :hash, :check, :at, :until) returning id
                        """)
                .param("account", tie.account())
                .param("kind", tie.kind().name())
                .param("hash", hash)
                .param("check", keyCheck)
                .param("at", RegisterChangeLedger.utc(at))
                .param("until", until)
                .query(Long.class)
                .single();
    }

    List<StaffTie> of(List<byte[]> hashes, Instant now, LocalDate today) {
        return jdbc.sql(
                        "select t.account, t.kind from access.staff_tie t where t.number_hash in (:hashes) and"
                                + COUNTS)
                .param("hashes", hashes)
                .param("now", RegisterChangeLedger.utc(now))
                .param("today", today)
                .query((row, n) ->
                        new StaffTie(
                                row.getString("account"), TieKind.valueOf(row.getString("kind"))))
                .list();
    }

    boolean anyUnderAnotherKey(byte[] keyCheck, Instant now, LocalDate today) {
        return jdbc.sql(
                        "select exists (select 1 from access.staff_tie t where t.key_check <> :check and"
                                + COUNTS
                                + ")")
                .param("check", keyCheck)
                .param("now", RegisterChangeLedger.utc(now))
                .param("today", today)
                .query(Boolean.class)
                .single();
    }

    /// What an account declared and what counts.
    List<DeclaredTie> of(String account, Instant now, LocalDate today) {
        return jdbc.sql(
                        """
                        select t.id, t.kind, t.number_hash, t.declared_at, t.ends_on,
                               (select c.counts_from from access.register_change c
                                 where c.register = 'TIE' and c.entry = t.id and c.act = 'END') as ends_from
                          from access.staff_tie t where t.account = :account and
                        """
                                + COUNTS
                                + " order by t.id")
                .param("account", account)
                .param("now", RegisterChangeLedger.utc(now))
                .param("today", today)
                .query(StaffTieTable::declared)
                .list();
    }

    private static DeclaredTie declared(ResultSet row, int n) throws SQLException {
        OffsetDateTime endsFrom = row.getObject("ends_from", OffsetDateTime.class);
        return new DeclaredTie(
                row.getLong("id"),
                TieKind.valueOf(row.getString("kind")),
                row.getBytes("number_hash"),
                row.getObject("declared_at", OffsetDateTime.class).toInstant(),
                row.getObject("ends_on", LocalDate.class),
                endsFrom == null ? null : endsFrom.toInstant());
    }
}
