package org.quanyi.server.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.quanyi.proof.Hash;
import org.quanyi.server.log.LogName;
import org.quanyi.server.log.LoggedEvent;
import org.quanyi.server.log.LoggedEvents;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What the leaves of the log of documents stand for, for a recount.
@Component
class DocumentEventTable implements LoggedEvents {

    private final JdbcClient jdbc;

    DocumentEventTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public LogName log() {
        return LogName.DOCUMENT;
    }

    /// The columns say `not null`.
    @Override
    public long withoutLeaf() {
        return 0;
    }

    @Override
    public List<LoggedEvent> between(long after, long to) {
        List<LoggedEvent> events =
                new ArrayList<>(
                        jdbc.sql(
                                        """
                                        select number, kind, digest, as_of, issued_at, leaf, salt
                                          from document.issued where leaf > :after and leaf <= :to
                                        """)
                                .param("after", after)
                                .param("to", to)
                                .query(DocumentEventTable::issued)
                                .list());
        events.addAll(
                jdbc.sql(
                                """
                                select number, reason, revoked_by, revoked_at, leaf, salt
                                  from document.revocation where leaf > :after and leaf <= :to
                                """)
                        .param("after", after)
                        .param("to", to)
                        .query(DocumentEventTable::revoked)
                        .list());
        return events;
    }

    private static LoggedEvent issued(ResultSet row, int n) throws SQLException {
        String number = row.getString("number");
        return new LoggedEvent(
                row.getLong("leaf"),
                row.getBytes("salt"),
                IssuedDocument.canonical(
                        DocumentKind.valueOf(row.getString("kind")),
                        number,
                        Hash.of(row.getBytes("digest")),
                        row.getObject("as_of", LocalDate.class),
                        moment(row, "issued_at")),
                "document.issued " + number);
    }

    private static LoggedEvent revoked(ResultSet row, int n) throws SQLException {
        String number = row.getString("number");
        return new LoggedEvent(
                row.getLong("leaf"),
                row.getBytes("salt"),
                Documents.revocation(
                        number,
                        RevocationReason.valueOf(row.getString("reason")),
                        row.getString("revoked_by"),
                        moment(row, "revoked_at")),
                "document.revocation " + number);
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
