package org.quanyi.server.contribution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Month;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Component
class FilingTable {

    private static final TypeReference<Map<String, Answer>> ANSWERS = new TypeReference<>() {};
    private static final TypeReference<List<StoredFix>> FIXES = new TypeReference<>() {};
    private static final String STAGE =
            """
            id, answers, created_at, submitted_at, receipt,
            (select coalesce(json_agg(json_build_object('line', f.line, 'kind', f.kind, 'letter', f.letter,
                        'value', f.value, 'sealed', encode(f.sealed_value, 'hex'), 'by', f.fixed_by, 'at', f.fixed_at) order by f.id), '[]')
               from contribution.row_fix f where f.filing = filing.id) as fixes
            """;
    private static final String COLUMNS =
            "employer, region, month, content, packed, sealed, file_name, " + STAGE;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final FilingSeal seal;

    FilingTable(JdbcClient jdbc, JsonMapper json, FilingSeal seal) {
        this.jdbc = jdbc;
        this.json = json;
        this.seal = seal;
    }

    /// A fix as it is stored: its value sealed, or clear from before there were keys.
    record StoredFix(
            int line,
            RowFix.Kind kind,
            @Nullable String letter,
            @Nullable String value,
            @Nullable String sealed,
            String by,
            Instant at) {

        RowFix opened(int filing, FilingSeal seal) {
            return new RowFix(
                    line,
                    kind,
                    letter,
                    sealed == null ? value : seal.openCell(filing, HexFormat.of().parseHex(sealed)),
                    by,
                    at);
        }
    }

    /// How far a filing has come; what else is kept of it never changes.
    record Stage(
            int id,
            Map<String, Answer> answers,
            Fixes fixes,
            Instant createdAt,
            @Nullable Instant submittedAt,
            @Nullable String receipt) {}

    /// Keeps a file; the same file of the same employer and month is kept once.
    ///
    /// @return the filing with its key and what became of it so far
    Filing keep(Filing draft, String by) {
        byte[] digest = RecentFilings.digest(draft.upload().bytes());
        jdbc.sql(
                        """
                        insert into contribution.filing
                               (employer, region, month, digest, content, packed, sealed, file_name,
                                created_by, created_at)
                        values (:employer, :region, :month, :digest, :content, true, true, :fileName, :by, :at)
                        on conflict (employer, month, digest) do nothing
                        """)
                .param("employer", draft.employer())
                .param("region", Integer.parseInt(draft.region().code()))
                .param("month", (short) draft.month().index())
                .param("digest", digest)
                .param(
                        "content",
                        seal.seal(
                                draft.employer(),
                                draft.month(),
                                PackedFile.pack(draft.upload().bytes())))
                .param("fileName", draft.upload().fileName())
                .param("by", by)
                .param("at", utc(draft.createdAt()))
                .update();
        return draft.at(
                jdbc.sql(
                                "select "
                                        + STAGE
                                        + """
                                         from contribution.filing
                                         where employer = :employer and month = :month and digest = :digest
                                        """)
                        .param("employer", draft.employer())
                        .param("month", (short) draft.month().index())
                        .param("digest", digest)
                        .query((row, n) -> stage(row))
                        .single());
    }

    /// The filing as far as it has come now, without reading its file again.
    Filing refreshed(Filing filing) {
        return filing.at(
                jdbc.sql("select " + STAGE + " from contribution.filing where id = :id")
                        .param("id", filing.id())
                        .query((row, n) -> stage(row))
                        .single());
    }

    Optional<Filing> byId(int id) {
        return jdbc.sql("select " + COLUMNS + " from contribution.filing where id = :id")
                .param("id", id)
                .query((row, n) -> filing(row))
                .optional();
    }

    Optional<Filing> byReceipt(String receipt) {
        return jdbc.sql("select " + COLUMNS + " from contribution.filing where receipt = :receipt")
                .param("receipt", receipt)
                .query((row, n) -> filing(row))
                .optional();
    }

    /// The newest filing of an employer's month.
    Optional<Filing> newest(int employer, int month) {
        return jdbc.sql(
                        "select "
                                + COLUMNS
                                + """
                                 from contribution.filing
                                 where employer = :employer and month = :month
                                 order by coalesce(submitted_at, created_at) desc, id desc limit 1
                                """)
                .param("employer", employer)
                .param("month", (short) month)
                .query((row, n) -> filing(row))
                .optional();
    }

    /// The newest filing that was submitted for an employer's month.
    Optional<Filing> newestSubmitted(int employer, int month) {
        return jdbc.sql(
                        "select "
                                + COLUMNS
                                + """
                                 from contribution.filing
                                 where employer = :employer and month = :month and receipt is not null
                                 order by submitted_at desc, id desc limit 1
                                """)
                .param("employer", employer)
                .param("month", (short) month)
                .query((row, n) -> filing(row))
                .optional();
    }

    /// One line per filing of an employer, newest first, at most 60.
    List<Filings.Listed> of(int employer) {
        return jdbc.sql(
                        """
                        select id, month, file_name, created_at, submitted_at, receipt
                          from contribution.filing where employer = :employer
                         order by month desc, coalesce(submitted_at, created_at) desc limit 60
                        """)
                .param("employer", employer)
                .query((row, n) ->
                        new Filings.Listed(
                                row.getInt("id"),
                                new Month(row.getInt("month")),
                                row.getString("file_name"),
                                instant(row, "created_at").orElseThrow(),
                                row.getString("receipt")))
                .list();
    }

    void answer(int id, Map<String, Answer> answers) {
        jdbc.sql(
                        "update contribution.filing set answers = answers || :answers::jsonb where id = :id")
                .param("answers", json.writeValueAsString(answers))
                .param("id", id)
                .update();
    }

    void submitted(int id, String receipt, String by, Instant at) {
        jdbc.sql(
                        """
                        update contribution.filing
                           set receipt = :receipt, submitted_by = :by, submitted_at = :at
                         where id = :id and receipt is null
                        """)
                .param("receipt", receipt)
                .param("by", by)
                .param("at", utc(at))
                .param("id", id)
                .update();
    }

    private Filing filing(ResultSet row) throws SQLException {
        Stage stage = stage(row);
        return new Filing(
                stage.id(),
                row.getInt("employer"),
                Settling.region(row.getInt("region")),
                new Month(row.getInt("month")),
                new Upload(row.getString("file_name"), content(row)),
                stage.answers(),
                stage.fixes(),
                stage.createdAt(),
                stage.submittedAt(),
                stage.receipt());
    }

    /// Files of earlier states are kept in clear until a server has sealed them.
    private byte[] content(ResultSet row) throws SQLException {
        byte[] stored = row.getBytes("content");
        byte[] kept =
                row.getBoolean("sealed")
                        ? seal.open(row.getInt("employer"), new Month(row.getInt("month")), stored)
                        : stored;
        return row.getBoolean("packed") ? PackedFile.unpack(kept) : kept;
    }

    private Stage stage(ResultSet row) throws SQLException {
        int id = row.getInt("id");
        return new Stage(
                id,
                json.readValue(row.getString("answers"), ANSWERS),
                new Fixes(
                        json.readValue(row.getString("fixes"), FIXES).stream()
                                .map(f -> f.opened(id, seal))
                                .toList()),
                instant(row, "created_at").orElseThrow(),
                instant(row, "submitted_at").orElse(null),
                row.getString("receipt"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
