package org.quanyi.server.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPairGenerator;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quanyi.proof.Checkpoint;
import org.quanyi.proof.Hash;
import org.quanyi.proof.LogVerifier;
import org.quanyi.proof.Parsed;
import org.quanyi.proof.SigningKey;
import org.quanyi.proof.VerifierKey;
import org.quanyi.server.TestServer;
import org.quanyi.server.store.OwnerConnection;
import org.springframework.transaction.IllegalTransactionStateException;

/// Each act has its leaf, strangers can check the tree over HTTP, and whoever rewrites history with
/// the owner's password is found; each attack is undone.
class LogRoomTest {

    private static final int READS = 600;
    private static final List<String> TABLES =
            List.of(
                    "access.read_line",
                    "access.read_count",
                    "log.leaf",
                    "log.waiting",
                    "log.place",
                    "log.tile",
                    "log.checkpoint");

    private static TestServer server;

    @BeforeAll
    static void write() throws Exception {
        server = TestServer.fresh("log");
        LoggedActs.reads(server, 300);
        assertThat(untilSigned(LogName.ACCESS, 300)).isEqualTo(300);
        LoggedActs.reads(server, READS - 300);
        LoggedActs.entries(server, 5);
        assertThat(untilSigned(LogName.ACCESS, READS)).isEqualTo(READS);
        assertThat(untilSigned(LogName.LEDGER, 5)).isEqualTo(5);
        for (String table : TABLES) {
            OwnerConnection.run(
                    server.store(),
                    "create table " + table.replace('.', '_') + "_copy as table " + table);
        }
    }

    @AfterAll
    static void close() {
        server.close();
    }

    /// The scheduled round may be at it; either way there is a checkpoint soon.
    private static long untilSigned(LogName log, long size) throws InterruptedException {
        LogTable table = server.get(LogTable.class);
        for (int i = 0; i < 200; i++) {
            server.get(Sequencer.class).run(log);
            long signed = table.newest(Origin.first(log)).map(LogTable.Published::size).orElse(0L);
            if (signed >= size) {
                return signed;
            }
            Thread.sleep(50);
        }
        return 0;
    }

    private static List<String> codes() {
        return server.get(LogRecount.class).run().findings().stream()
                .map(LogFinding::code)
                .distinct()
                .toList();
    }

    private static void restore() {
        for (String table : TABLES) {
            OwnerConnection.run(
                    server.store(),
                    "truncate %s; insert into %s overriding system value table %s_copy"
                            .formatted(table, table, table.replace('.', '_')));
        }
    }

    @Test
    void countsEveryLeafOfAnUntouchedLog() {
        var report = server.get(LogRecount.class).run();
        assertThat(report.findings()).isEmpty();
        assertThat(report.counted())
                .containsExactly(
                        new LogRecount.Counted(Origin.first(LogName.ACCESS), READS, 0, 0),
                        new LogRecount.Counted(Origin.first(LogName.LEDGER), 5, 0, 0),
                        new LogRecount.Counted(Origin.first(LogName.DECISION), 0, 0, 0),
                        new LogRecount.Counted(Origin.first(LogName.SYSTEM), 0, 0, 0),
                        new LogRecount.Counted(Origin.first(LogName.DOCUMENT), 0, 0, 0));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "edit | LOG-002 | update access.read_line set purpose = 'CASE_HANDLING' where id = 7",
                "another reader | LOG-002 | update access.read_line set account = 'clerk' where id = 7",
                "as if refused | LOG-002 | update access.read_line set refused_by = 'OWN_RECORD' where id = 7",
                "timestamp | LOG-002 | update access.read_line set happened_at = happened_at - interval '1 s' where id = 7",
                "salt | LOG-002 | update access.read_line set salt = sha256(salt) where id = 7",
                "delete | LOG-003 | delete from access.read_line where id = 7",
                "insert | LOG-011 | insert into access.read_line (person, actor, role, organisation, purpose, case_number, fields, happened_at, leaf, salt, number) select person, actor, role, organisation, purpose, case_number, fields, happened_at, 999999, salt, 999 from access.read_line where id = 7",
                "past the log | LOG-001 | alter table access.read_line drop constraint has_leaf; update access.read_line set leaf = null where id = 7",
                "omission | LOG-004 | insert into log.leaf (log, entry) select log, entry from log.leaf where id = 7",
                "reorder | LOG-006 | update log.place set leaf = -1 where index = 3 and log = 1; update log.place set leaf = 4 where index = 4 and log = 1; update log.place set leaf = 5 where index = 3 and log = 1",
                "swap | LOG-006 | update log.leaf l set entry = o.entry from log.leaf o where (l.id, o.id) in ((7, 8), (8, 7))",
                "truncate | LOG-009 | delete from log.place where log = 1 and index >= 500",
                "gap | LOG-005 | delete from log.place where log = 1 and index = 500",
                "size | LOG-007 | update log.checkpoint set size = 599 where log = 1 and size = 600",
                "missing tile | LOG-012 | delete from log.tile where log = 1 and index = 1",
                "edited tile | LOG-006 | update log.tile set hashes = set_byte(hashes, 9, get_byte(hashes, 9) # 1) where index = 1",
                "edited root | LOG-006 | update log.tile set root = sha256(root) where index = 1",
                "edited note | LOG-008 | update log.checkpoint set note = replace(note, '600', '599') where size = 600",
                "fork | LOG-010 | delete from log.checkpoint; update log.leaf set entry = set_byte(entry, 9, get_byte(entry, 9) # 1) where id = 600",
            })
    void findsAndNamesWhatTheOwnerOfTheDatabaseDid(String kind, String code, String attack) {
        OwnerConnection.run(server.store(), attack);
        try {
            assertThat(codes()).as(kind).contains(code);
        } finally {
            restore();
        }
        assertThat(codes()).as("undone").isEmpty();
    }

    @Test
    void findsACheckpointThatAnotherKeySigned() throws Exception {
        var forger =
                new SigningKey(
                        "quanyi.example/log/access",
                        KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
        Hash root =
                server.get(LogTiles.class).root(Origin.first(LogName.ACCESS), READS).orElseThrow();
        String note =
                forger.sign(new Checkpoint("quanyi.example/log/access", READS, root).text())
                        .toString();
        OwnerConnection.run(
                server.store(),
                "update log.checkpoint set note = '" + note + "' where size = " + READS);
        try {
            assertThat(codes()).containsExactly("LOG-008");
            assertThat(server.get(Sequencer.class).run(LogName.ACCESS))
                    .isInstanceOfSatisfying(
                            Sequencer.Outcome.Refused.class,
                            refused -> assertThat(refused.why().code()).isEqualTo("LOG-008"));
        } finally {
            restore();
        }
    }

    @Test
    void doesNotSignAShorterTreeThanItOnceSignedNorAddToIt() throws Exception {
        try {
            OwnerConnection.run(
                    server.store(),
                    "delete from log.checkpoint where log = 1 and size = 600;"
                            + " delete from log.place where log = 1 and index >= 500;"
                            + " delete from log.tile where log = 1 and index > 0;"
                            + " delete from log.leaf where log = 1 and id > 500;"
                            + " delete from access.read_line where id > 500;"
                            + " update access.read_count c set count ="
                            + " (select count(*) from access.read_line l where l.person = c.person)");
            LoggedActs.reads(server, 1);
            assertThat(server.get(Sequencer.class).run(LogName.ACCESS))
                    .isEqualTo(
                            new Sequencer.Outcome.Refused(
                                    LogFinding.of("LOG-009", LogName.ACCESS, 600, 500)));
            assertThat(server.get(LogTable.class).waiting(LogName.ACCESS)).isEqualTo(1);
            assertThat(codes()).containsExactly("LOG-009");
            Thread.sleep(1500);
            assertThat(server.get(LogTable.class).size(Origin.first(LogName.ACCESS)))
                    .isEqualTo(500);
        } finally {
            restore();
        }
        assertThat(codes()).isEmpty();
    }

    @Test
    void takesALeafOnlyWithTheActItStandsFor() {
        assertThatThrownBy(() -> server.get(PublicLog.class).append(LeafKind.READ, new byte[0]))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void keepsKeysFromAllButTheirOwner() throws IOException {
        Path keys = server.folder().resolve("log");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys)))
                .isEqualTo("rwx------");
        for (String file : List.of("access.key", "ledger.key", "access.signed")) {
            assertThat(
                            PosixFilePermissions.toString(
                                    Files.getPosixFilePermissions(keys.resolve(file))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void isServedToAnybodyAndHoldsForAStranger() throws Exception {
        HttpResponse<byte[]> key = get("access", "key");
        VerifierKey verifier =
                ((Parsed.Of<VerifierKey>)
                                VerifierKey.parse(
                                        new String(key.body(), StandardCharsets.UTF_8).strip()))
                        .value();
        assertThat(verifier.name()).isEqualTo("quanyi.example/log/access");
        var outcome =
                new LogVerifier(path -> found(get("access", path)), verifier, null)
                        .verify(count -> {});
        assertThat(outcome.holds()).as(outcome.toString()).isTrue();
        assertThat(outcome.checkpoint()).isNotNull();
        assertThat(get("access", "checkpoint").headers().firstValue("cache-control"))
                .hasValue("max-age=1");
        assertThat(get("access", "tile/0/000").headers().firstValue("cache-control"))
                .hasValue("max-age=31536000, public, immutable");
        assertThat(get("access", "tile/0/002.p/88").body()).hasSize(88 * Hash.BYTES);
        assertThat(get("access", "tile/0/002.p/7").body()).hasSize(7 * Hash.BYTES);
        for (String absent :
                List.of("tile/0/002.p/89", "tile/0/002", "tile/0/003", "tile/1/001", "tile/0/0")) {
            assertThat(get("access", absent).statusCode()).as(absent).isEqualTo(404);
        }
        assertThat(get("nothing", "checkpoint").statusCode()).isEqualTo(404);
    }

    private static byte[] found(HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private static HttpResponse<byte[]> get(String log, String path) {
        URI address = URI.create(server.address() + "/log/" + log + "/" + path);
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(address).build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
