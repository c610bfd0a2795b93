package org.quanyi.server.signin;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class AttemptTable {

    private final JdbcClient jdbc;

    AttemptTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// How much was tried, as of the last try.
    record Tried(double weight, Instant lastAt) {}

    /// What stands under a key; the row is there and locked afterwards.
    Tried lock(byte[] key, Instant now) {
        jdbc.sql(
                        """
                        insert into signin.attempt (key, weight, last_at) values (:key, 0, :now)
                        on conflict do nothing
                        """)
                .param("key", key)
                .param("now", utc(now))
                .update();
        return jdbc.sql("select weight, last_at from signin.attempt where key = :key for update")
                .param("key", key)
                .query((row, n) ->
                        new Tried(
                                row.getDouble("weight"),
                                Objects.requireNonNull(
                                                row.getObject("last_at", OffsetDateTime.class))
                                        .toInstant()))
                .single();
    }

    void update(byte[] key, Tried tried) {
        jdbc.sql(
                        """
                        update signin.attempt set weight = :weight, last_at = :at where key = :key
                        """)
                .param("weight", tried.weight())
                .param("at", utc(tried.lastAt()))
                .param("key", key)
                .update();
    }

    void forgetBefore(Instant moment) {
        jdbc.sql("delete from signin.attempt where last_at < :moment")
                .param("moment", utc(moment))
                .update();
    }

    private static OffsetDateTime utc(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
