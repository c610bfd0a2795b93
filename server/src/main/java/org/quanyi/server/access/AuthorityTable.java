package org.quanyi.server.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class AuthorityTable {

    private static final String SELECT =
            """
            select a.id, a.person, a.representative, a.basis, a.scope, a.ends_on, a.document, a.given_at,
                   (select min(c.counts_from) from access.register_change c
                     where c.register = 'AUTHORITY' and c.entry = a.id and c.act = 'END') as ended_at
              from access.authority a
            """;

    private final JdbcClient jdbc;

    AuthorityTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long insert(
            int person, int representative, Authority.Terms terms, String document, Instant at) {
        return jdbc.sql(
                        """
                        insert into access.authority (person, representative, basis, scope, ends_on, document, given_at)
                        values (:person, :representative, :basis, :scope, :until, :document, :at) returning id
                        """)
                .param("person", person)
                .param("representative", representative)
                .param("basis", terms.basis().name())
                .param("scope", terms.scope().name())
                .param("until", terms.until())
                .param("document", document)
                .param("at", RegisterChangeLedger.utc(at))
                .query(Long.class)
                .single();
    }

    Optional<Authority> byId(long id) {
        return jdbc.sql(SELECT + " where a.id = :id")
                .param("id", id)
                .query((row, n) -> authority(row))
                .optional();
    }

    /// The one that a case entered.
    Optional<Authority> byDocument(String document) {
        return jdbc.sql(SELECT + " where a.document = :document and a.document <> ''")
                .param("document", document)
                .query((row, n) -> authority(row))
                .optional();
    }

    /// The same; two who end it at once come one after the other.
    Optional<Authority> lockById(long id) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('access.authority'), :id)")
                .param("id", (int) id)
                .query((row, n) -> 1)
                .list();
        return byId(id);
    }

    /// Two that are given to one representative at once come one after the other.
    void lock(int representative) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('access.authority.of'), :representative)")
                .param("representative", representative)
                .query((row, n) -> 1)
                .list();
    }

    List<Authority> given(Integer[] keys) {
        return jdbc.sql(SELECT + " where a.person = any (:keys) order by a.id desc")
                .param("keys", keys)
                .query((row, n) -> authority(row))
                .list();
    }

    List<Authority> held(Integer[] keys) {
        return jdbc.sql(SELECT + " where a.representative = any (:keys) order by a.id desc")
                .param("keys", keys)
                .query((row, n) -> authority(row))
                .list();
    }

    private static Authority authority(ResultSet row) throws SQLException {
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Authority(
                row.getLong("id"),
                row.getInt("person"),
                row.getInt("representative"),
                new Authority.Terms(
                        Authority.Basis.valueOf(row.getString("basis")),
                        Authority.Scope.valueOf(row.getString("scope")),
                        Objects.requireNonNull(row.getObject("ends_on", LocalDate.class))),
                row.getString("document"),
                row.getObject("given_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant());
    }
}
