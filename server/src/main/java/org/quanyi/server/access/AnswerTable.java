package org.quanyi.server.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.quanyi.server.keys.DataKeys;
import org.quanyi.server.keys.Field;
import org.quanyi.server.keys.RoomKeys;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class AnswerTable {

    private static final String PURPOSE = "access.answer";
    private static final Field BODY = new Field("access.answer", "body");

    private final JdbcClient jdbc;
    private final DataKeys keys;
    private final RoomKeys rooms;

    AnswerTable(JdbcClient jdbc, DataKeys keys, RoomKeys rooms) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.rooms = rooms;
        rooms.prepare(PURPOSE);
    }

    /// An answer as it was given.
    record Given(byte[] request, int status, String body) {}

    Optional<Given> of(String account, String key) {
        return jdbc.sql(
                        """
                        select request, status, body, sealed from access.answer
                         where account = :account and key = :key
                        """)
                .param("account", account)
                .param("key", key)
                .query((row, n) ->
                        new Given(
                                row.getBytes("request"),
                                row.getInt("status"),
                                body(row, subject(account, key))))
                .optional();
    }

    /// Answers from before there were keys are clear.
    private String body(ResultSet row, long subject) throws SQLException {
        byte[] sealed = row.getBytes("sealed");
        return sealed == null
                ? row.getString("body")
                : keys.sealing().text(BODY, rooms.of(PURPOSE, sealed).about(subject), sealed);
    }

    /// An answer opens only as that to the same account and key.
    private static long subject(String account, String key) {
        return (long) account.hashCode() << 32 | key.hashCode() & 0xffff_ffffL;
    }

    /// @return whether this is the first answer under the key
    boolean insert(String account, String key, Given given, Instant at) {
        return jdbc.sql(
                                """
                                insert into access.answer (account, key, request, status, sealed, answered_at)
                                values (:account, :key, :request, :status, :body, :at) on conflict do nothing
                                """)
                        .param("account", account)
                        .param("key", key)
                        .param("request", given.request())
                        .param("status", given.status())
                        .param(
                                "body",
                                keys.sealing()
                                        .seal(
                                                BODY,
                                                rooms.of(PURPOSE).about(subject(account, key)),
                                                given.body()))
                        .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                        .update()
                > 0;
    }
}
