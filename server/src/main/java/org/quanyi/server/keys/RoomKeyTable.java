package org.quanyi.server.keys;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class RoomKeyTable {

    private final JdbcClient jdbc;

    RoomKeyTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A room's key as it is stored.
    record Wrapped(String purpose, int version, int kek, byte[] bytes) {}

    /// The versions of a purpose that are in use, oldest first.
    List<Integer> versions(String purpose) {
        return jdbc.sql(
                        """
                        select distinct version from keys.room_key where purpose = :purpose
                         order by version
                        """)
                .param("purpose", purpose)
                .query((row, n) -> row.getInt("version"))
                .list();
    }

    /// All keys of a purpose, each wrapped by the newest key that wraps it.
    List<Wrapped> of(String purpose) {
        return jdbc.sql(
                        """
                        select distinct on (version) purpose, version, kek, wrapped from keys.room_key
                         where purpose = :purpose order by version, kek desc
                        """)
                .param("purpose", purpose)
                .query((row, n) ->
                        new Wrapped(
                                row.getString("purpose"),
                                row.getInt("version"),
                                row.getInt("kek"),
                                row.getBytes("wrapped")))
                .list();
    }

    void insert(Wrapped key, Instant at) {
        jdbc.sql(
                        """
                        insert into keys.room_key (purpose, version, kek, wrapped, made_at)
                        values (:purpose, :version, :kek, :wrapped, :at)
                        """)
                .param("purpose", key.purpose())
                .param("version", key.version())
                .param("kek", key.kek())
                .param("wrapped", key.bytes())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Wrapped> takeOlder(int kek) {
        return jdbc.sql(
                        """
                        delete from keys.room_key where kek < :kek
                        returning purpose, version, kek, wrapped
                        """)
                .param("kek", kek)
                .query((row, n) ->
                        new Wrapped(
                                row.getString("purpose"),
                                row.getInt("version"),
                                row.getInt("kek"),
                                row.getBytes("wrapped")))
                .list();
    }

    void delete(String purpose, int version) {
        jdbc.sql("delete from keys.room_key where purpose = :purpose and version = :version")
                .param("purpose", purpose)
                .param("version", version)
                .update();
    }
}
