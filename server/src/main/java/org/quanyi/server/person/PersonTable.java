package org.quanyi.server.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quanyi.rules.identity.PersonNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class PersonTable {

    private final JdbcClient jdbc;

    PersonTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Integer> personOf(String number) {
        return jdbc.sql("select person from person.number where number = :number")
                .param("number", number)
                .query(Integer.class)
                .optional();
    }

    Optional<Person> byId(int id) {
        List<NumberOnRecord> numbers =
                jdbc.sql(
                                """
                                select number, kind, valid_from, valid_to from person.number
                                 where person = :person
                                 order by valid_to desc nulls first, valid_from desc, number
                                """)
                        .param("person", id)
                        .query(PersonTable::number)
                        .list();
        return jdbc.sql("select id, name, birth, synthetic from person.person where id = :id")
                .param("id", id)
                .query((row, n) ->
                        new Person(
                                row.getInt("id"),
                                row.getString("name"),
                                row.getObject("birth", LocalDate.class),
                                row.getBoolean("synthetic"),
                                numbers))
                .optional();
    }

    /// Two sorted reads: a join would read everybody's names to find those of one filing.
    Map<String, OnRecord> onRecord(Collection<String> numbers) {
        Map<String, Integer> holders = HashMap.newHashMap(numbers.size());
        jdbc.sql("select number, person from person.number where number = any (:numbers)")
                .param("numbers", numbers.stream().sorted().toArray(String[]::new))
                .query((ResultSet row) -> {
                    holders.put(row.getString(1), row.getInt(2));
                });
        Map<Integer, OnRecord> persons = HashMap.newHashMap(holders.size());
        jdbc.sql("select id, name from person.person where id = any (:persons)")
                .param(
                        "persons",
                        holders.values().stream().distinct().sorted().toArray(Integer[]::new))
                .query((ResultSet row) -> {
                    int person = row.getInt(1);
                    persons.put(person, new OnRecord(person, row.getString(2)));
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
        Map<Integer, Persons.NamedNumber> found = HashMap.newHashMap(persons.size());
        jdbc.sql(
                        """
                        select distinct on (p.id) p.id, p.name, n.number
                          from person.person p join person.number n on n.person = p.id
                         where p.id = any (:persons)
                         order by p.id, n.valid_to desc nulls first, n.valid_from desc
                        """)
                .param("persons", persons.toArray(Integer[]::new))
                .query((ResultSet row) -> {
                    found.put(
                            row.getInt("id"),
                            new Persons.NamedNumber(
                                    row.getString("name"), row.getString("number")));
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
        OffsetDateTime now = OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
        jdbc.sql(
                        """
                        insert into person.person (id, name, birth, synthetic, registered_at)
                        select id, name, birth::date, synthetic, :now
                          from unnest(:ids, :names, :births, :synthetic) as t (id, name, birth, synthetic)
                        """)
                .param("ids", ids.toArray(Integer[]::new))
                .param("names", persons.stream().map(NewPerson::name).toArray(String[]::new))
                .param(
                        "births",
                        persons.stream().map(p -> text(p.number().birth())).toArray(String[]::new))
                .param(
                        "synthetic",
                        persons.stream().map(p -> p.number().synthetic()).toArray(Boolean[]::new))
                .param("now", now)
                .update();
        jdbc.sql(
                        """
                        insert into person.number (number, kind, person, valid_from, recorded_at)
                        select number, kind, id, (:now at time zone 'Asia/Shanghai')::date, :now
                          from unnest(:ids, :numbers, :kinds) as t (id, number, kind)
                        """)
                .param("ids", ids.toArray(Integer[]::new))
                .param(
                        "numbers",
                        persons.stream().map(p -> p.number().normalised()).toArray(String[]::new))
                .param(
                        "kinds",
                        persons.stream().map(p -> p.number().kind().name()).toArray(String[]::new))
                .param("now", now)
                .update();
        return ids;
    }

    void link(int person, PersonNumber number, LocalDate from, Instant at) {
        jdbc.sql(
                        """
                        insert into person.number (number, kind, person, valid_from, recorded_at)
                        values (:number, :kind, :person, :from, :now)
                        """)
                .param("number", number.normalised())
                .param("kind", number.kind().name())
                .param("person", person)
                .param("from", from)
                .param("now", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .update();
    }

    long count() {
        return jdbc.sql("select count(*) from person.person").query(Long.class).single();
    }

    private static @org.jspecify.annotations.Nullable String text(
            @org.jspecify.annotations.Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }

    private static NumberOnRecord number(ResultSet row, int n) throws SQLException {
        return new NumberOnRecord(
                row.getString("number"),
                row.getString("kind"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }
}
