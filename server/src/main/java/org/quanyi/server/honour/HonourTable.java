package org.quanyi.server.honour;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quanyi.server.access.KeysOfPerson;
import org.quanyi.server.keys.DataKey;
import org.quanyi.server.keys.DataKeys;
import org.quanyi.server.keys.Field;
import org.quanyi.server.keys.FreshBuffers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Honours, each sealed with the person's own key, what it is for included: nothing in the table
/// tells one from another, and no statement here adds them up or puts them in an order.
@Component
class HonourTable {

    private static final JsonMapper JSON = JsonMapper.builder(FreshBuffers.json()).build();
    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};
    private static final Field SEALED = new Field("honour.honour", "sealed");
    private static final String DEED = "deed";
    private static final String BY = "by";
    private static final String DOCUMENT = "document";
    private static final String ON = "on";
    private static final String OFFICER = "officer";

    private final JdbcClient jdbc;
    private final DataKeys keys;
    private final KeysOfPerson same;

    HonourTable(JdbcClient jdbc, DataKeys keys, KeysOfPerson same) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.same = same;
    }

    /// An honour with the account of the officer who offered it.
    record Held(Honour honour, String officer) {}

    /// Offers one.
    ///
    /// @throws IllegalArgumentException when the person was erased
    void offer(int person, Held held) {
        DataKey key =
                keys.of(person)
                        .orElseThrow(() -> new IllegalArgumentException(person + " was erased"));
        Honour.Award award = held.honour().award();
        String text =
                JSON.writeValueAsString(
                        Map.of(
                                DEED, award.deed().name(),
                                BY, award.by(),
                                DOCUMENT, award.document(),
                                ON, award.on().toString(),
                                OFFICER, held.officer()));
        jdbc.sql(
                        """
                        insert into honour.honour (id, person, sealed, until_day) values (:id, :person, :sealed, :until)
                        """)
                .param("id", held.honour().id())
                .param("person", person)
                .param("sealed", keys.sealing().seal(SEALED, key, text))
                .param("until", held.honour().until())
                .update();
    }

    /// What is offered to a person today, and what they keep; nothing of whoever was erased.
    List<Held> of(int person, LocalDate today) {
        return jdbc
                .sql(
                        """
                        select id, person, sealed, until_day, kept_on from honour.honour
                         where person = any (:persons) and sealed is not null and (kept_on is not null or until_day >= :today)
                        """)
                .param("persons", same.all(person))
                .param("today", today)
                .query((row, n) -> held(row))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Held> held(ResultSet row) throws SQLException {
        Optional<DataKey> key = keys.of(row.getInt("person"));
        if (key.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> text =
                JSON.readValue(
                        Objects.requireNonNull(
                                keys.sealing().text(SEALED, key.get(), row.getBytes("sealed"))),
                        FIELDS);
        Honour.Award award =
                new Honour.Award(
                        Deed.valueOf(of(text, DEED)),
                        of(text, BY),
                        of(text, DOCUMENT),
                        LocalDate.parse(of(text, ON)));
        @Nullable LocalDate kept = row.getObject("kept_on", LocalDate.class);
        return Optional.of(
                new Held(
                        new Honour(
                                row.getObject("id", UUID.class),
                                award,
                                row.getObject("until_day", LocalDate.class),
                                kept),
                        of(text, OFFICER)));
    }

    private static String of(Map<String, String> text, String name) {
        return Objects.requireNonNull(text.get(name));
    }

    /// Keeps what is offered.
    ///
    /// @return whether it was offered
    boolean keep(int person, UUID id, LocalDate today) {
        return jdbc.sql(
                                """
                                update honour.honour set kept_on = :today
                                 where id = :id and person = any (:persons) and kept_on is null and until_day >= :today
                                """)
                        .param("id", id)
                        .param("persons", same.all(person))
                        .param("today", today)
                        .update()
                == 1;
    }

    /// Leaves nothing of an offer that was not answered with yes.
    ///
    /// @return whether it was offered
    boolean drop(int person, UUID id) {
        return jdbc.sql(
                                """
                                delete from honour.honour
                                 where id = :id and person = any (:persons) and kept_on is null and deleted_on is null
                                """)
                        .param("id", id)
                        .param("persons", same.all(person))
                        .update()
                == 1;
    }

    /// Empties what was kept: that something was deleted stays, and what it was is gone.
    void delete(int person, UUID id, LocalDate today) {
        jdbc.sql(
                        """
                        update honour.honour set sealed = null, until_day = null, kept_on = null, deleted_on = :today
                         where id = :id and person = any (:persons) and kept_on is not null
                        """)
                .param("id", id)
                .param("persons", same.all(person))
                .param("today", today)
                .update();
    }

    /// Leaves nothing of the offers that nobody answered.
    ///
    /// @return how many lines are gone
    int dropBefore(LocalDate today) {
        return jdbc.sql("delete from honour.honour where kept_on is null and until_day < :today")
                .param("today", today)
                .update();
    }
}
