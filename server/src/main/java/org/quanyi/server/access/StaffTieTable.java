package org.quanyi.server.access;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class StaffTieTable {

    private final JdbcClient jdbc;

    StaffTieTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(StaffTie tie, byte[] hash, byte[] keyCheck, Instant at) {
        jdbc.sql(
                        """
                        insert into access.staff_tie (account, kind, number_hash, key_check, declared_at)
                        values (:account, :kind, :hash, :check, :at) on conflict do nothing
                        """)
                .param("account", tie.account())
                .param("kind", tie.kind().name())
                .param("hash", hash)
                .param("check", keyCheck)
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .update();
    }

    List<StaffTie> of(List<byte[]> hashes) {
        return jdbc.sql(
                        """
                        select account, kind from access.staff_tie where number_hash in (:hashes)
                        """)
                .param("hashes", hashes)
                .query((row, n) ->
                        new StaffTie(
                                row.getString("account"), TieKind.valueOf(row.getString("kind"))))
                .list();
    }

    boolean anyUnderAnotherKey(byte[] keyCheck) {
        return jdbc.sql(
                        """
                        select exists (select 1 from access.staff_tie where key_check <> :check)
                        """)
                .param("check", keyCheck)
                .query(Boolean.class)
                .single();
    }
}
