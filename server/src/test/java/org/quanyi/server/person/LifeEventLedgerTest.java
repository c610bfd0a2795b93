package org.quanyi.server.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.quanyi.server.LifeFacts;
import org.quanyi.server.SampleCity;
import org.quanyi.server.TestServer;
import org.quanyi.server.log.LogRecount;
import org.quanyi.server.store.OwnerConnection;

/// The ledger of life events holds what the database and the log can hold it to.
class LifeEventLedgerTest {

    private static TestServer server;
    private static int serial = 100;

    @BeforeAll
    static void start() {
        server = TestServer.fresh("life-ledger");
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static int insured(String name) {
        return server.get(Persons.class)
                .register(
                        List.of(
                                new NewPerson(
                                        name, SampleCity.number("99010219600305" + ++serial))))
                .getFirst();
    }

    @Test
    void theDatabaseTakesAFactBackOnceAndKeepsItsPlaces() {
        int person = insured("钱约束");
        LifeFacts.record(server, person, LifeFacts.death("2026-02-01"));
        String copy =
                """
                insert into person.life_event (person, place, kind, happened_on, sealed, source, annuls, case_number,
                                               recorded_at, leaf, salt)
                select person, %s, kind, %s, source, %s, case_number || '%s', recorded_at, -leaf - %s, salt
                  from person.life_event where person = %d order by id limit 1
                """;
        assertThatThrownBy(() ->
                        OwnerConnection.run(
                                server.store(),
                                copy.formatted("1", "happened_on, sealed", "null", "a", 1, person)))
                .hasStackTraceContaining("person_place_key");
        String undo = copy.formatted("%s", "null, null", "id", "%s", "%s", person);
        OwnerConnection.run(server.store(), undo.formatted("2", "b", 2));
        assertThatThrownBy(() -> OwnerConnection.run(server.store(), undo.formatted("3", "c", 3)))
                .hasStackTraceContaining("annuls_key");
        OwnerConnection.run(
                server.store(),
                "delete from person.life_event where leaf < 0 and person = " + person);
    }

    @Test
    void everyLineHasALeafAndAChangedOneIsFound() {
        int person = insured("钱叶");
        LifeFacts.record(server, person, LifeFacts.death("2026-02-01"));
        assertThat(findings()).isEmpty();
        OwnerConnection.run(
                server.store(),
                "update person.life_event set happened_on = happened_on - 1 where person = "
                        + person);
        assertThat(findings()).anyMatch(f -> f.contains("person.life_event " + person));
        OwnerConnection.run(
                server.store(),
                "update person.life_event set happened_on = happened_on + 1 where person = "
                        + person);
        assertThat(findings()).isEmpty();
    }

    private static List<String> findings() {
        return server.get(LogRecount.class).run().findings().stream()
                .map(Object::toString)
                .filter(d -> d.contains("life_event"))
                .toList();
    }
}
