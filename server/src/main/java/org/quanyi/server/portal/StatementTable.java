package org.quanyi.server.portal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Statements that were issued: whose, when, and the digest of what they said.
@Component
class StatementTable {

    private final JdbcClient jdbc;

    StatementTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A statement as it is kept.
    record Stored(
            String number,
            int person,
            LocalDate asOf,
            Language language,
            byte[] digest,
            String checkCode,
            Instant issuedAt) {}

    void insert(Statement statement, byte[] digest) {
        jdbc.sql(
                        """
                        insert into portal.statement
                               (number, person, as_of, complete_to, language, digest, check_code, issued_at)
                        values (:number, :person, :asOf, :completeTo, :language, :digest, :checkCode, :issuedAt)
                        """)
                .param("number", statement.number())
                .param("person", statement.record().person().id())
                .param("asOf", statement.asOf())
                .param("completeTo", statement.completeTo().index())
                .param("language", statement.language().code())
                .param("digest", digest)
                .param("checkCode", statement.checkCode())
                .param("issuedAt", OffsetDateTime.ofInstant(statement.issuedAt(), ZoneOffset.UTC))
                .update();
    }

    Optional<Stored> byNumber(String number) {
        return jdbc.sql(
                        """
                        select number, person, as_of, language, digest, check_code, issued_at
                          from portal.statement where number = :number
                        """)
                .param("number", number)
                .query(StatementTable::stored)
                .optional();
    }

    List<Stored> of(Integer[] keys) {
        return jdbc.sql(
                        """
                        select number, person, as_of, language, digest, check_code, issued_at
                          from portal.statement where person = any (:keys)
                         order by issued_at desc
                         limit 20
                        """)
                .param("keys", keys)
                .query(StatementTable::stored)
                .list();
    }

    /// Whether the person got a statement of a later day.
    boolean hasLater(Integer[] keys, LocalDate asOf) {
        return jdbc.sql(
                        """
                        select exists (select 1 from portal.statement where person = any (:keys) and as_of > :asOf)
                        """)
                .param("keys", keys)
                .param("asOf", asOf)
                .query(Boolean.class)
                .single();
    }

    private static Stored stored(java.sql.ResultSet row, int n) throws java.sql.SQLException {
        return new Stored(
                row.getString("number"),
                row.getInt("person"),
                row.getObject("as_of", LocalDate.class),
                row.getString("language").equals("en") ? Language.EN : Language.ZH,
                row.getBytes("digest"),
                row.getString("check_code"),
                row.getObject("issued_at", OffsetDateTime.class).toInstant());
    }
}
