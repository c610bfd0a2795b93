package org.quanyi.server.signin;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class CodeTable {

    private final JdbcClient jdbc;

    CodeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A code after one more try.
    ///
    /// @param account null when the number has none
    record Tried(@Nullable Integer account, byte[] hash, int tries) {}

    void insert(UUID id, @Nullable Integer account, byte[] hash, Instant expires) {
        jdbc.sql(
                        """
                        insert into signin.code (id, account, hash, expires_at)
                        values (:id, :account, :hash, :expires)
                        """)
                .param("id", id)
                .param("account", account)
                .param("hash", hash)
                .param("expires", utc(expires))
                .update();
    }

    /// Counts a try; empty when the code is used, expired or tried often enough. The row stays
    /// locked until the transaction ends, so that a code is used once.
    Optional<Tried> tryOnce(UUID id, int most, Instant now) {
        return jdbc.sql(
                        """
                        update signin.code set tries = tries + 1
                         where id = :id and used_at is null and tries < :most and expires_at > :now
                        returning account, hash, tries
                        """)
                .param("id", id)
                .param("most", most)
                .param("now", utc(now))
                .query((row, n) ->
                        new Tried(
                                row.getObject("account", Integer.class),
                                row.getBytes("hash"),
                                row.getInt("tries")))
                .optional();
    }

    void used(UUID id, Instant now) {
        jdbc.sql("update signin.code set used_at = :now where id = :id")
                .param("now", utc(now))
                .param("id", id)
                .update();
    }

    void forgetBefore(Instant moment) {
        jdbc.sql("delete from signin.code where expires_at < :moment")
                .param("moment", utc(moment))
                .update();
    }

    private static OffsetDateTime utc(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
