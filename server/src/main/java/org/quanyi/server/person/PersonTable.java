package org.quanyi.server.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.identity.PersonNumber;
import org.quanyi.server.keys.DataKey;
import org.quanyi.server.keys.DataKeys;
import org.quanyi.server.keys.Field;
import org.quanyi.server.keys.Sealing;
import org.quanyi.server.person.NumberDigestTable.Held;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class PersonTable {

    static final Field NAME = new Field("person.person", "name");
    static final Field BIRTH = new Field("person.person", "birth");
    static final Field NUMBER = new Field("person.number", "number");

    private static final Comparator<NumberOnRecord> NEWEST_FIRST =
            Comparator.comparing(
                            NumberOnRecord::validTo,
                            Comparator.nullsFirst(Comparator.<LocalDate>reverseOrder()))
                    .thenComparing(NumberOnRecord::validFrom, Comparator.reverseOrder())
                    .thenComparing(NumberOnRecord::number);

    private final JdbcClient jdbc;
    private final DataKeys keys;
    private final NumberDigestTable digests;

    /// @param sealed has seen to it that nothing is left in clear
    PersonTable(JdbcClient jdbc, DataKeys keys, NumberDigestTable digests, PersonSealing sealed) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.digests = digests;
        sealed.run();
    }

    Optional<Integer> personOf(String number) {
        return Optional.ofNullable(digests.holders(List.of(number)).get(number));
    }

    Optional<Person> byId(int id) {
        record Stored(byte[] name, byte @Nullable [] birth, boolean synthetic) {}
        return jdbc.sql(
                        """
                        select sealed_name, sealed_birth, synthetic from person.person where id = :id
                        """)
                .param("id", id)
                .query((row, n) ->
                        new Stored(
                                row.getBytes("sealed_name"),
                                row.getBytes("sealed_birth"),
                                row.getBoolean("synthetic")))
                .optional()
                .map(stored -> {
                    Opening opening = new Opening(keys.sealing(), keys.of(id).orElse(null));
                    return new Person(
                            id,
                            opening.text(NAME, stored.name()),
                            opening.date(BIRTH, stored.birth()),
                            stored.synthetic(),
                            numbers(id, opening),
                            null,
                            null);
                });
    }

    /// When a person was registered; empty when there is none of that key.
    Optional<Instant> registeredAt(int id) {
        return jdbc.sql("select registered_at from person.person where id = :id")
                .param("id", id)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    private List<NumberOnRecord> numbers(int person, Opening opening) {
        return jdbc
                .sql(
                        """
                        select sealed, kind, valid_from, valid_to from person.number
                         where person = :person and unlinked_at is null
                        """)
                .param("person", person)
                .query((row, n) -> number(row, opening))
                .list()
                .stream()
                .sorted(NEWEST_FIRST)
                .toList();
    }

    /// What one person's key opens; nothing once it was erased.
    private record Opening(Sealing sealing, @Nullable DataKey key) {

        String text(Field field, byte[] sealed) {
            return key == null ? Person.ERASED : sealing.text(field, key, sealed);
        }

        @Nullable LocalDate date(Field field, byte @Nullable [] sealed) {
            return key == null || sealed == null
                    ? null
                    : LocalDate.parse(sealing.text(field, key, sealed));
        }
    }

    /// Sorted reads: a join would read everybody's names to find those of one filing.
    Map<String, OnRecord> onRecord(Collection<String> numbers) {
        Map<String, Integer> holders = digests.holders(numbers);
        List<Integer> ids = holders.values().stream().distinct().sorted().toList();
        Map<Integer, DataKey> dataKeys = keys.of(ids);
        Sealing sealing = keys.sealing();
        Map<Integer, OnRecord> persons = HashMap.newHashMap(ids.size());
        jdbc.sql("select id, sealed_name from person.person where id = any (:persons)")
                .param("persons", ids.toArray(Integer[]::new))
                .query((ResultSet row) -> {
                    int person = row.getInt(1);
                    Opening opening = new Opening(sealing, dataKeys.get(person));
                    persons.put(
                            person,
                            new OnRecord(
                                    person, opening.text(NAME, row.getBytes(2)), Map.of(), null));
                });
        Map<String, OnRecord> found = HashMap.newHashMap(holders.size());
        holders.forEach((number, person) -> {
            OnRecord holder = persons.get(person);
            if (holder != null) {
                found.put(number, holder);
            }
        });
        return found;
    }

    Map<Integer, Persons.NamedNumber> named(Collection<Integer> persons) {
        Map<Integer, DataKey> dataKeys = keys.of(persons);
        Sealing sealing = keys.sealing();
        Map<Integer, Persons.NamedNumber> found = HashMap.newHashMap(persons.size());
        jdbc.sql(
                        """
                        select distinct on (p.id) p.id, p.sealed_name, n.sealed
                          from person.person p join person.number n on n.person = p.id
                         where p.id = any (:persons) and n.unlinked_at is null
                         order by p.id, n.valid_to desc nulls first, n.valid_from desc
                        """)
                .param("persons", persons.toArray(Integer[]::new))
                .query((ResultSet row) -> {
                    int person = row.getInt("id");
                    Opening opening = new Opening(sealing, dataKeys.get(person));
                    found.put(
                            person,
                            new Persons.NamedNumber(
                                    opening.text(NAME, row.getBytes("sealed_name")),
                                    opening.text(NUMBER, row.getBytes("sealed"))));
                });
        return found;
    }

    List<Integer> insert(List<NewPerson> persons, Instant at) {
        List<Integer> ids =
                jdbc.sql(
                                """
                                select nextval('person.person_id_seq')::integer as id
                                  from generate_series(1, :count) order by 1
                                """)
                        .param("count", persons.size())
                        .query((row, n) -> row.getInt("id"))
                        .list();
        Map<Integer, DataKey> dataKeys = keys.make(ids);
        List<Held> held = new ArrayList<>(ids.size());
        List<byte[]> names = new ArrayList<>(ids.size());
        List<byte @Nullable []> births = new ArrayList<>(ids.size());
        Sealing sealing = keys.sealing();
        for (int i = 0; i < ids.size(); i++) {
            NewPerson person = persons.get(i);
            DataKey key = Objects.requireNonNull(dataKeys.get(ids.get(i)));
            names.add(sealing.seal(NAME, key, person.name()));
            LocalDate birth = person.number().birth();
            births.add(birth == null ? null : sealing.seal(BIRTH, key, birth.toString()));
            held.add(new Held(person.number().normalised(), ids.get(i)));
        }
        jdbc.sql(
                        """
                        insert into person.person (id, sealed_name, sealed_birth, synthetic, registered_at)
                        select id, name, birth, synthetic, :now
                          from unnest(:ids, :names, :births, :synthetic) as t (id, name, birth, synthetic)
                        """)
                .param("ids", ids.toArray(Integer[]::new))
                .param("names", names.toArray(byte[][]::new))
                .param("births", births.toArray(byte[][]::new))
                .param(
                        "synthetic",
                        persons.stream().map(p -> p.number().synthetic()).toArray(Boolean[]::new))
                .param("now", utc(at))
                .update();
        insertNumbers(held, persons, dataKeys, at);
        digests.insert(held);
        return ids;
    }

    private void insertNumbers(
            List<Held> held, List<NewPerson> persons, Map<Integer, DataKey> dataKeys, Instant at) {
        Sealing sealing = keys.sealing();
        jdbc.sql(
                        """
                        insert into person.number (sealed, kind, person, valid_from, recorded_at)
                        select sealed, kind, id, (:now at time zone 'Asia/Shanghai')::date, :now
                          from unnest(:ids, :sealed, :kinds) as t (id, sealed, kind)
                        """)
                .param("ids", held.stream().map(Held::person).toArray(Integer[]::new))
                .param(
                        "sealed",
                        held.stream()
                                .map(h -> sealing.seal(NUMBER, key(dataKeys, h), h.number()))
                                .toArray(byte[][]::new))
                .param(
                        "kinds",
                        persons.stream().map(p -> p.number().kind().name()).toArray(String[]::new))
                .param("now", utc(at))
                .update();
    }

    private static DataKey key(Map<Integer, DataKey> dataKeys, Held held) {
        return Objects.requireNonNull(dataKeys.get(held.person()));
    }

    void link(int person, PersonNumber number, LocalDate from, Instant at) {
        DataKey key =
                keys.of(person)
                        .orElseThrow(() ->
                                new IllegalArgumentException("person " + person + " was erased"));
        jdbc.sql(
                        """
                        insert into person.number (sealed, kind, person, valid_from, recorded_at)
                        values (:sealed, :kind, :person, :from, :now)
                        """)
                .param("sealed", keys.sealing().seal(NUMBER, key, number.normalised()))
                .param("kind", number.kind().name())
                .param("person", person)
                .param("from", from)
                .param("now", utc(at))
                .update();
        digests.insert(List.of(new Held(number.normalised(), person)));
    }

    /// Takes a number off whoever carries it wrongly, so that it names nobody; its row stays.
    ///
    /// @return whether the person carried it
    boolean unlink(int person, String number, Instant at) {
        if (!Integer.valueOf(person).equals(digests.holders(List.of(number)).get(number))) {
            return false;
        }
        record Stored(int row, byte[] sealed) {}
        DataKey key = keys.of(person).orElseThrow();
        Sealing sealing = keys.sealing();
        List<Integer> rows =
                jdbc
                        .sql("select id, sealed from person.number where person = :person")
                        .param("person", person)
                        .query((r, n) -> new Stored(r.getInt("id"), r.getBytes("sealed")))
                        .list()
                        .stream()
                        .filter(r -> sealing.text(NUMBER, key, r.sealed()).equals(number))
                        .map(Stored::row)
                        .toList();
        jdbc.sql(
                        """
                        update person.number set unlinked_at = :at
                         where id = any (:rows) and unlinked_at is null
                        """)
                .param("at", utc(at))
                .param("rows", rows.toArray(Integer[]::new))
                .update();
        digests.delete(number);
        return true;
    }

    /// The numbers that stand in the next rows, those of erased persons left out.
    Stretch numbersAfter(int row, int atMost) {
        record Stored(int row, int person, byte[] sealed) {}
        List<Stored> stored =
                jdbc.sql(
                                """
                                select id, person, sealed from person.number
                                 where id > :row and unlinked_at is null
                                 order by id limit :most
                                """)
                        .param("row", row)
                        .param("most", atMost)
                        .query((r, n) ->
                                new Stored(
                                        r.getInt("id"), r.getInt("person"), r.getBytes("sealed")))
                        .list();
        Map<Integer, DataKey> dataKeys = keys.of(stored.stream().map(Stored::person).toList());
        Sealing sealing = keys.sealing();
        List<Held> held = new ArrayList<>();
        for (Stored each : stored) {
            DataKey key = dataKeys.get(each.person());
            if (key != null) {
                held.add(new Held(sealing.text(NUMBER, key, each.sealed()), each.person()));
            }
        }
        return new Stretch(stored.isEmpty() ? row : stored.getLast().row(), held);
    }

    /// Numbers of consecutive rows.
    ///
    /// @param to the last row of them
    record Stretch(int to, List<Held> held) {}

    long count() {
        return jdbc.sql("select count(*) from person.person").query(Long.class).single();
    }

    private static NumberOnRecord number(ResultSet row, Opening opening) throws SQLException {
        return new NumberOnRecord(
                opening.text(NUMBER, row.getBytes("sealed")),
                row.getString("kind"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }

    private static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
