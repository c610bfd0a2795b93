package org.quanyi.server.keys;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class KeyTable {

    /// Any number that nobody else uses.
    private static final long LOCK = 7_615_240_015L;

    private final JdbcClient jdbc;

    KeyTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A person's data key as it is stored.
    record Wrapped(int person, int version, int kek, byte[] bytes) {}

    /// How many data keys and room keys are wrapped by a key-encryption key.
    record Count(int kek, long persons, long rooms) {}

    /// Until the transaction ends no key becomes current, none is wrapped anew and nobody is
    /// erased.
    void lockShared() {
        lock("select pg_advisory_xact_lock_shared(:lock)");
    }

    /// Until the transaction ends nobody makes a key; whoever was making one has committed.
    void lockAlone() {
        lock("select pg_advisory_xact_lock(:lock)");
    }

    private void lock(String statement) {
        jdbc.sql(statement).param("lock", LOCK).query((row, n) -> true).single();
    }

    Map<Integer, byte[]> proofs() {
        Map<Integer, byte[]> proofs = new TreeMap<>();
        jdbc.sql("select version, proof from keys.encryption_key")
                .query((ResultSet row) -> {
                    proofs.put(row.getInt("version"), row.getBytes("proof"));
                });
        return proofs;
    }

    int current() {
        return jdbc.sql("select coalesce(max(version), 0) from keys.encryption_key")
                .query(Integer.class)
                .single();
    }

    void add(int version, byte[] proof, Instant at) {
        jdbc.sql(
                        """
                        insert into keys.encryption_key (version, proof, made_at)
                        values (:version, :proof, :at)
                        """)
                .param("version", version)
                .param("proof", proof)
                .param("at", utc(at))
                .update();
    }

    /// Sorted, so that a whole filing's keys are read in the order in which they lie.
    List<Wrapped> of(Collection<Integer> persons) {
        return jdbc.sql(
                        """
                        select person, version, kek, wrapped from keys.data_key
                         where person = any (:persons)
                        """)
                .param("persons", persons.stream().distinct().sorted().toArray(Integer[]::new))
                .query((row, n) -> wrapped(row))
                .list();
    }

    void insert(List<Wrapped> keys, Instant at) {
        jdbc.sql(
                        """
                        insert into keys.data_key (person, version, kek, wrapped, made_at)
                        select person, version, kek, wrapped, :at
                          from unnest(:persons, :versions, :keks, :wrapped)
                               as t (person, version, kek, wrapped)
                        """)
                .param("persons", keys.stream().map(Wrapped::person).toArray(Integer[]::new))
                .param(
                        "versions",
                        keys.stream().map(k -> (short) k.version()).toArray(Short[]::new))
                .param("keks", keys.stream().map(k -> (short) k.kek()).toArray(Short[]::new))
                .param("wrapped", keys.stream().map(Wrapped::bytes).toArray(byte[][]::new))
                .param("at", utc(at))
                .update();
    }

    /// Takes out the next persons' keys that are wrapped by an older key than `kek`.
    List<Wrapped> takeOlder(int kek, int after, int to) {
        return jdbc.sql(
                        """
                        delete from keys.data_key where person > :after and person <= :to and kek < :kek
                        returning person, version, kek, wrapped
                        """)
                .param("after", after)
                .param("to", to)
                .param("kek", kek)
                .query((row, n) -> wrapped(row))
                .list();
    }

    /// The last of the next persons with a data key, or `after` when there are none.
    int reach(int after, int persons) {
        return jdbc.sql(
                        """
                        select coalesce(max(person), :after) from
                               (select person from keys.data_key where person > :after
                                 order by person limit :persons) as next
                        """)
                .param("after", after)
                .param("persons", persons)
                .query(Integer.class)
                .single();
    }

    List<Count> counts() {
        return jdbc.sql(
                        """
                        select e.version,
                               (select count(*) from keys.data_key d where d.kek = e.version) as persons,
                               (select count(*) from keys.room_key r where r.kek = e.version) as rooms
                          from keys.encryption_key e order by e.version
                        """)
                .query((row, n) ->
                        new Count(
                                row.getInt("version"),
                                row.getLong("persons"),
                                row.getLong("rooms")))
                .list();
    }

    int erase(int person) {
        return jdbc.sql("delete from keys.data_key where person = :person")
                .param("person", person)
                .update();
    }

    void insertErasure(int person, String reason, Instant at) {
        jdbc.sql(
                        """
                        insert into keys.erasure (person, reason, erased_at)
                        values (:person, :reason, :at)
                        """)
                .param("person", person)
                .param("reason", reason)
                .param("at", utc(at))
                .update();
    }

    Set<Integer> erased(Collection<Integer> persons) {
        return new HashSet<>(
                jdbc.sql("select person from keys.erasure where person = any (:persons)")
                        .param("persons", persons.toArray(Integer[]::new))
                        .query((row, n) -> row.getInt("person"))
                        .list());
    }

    long erasures() {
        return jdbc.sql("select count(*) from keys.erasure").query(Long.class).single();
    }

    private static Wrapped wrapped(ResultSet row) throws SQLException {
        return new Wrapped(
                row.getInt("person"),
                row.getInt("version"),
                row.getInt("kek"),
                row.getBytes("wrapped"));
    }

    private static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
