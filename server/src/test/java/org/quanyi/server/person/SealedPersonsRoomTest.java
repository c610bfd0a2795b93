package org.quanyi.server.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.quanyi.rules.identity.PersonNumbers;
import org.quanyi.server.SampleList;
import org.quanyi.server.TestServer;
import org.quanyi.server.store.OwnerConnection;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Persons of an earlier version, whose names and numbers were clear.
class SealedPersonsRoomTest {

    private static final TestServer SERVER = TestServer.shared();

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
