package org.quanyi.server.rights;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.quanyi.server.access.KeysOfPerson;
import org.quanyi.server.casework.CaseKind;
import org.quanyi.server.keys.DataKey;
import org.quanyi.server.keys.DataKeys;
import org.quanyi.server.keys.Field;
import org.quanyi.server.keys.FreshBuffers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Drafts, sealed with the key of the registration that they were begun under, and found under all
/// that are the person's.
@Component
class DraftTable {

    private static final JsonMapper JSON = JsonMapper.builder(FreshBuffers.json()).build();
    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};
    private static final Field TYPED = new Field("rights.draft", "typed");

    private final JdbcClient jdbc;
    private final DataKeys keys;
    private final KeysOfPerson same;

    DraftTable(JdbcClient jdbc, DataKeys keys, KeysOfPerson same) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.same = same;
    }

    /// Keeps a draft in the place of the one before.
    ///
    /// @param anybodys whether also in the place of somebody else's
    /// @return whether it is kept
    boolean put(int person, Draft draft, boolean anybodys) {
        DataKey key =
                keys.of(person)
                        .orElseThrow(() -> new IllegalArgumentException(person + " was erased"));
        OffsetDateTime now = utc(draft.until().minus(Drafts.LIFE));
        jdbc.sql(
                        """
                        delete from rights.draft
                         where person = any (:persons) and kind = :kind and (:anybodys or account = :account or until <= :now)
                        """)
                .param("persons", same.all(person))
                .param("kind", draft.kind().name())
                .param("anybodys", anybodys)
                .param("account", draft.account())
                .param("now", now)
                .update();
        return jdbc.sql(
                                """
                                insert into rights.draft as d (person, kind, typed, account, until)
                                select :person, :kind, :typed, :account, :until
                                 where not exists (
                                    select from rights.draft where person = any (:persons) and kind = :kind)
                                on conflict (person, kind) do update
                                   set typed = excluded.typed, account = excluded.account, until = excluded.until
                                 where :anybodys or d.account = excluded.account or d.until <= :now
                                """)
                        .param("person", person)
                        .param("persons", same.all(person))
                        .param("kind", draft.kind().name())
                        .param(
                                "typed",
                                keys.sealing()
                                        .seal(TYPED, key, JSON.writeValueAsString(draft.typed())))
                        .param("account", draft.account())
                        .param("until", utc(draft.until()))
                        .param("anybodys", anybodys)
                        .param("now", now)
                        .update()
                == 1;
    }

    Optional<Draft> of(int person, CaseKind kind, Instant now) {
        return of(person, now).stream().filter(draft -> draft.kind() == kind).findFirst();
    }

    /// Of two that were begun apart the later one.
    List<Draft> of(int person, Instant now) {
        return jdbc
                .sql(
                        """
                        select distinct on (kind) person, kind, typed, account, until from rights.draft
                         where person = any (:persons) and until > :now order by kind, until desc
                        """)
                .param("persons", same.all(person))
                .param("now", utc(now))
                .query((row, n) -> draft(row))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /// Nothing of whoever was erased.
    private Optional<Draft> draft(ResultSet row) throws SQLException {
        Optional<DataKey> key = keys.of(row.getInt("person"));
        if (key.isEmpty()) {
            return Optional.empty();
        }
        String typed =
                Objects.requireNonNull(
                        keys.sealing().text(TYPED, key.get(), row.getBytes("typed")));
        return Optional.of(
                new Draft(
                        CaseKind.valueOf(row.getString("kind")),
                        JSON.readValue(typed, FIELDS),
                        row.getString("account"),
                        row.getObject("until", OffsetDateTime.class).toInstant()));
    }

    void delete(int person, CaseKind kind) {
        jdbc.sql("delete from rights.draft where person = any (:persons) and kind = :kind")
                .param("persons", same.all(person))
                .param("kind", kind.name())
                .update();
    }

    int deleteUntil(Instant now) {
        return jdbc.sql("delete from rights.draft where until <= :now")
                .param("now", utc(now))
                .update();
    }

    static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
