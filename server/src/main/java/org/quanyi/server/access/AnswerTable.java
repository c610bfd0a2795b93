package org.quanyi.server.access;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class AnswerTable {

    private final JdbcClient jdbc;

    AnswerTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// An answer as it was given.
    record Given(byte[] request, int status, String body) {}

    Optional<Given> of(String account, String key) {
        return jdbc.sql(
                        """
                        select request, status, body from access.answer
                         where account = :account and key = :key
                        """)
                .param("account", account)
                .param("key", key)
                .query((row, n) ->
                        new Given(
                                row.getBytes("request"),
                                row.getInt("status"),
                                row.getString("body")))
                .optional();
    }

    /// @return whether this is the first answer under the key
    boolean insert(String account, String key, Given given, Instant at) {
        return jdbc.sql(
                                """
                                insert into access.answer (account, key, request, status, body, answered_at)
                                values (:account, :key, :request, :status, :body, :at) on conflict do nothing
                                """)
                        .param("account", account)
                        .param("key", key)
                        .param("request", given.request())
                        .param("status", given.status())
                        .param("body", given.body())
                        .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                        .update()
                > 0;
    }
}
