package org.quanyi.server.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quanyi.rules.identity.PersonNumber;
import org.quanyi.rules.identity.PersonNumbers;
import org.quanyi.server.SampleCity;
import org.quanyi.server.SampleList;
import org.quanyi.server.TestServer;
import org.quanyi.server.store.OwnerConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// Persons of an earlier version, whose names and numbers were clear.
class SealedPersonsRoomTest {

    private static final TestServer SERVER = TestServer.shared();
    private static final AtomicInteger SERIAL = new AtomicInteger(601);

    @Test
    void whatAnEarlierVersionKeptInClearIsSealedAndFound() {
        String number = SampleList.number("19770707", 77);
        String older = SampleList.number("19770707", 78);
        OwnerConnection.run(
                SERVER.store(),
                """
                with p as (insert into person.person (name, birth, synthetic, registered_at)
                           values ('欧阳旧', '1977-07-07', true, now()) returning id)
                insert into person.number (number, kind, person, valid_from, valid_to, recorded_at)
                select '%s', 'RESIDENT', id, '2020-01-01'::date, null::date, now() from p union all
                select '%s', 'RESIDENT', id, '2011-01-01', '2019-12-31', now() from p
                """
                        .formatted(number, older));
        SERVER.get(PersonSealing.class).run();

        Person person = SERVER.get(Persons.class).byNumber(older).orElseThrow();
        assertThat(person.name()).isEqualTo("欧阳旧");
        assertThat(person.birth()).isEqualTo(LocalDate.of(1977, 7, 7));
        assertThat(person.numbers())
                .extracting(NumberOnRecord::number)
                .containsExactly(number, older);
        assertThat(SERVER.get(UnsealedTable.class).isEmpty()).isTrue();
        assertThat(
                        clear(
                                "select count(*) from person.person where name is not null or birth is not null"))
                .isZero();
        assertThat(clear("select count(*) from person.number where number is not null")).isZero();
    }

    private static long clear(String question) {
        return SERVER.get(JdbcClient.class).sql(question).query(Long.class).single();
    }

    /// Who somebody is, and whose a number is, is not changed by a program, whoever asks it to:
    /// there is no request for it, and the database refuses it to the program.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "update person.person set sealed_name = sealed_name || 'x'::bytea where id = :person",
                "update person.person set sealed_birth = null where id = :person",
                "update person.person set synthetic = not synthetic where id = :person",
                "update person.number set sealed = sealed || 'x'::bytea where person = :person",
                "update person.number set person = 1 where person = :person",
                "update person.number set valid_from = valid_from - 1 where person = :person",
                "update person.number set unlinked_at = null where person = :person and unlinked_at is not null"
            })
    void whoSomebodyIsStaysAsItWasRecorded(String change) {
        PersonNumber number =
                SampleCity.number(
                        "9901021966%04d%03d"
                                .formatted(1001 + SERIAL.get() % 20, SERIAL.getAndIncrement()));
        PersonNumber further =
                SampleCity.number(
                        "9901021966%04d%03d"
                                .formatted(1101 + SERIAL.get() % 20, SERIAL.getAndIncrement()));
        int person =
                SERVER.get(Persons.class)
                        .register(List.of(new NewPerson("赵不改", number)))
                        .getFirst();
        PersonTable table = SERVER.get(PersonTable.class);
        Instant now = Instant.parse("2026-11-26T00:00:00Z");
        SERVER.get(TransactionOperations.class)
                .executeWithoutResult(_ -> {
                    table.link(person, further, LocalDate.of(2026, 11, 26), now);
                    assertThat(table.unlink(person, further.normalised(), now)).isTrue();
                });
        Person before = SERVER.get(Persons.class).byId(person);
        assertThatThrownBy(() ->
                        SERVER.get(JdbcClient.class).sql(change).param("person", person).update())
                .hasStackTraceContaining("stays as it was recorded");
        assertThat(SERVER.get(Persons.class).byId(person)).isEqualTo(before);
    }

    @Test
    void aContactOfALaterDayTakesThePlaceFromThatDayOn() {
        int person =
                SERVER.get(Persons.class)
                        .register(
                                java.util.List.of(
                                        new NewPerson(
                                                "示例丁",
                                                PersonNumbers.read(
                                                                SampleList.number("19780808", 12),
                                                                LocalDate.of(2026, 11, 25))
                                                        .orThrow())))
                        .getFirst();
        Contacts contacts = SERVER.get(Contacts.class);
        contacts.record(person, phone("15400000101", "2020-01-01"));
        contacts.record(person, phone("15400000102", "2021-01-01"));
        contacts.record(person, phone("15400000103", "9999-01-01"));
        contacts.record(person, phone("15400000104", "2019-01-01"));
        assertThat(contacts.phoneOf(person)).contains("15400000102");
        assertThat(contacts.of(person)).hasSize(1);
        assertThat(contacts.of(person).getFirst()).hasToString("PHONE since 2021-01-01");
    }

    private static Contact phone(String value, String from) {
        return new Contact(Contact.Kind.PHONE, value, Contact.Source.PERSON, LocalDate.parse(from));
    }
}
