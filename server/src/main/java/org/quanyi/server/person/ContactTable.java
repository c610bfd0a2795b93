package org.quanyi.server.person;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.quanyi.server.keys.DataKey;
import org.quanyi.server.keys.DataKeys;
import org.quanyi.server.keys.Field;
import org.quanyi.server.keys.Sealing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ContactTable {

    private static final Field VALUE = new Field("person.contact", "sealed");

    private final JdbcClient jdbc;
    private final DataKeys keys;

    ContactTable(JdbcClient jdbc, DataKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    void insert(int person, Contact contact, Instant at) {
        DataKey key =
                keys.of(person)
                        .orElseThrow(() ->
                                new IllegalArgumentException("person " + person + " was erased"));
        jdbc.sql(
                        """
                        insert into person.contact (person, kind, sealed, source, valid_from, recorded_at)
                        values (:person, :kind, :sealed, :source, :from, :at)
                        """)
                .param("person", person)
                .param("kind", contact.kind().name())
                .param("sealed", keys.sealing().seal(VALUE, key, contact.value()))
                .param("source", contact.source().name())
                .param("from", contact.validFrom())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void erase(int person, Contact.Kind kind, Instant at) {
        jdbc.sql(
                        """
                        update person.contact set sealed = null, erased_at = :at
                         where person = :person and kind = :kind and sealed is not null
                        """)
                .param("person", person)
                .param("kind", kind.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// All that was ever recorded and not deleted, the newest first; nothing of somebody who was
    /// erased.
    List<Contact> of(int person) {
        DataKey key = keys.of(person).orElse(null);
        if (key == null) {
            return List.of();
        }
        Sealing sealing = keys.sealing();
        return jdbc.sql(
                        """
                        select kind, sealed, source, valid_from from person.contact
                         where person = :person and sealed is not null order by valid_from desc, id desc
                        """)
                .param("person", person)
                .query((row, n) ->
                        new Contact(
                                Contact.Kind.valueOf(row.getString("kind")),
                                sealing.text(VALUE, key, row.getBytes("sealed")),
                                Contact.Source.valueOf(row.getString("source")),
                                row.getObject("valid_from", LocalDate.class)))
                .list();
    }
}
