package org.quanyi.server.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.quanyi.proof.Hash;
import org.quanyi.server.log.Leaf;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class DocumentTable {

    private final JdbcClient jdbc;

    DocumentTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(NewDocument document, Hash digest, Leaf leaf) {
        jdbc.sql(
                        """
                        insert into document.issued
                               (number, check_code, kind, holder, scope, content, digest, as_of, issued_at, leaf, salt)
                        values (:number, :code, :kind, :holder, :scope, :content, :digest, :asOf, :at, :leaf, :salt)
                        """)
                .param("number", document.name().number())
                .param("code", document.name().checkCode())
                .param("kind", document.kind().name())
                .param("holder", document.holder())
                .param("scope", document.scope())
                .param("content", document.content().bytes())
                .param("digest", digest.bytes())
                .param("asOf", document.asOf())
                .param("at", moment(document.issuedAt()))
                .param("leaf", leaf.id())
                .param("salt", leaf.salt())
                .update();
    }

    void keep(String number, byte[] file) {
        jdbc.sql("insert into document.file (number, content) values (:number, :content)")
                .param("number", number)
                .param("content", file)
                .update();
    }

    Optional<byte[]> file(String number) {
        return jdbc.sql("select content from document.file where number = :number")
                .param("number", number)
                .query((row, n) -> row.getBytes("content"))
                .optional();
    }

    Optional<IssuedDocument> byNumber(String number) {
        return jdbc.sql(
                        """
                        select number, check_code, kind, holder, scope, content, digest, as_of, issued_at, leaf, salt,
                               reason
                          from document.standing where number = :number
                        """)
                .param("number", number)
                .query(DocumentTable::issued)
                .optional();
    }

    Optional<IssuedDocument> byDigest(Hash digest) {
        return jdbc.sql(
                        """
                        select number, check_code, kind, holder, scope, content, digest, as_of, issued_at, leaf, salt,
                               reason
                          from document.standing where digest = :digest
                        """)
                .param("digest", digest.bytes())
                .query(DocumentTable::issued)
                .optional();
    }

    List<IssuedDocument> of(int holder, DocumentKind kind) {
        return jdbc.sql(
                        """
                        select number, check_code, kind, holder, scope, content, digest, as_of, issued_at, leaf, salt,
                               reason
                          from document.standing where holder = :holder and kind = :kind
                         order by issued_at desc limit 20
                        """)
                .param("holder", holder)
                .param("kind", kind.name())
                .query(DocumentTable::issued)
                .list();
    }

    /// Whether the same person got another document of the same kind and scope later that says
    /// something else and speaks of a later moment.
    boolean hasLater(NewDocument document) {
        return jdbc.sql(
                        """
                        select exists (select 1 from document.issued
                                        where holder = :holder and kind = :kind and scope = :scope
                                          and issued_at > :at and content <> :content
                                          and (as_of > :asOf or kind <> 'STATEMENT'))
                        """)
                .param("holder", document.holder())
                .param("kind", document.kind().name())
                .param("scope", document.scope())
                .param("at", moment(document.issuedAt()))
                .param("content", document.content().bytes())
                .param("asOf", document.asOf())
                .query(Boolean.class)
                .single();
    }

    /// The document, which nobody else can take back until the transaction ends.
    Optional<IssuedDocument> locked(String number) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('document ' || :number, 0))")
                .param("number", number)
                .query((row, n) -> number)
                .single();
        return byNumber(number);
    }

    void revoke(String number, RevocationReason reason, String by, Instant at, Leaf leaf) {
        jdbc.sql(
                        """
                        insert into document.revocation (number, reason, revoked_by, revoked_at, leaf, salt)
                        values (:number, :reason, :by, :at, :leaf, :salt)
                        """)
                .param("number", number)
                .param("reason", reason.name())
                .param("by", by)
                .param("at", moment(at))
                .param("leaf", leaf.id())
                .param("salt", leaf.salt())
                .update();
    }

    private static OffsetDateTime moment(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    private static IssuedDocument issued(ResultSet row, int n) throws SQLException {
        String reason = row.getString("reason");
        return new IssuedDocument(
                new NewDocument(
                        DocumentKind.valueOf(row.getString("kind")),
                        new NewDocument.Name(row.getString("number"), row.getString("check_code")),
                        row.getInt("holder"),
                        row.getString("scope"),
                        Hash.of(row.getBytes("content")),
                        row.getObject("as_of", LocalDate.class),
                        row.getObject("issued_at", OffsetDateTime.class).toInstant()),
                Hash.of(row.getBytes("digest")),
                new Leaf(row.getLong("leaf"), row.getBytes("salt")),
                Optional.ofNullable(reason).map(RevocationReason::valueOf));
    }
}
