package org.quanyi.server.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.quanyi.server.TestServer;
import org.quanyi.server.log.LoggedActs;

/// `log export` and `log verify`: what was exported holds, here and for a program that others
/// wrote; each way to tamper with it is found and named.
class LogCommandTest {

    private static final Path GO_PACKAGES = Path.of("/usr/share/gocode/src/golang.org/x/mod");

    @TempDir static Path folder;
    private static TestServer server;
    private static Path early;
    private static Path exported;
    private static String key;

    /// Ways to tamper with an exported log of 600 leaves, and the code that names each.
    enum Tampering {
        EDIT("PRF-019"),
        DELETE("PRF-018"),
        INSERT("PRF-018"),
        REORDER("PRF-020"),
        TRUNCATE("PRF-023"),
        SWAP("PRF-019"),
        TIMESTAMP("PRF-012"),
        KEY("PRF-011"),
        SIZE("PRF-012"),
        MISSING_TILE("PRF-016"),
        FORK("PRF-024"),
        OMISSION("PRF-016");

        private final String code;

        Tampering(String code) {
            this.code = code;
        }
    }

    @BeforeAll
    static void export() throws IOException {
        server = TestServer.fresh("log-command");
        early = folder.resolve("early");
        exported = folder.resolve("exported");
        LoggedActs.reads(server, 300);
        LoggedActs.entries(server, 3);
        assertThat(run("log", "export", early.toString()).exit()).isZero();
        LoggedActs.reads(server, 300);
        Said said = run("log", "export", exported.toString(), "--json");
        assertThat(said.exit()).as(said.err()).isZero();
        assertThat(said.json().at("/logs/0/leaves").asInt()).isEqualTo(600);
        key = Files.readString(exported.resolve("access/key")).strip();
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static Said run(String... words) {
        return Said.by(server.folder(), words);
    }

    @Test
    void acceptsWhatWasExported() {
        Said said = run("log", "verify", exported.toString(), "--json");
        assertThat(said.exit()).as(said.out()).isZero();
        assertThat(said.json().at("/holds").asBoolean()).isTrue();
        assertThat(said.json().at("/logs/0/log").asString()).isEqualTo("access");
        assertThat(said.json().at("/logs/0/leaves").asInt()).isEqualTo(600);
        assertThat(said.json().at("/logs/1/leaves").asInt()).isEqualTo(3);
        Said grown =
                run(
                        "log",
                        "verify",
                        exported.resolve("access").toString(),
                        "--key",
                        key,
                        "--earlier",
                        early.resolve("access").toString(),
                        "--lang",
                        "en");
        assertThat(grown.exit()).as(grown.out()).isZero();
        assertThat(grown.out()).contains("access: 600 leaves hold", "key you gave");
    }

    @Test
    void countsTheLogsInTheRecountOfEverything() {
        Said said = run("verify", "--json");
        assertThat(said.json().at("/logs/0/log").asString()).isEqualTo("access");
        assertThat(said.json().at("/logs/0/leaves").asInt()).isBetween(600, 601);
        assertThat(said.json().at("/discrepancies").toString()).doesNotContain("LOG-");
    }

    @Test
    void provesAnEntryToSomebodyWhoHasNothingButTheFileAndAKey() throws IOException {
        Path proof = folder.resolve("one.tlog-proof");
        assertThat(run("log", "proof", "access", "17", "-o", proof.toString()).exit()).isZero();
        for (String trust : List.of("access/key", "policy")) {
            Path trusted = exported.resolve(trust);
            Said said =
                    Said.by(
                            folder.resolve("nowhere"),
                            "log",
                            "check",
                            proof.toString(),
                            "--trust",
                            trusted.toString(),
                            "--json");
            assertThat(said.exit()).as(said.out()).isZero();
            assertThat(said.json().at("/holds").asBoolean()).isTrue();
        }
        assertThat(folder.resolve("nowhere")).doesNotExist();
        String key = exported.resolve("access/key").toString();
        Path moved = folder.resolve("moved.tlog-proof");
        Files.writeString(moved, Files.readString(proof).replace("index 17\n", "index 18\n"));
        Said broken = run("log", "check", moved.toString(), "--trust", key, "--json");
        assertThat(broken.exit()).isEqualTo(QuanyiCommand.FAILED);
        assertThat(broken.json().at("/flaw/code").asString()).isEqualTo("PRF-004");
        String other = exported.resolve("ledger/key").toString();
        assertThat(run("log", "check", proof.toString(), "--trust", other).exit())
                .isEqualTo(QuanyiCommand.FAILED);
        assertThat(run("log", "check", proof.toString(), "--trust", proof.toString()).exit())
                .isEqualTo(QuanyiCommand.REFUSED);
        assertThat(run("log", "proof", "access", "999999").exit()).isEqualTo(QuanyiCommand.REFUSED);
        assertThat(run("log", "proof", "nothing", "1").exit()).isEqualTo(QuanyiCommand.REFUSED);
    }

    @Test
    void makesTheHeadMapOfADayOnce() {
        Said made = run("log", "head-map", "--day", "2026-11-20", "--json");
        assertThat(made.exit()).as(made.err()).isZero();
        assertThat(made.json().at("/persons").asInt()).isEqualTo(300);
        assertThat(made.json().at("/events").asInt()).isEqualTo(600);
        Said again = run("log", "head-map", "--day", "2026-11-19", "--json");
        assertThat(again.json().at("/day").asString()).isEqualTo("2026-11-20");
    }

    @Test
    void refusesWhereThereIsNothingToCheckOrNoKey() throws IOException {
        assertThat(run("log", "verify", folder.resolve("none").toString()).exit())
                .isEqualTo(QuanyiCommand.REFUSED);
        Path copy = copy(exported.resolve("ledger"), "keyless");
        Files.delete(copy.resolve("key"));
        assertThat(run("log", "verify", copy.toString()).exit()).isEqualTo(QuanyiCommand.REFUSED);
        assertThat(run("log").exit()).isEqualTo(QuanyiCommand.USAGE);
    }

    @ParameterizedTest
    @EnumSource
    void findsAndNamesTampering(Tampering kind) throws IOException {
        Path copy = copy(exported.resolve("access"), kind.name());
        tamper(kind, copy);
        Path earlier = kind == Tampering.FORK || kind == Tampering.TRUNCATE ? exported : early;
        Said said =
                run(
                        "log",
                        "verify",
                        copy.toString(),
                        "--key",
                        key,
                        "--earlier",
                        earlier.resolve("access").toString(),
                        "--json");
        assertThat(said.exit()).isEqualTo(QuanyiCommand.FAILED);
        assertThat(said.json().at("/logs/0/flaw/code").asString())
                .as(said.out())
                .isEqualTo(kind.code);
    }

    private static void tamper(Tampering kind, Path log) throws IOException {
        Path bundle = log.resolve("tile/entries/001");
        Path checkpoint = log.resolve("checkpoint");
        byte[] entries = Files.readAllBytes(bundle);
        String note = Files.readString(checkpoint);
        switch (kind) {
            case EDIT -> {
                entries[36 * 5 + 9] ^= 1;
                Files.write(bundle, entries);
            }
            case DELETE -> Files.write(bundle, Arrays.copyOfRange(entries, 36, entries.length));
            case INSERT -> Files.write(bundle, Arrays.copyOf(entries, entries.length + 36));
            case REORDER -> {
                byte[] turned = entries.clone();
                System.arraycopy(entries, 36, turned, 0, 36);
                System.arraycopy(entries, 0, turned, 36, 36);
                Files.write(bundle, turned);
            }
            case SWAP -> {
                Files.write(bundle, Files.readAllBytes(log.resolve("tile/entries/000")));
                Files.write(log.resolve("tile/entries/000"), entries);
            }
            case TIMESTAMP ->
                    Files.writeString(
                            checkpoint, note.replaceFirst("\n\n", "\n2026-01-01T00:00:00Z\n\n"));
            case SIZE -> Files.writeString(checkpoint, note.replace("\n600\n", "\n599\n"));
            case MISSING_TILE -> Files.delete(log.resolve("tile/1/000.p/2"));
            case OMISSION -> Files.delete(log.resolve("tile/entries/002.p/88"));
            case KEY -> Forger.sign(log, Forger.STRANGER);
            case TRUNCATE -> Forger.truncate(log, 599, server.folder());
            case FORK -> Forger.rewrite(log, 9, server.folder());
        }
    }

    private static Path copy(Path from, String name) throws IOException {
        Path to = folder.resolve("copy-" + name);
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.sorted(Comparator.naturalOrder()).toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
        return to;
    }

    @Test
    void isAcceptedByAProgramThatOthersWroteAndATamperedCopyIsNot() throws Exception {
        assumeTrue(Files.isDirectory(GO_PACKAGES), "Go's log packages are not installed");
        Path said = folder.resolve("outside");
        Process outside =
                new ProcessBuilder("../.ci/outside-log", exported.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .start();
        assertThat(outside.waitFor(300, TimeUnit.SECONDS)).isTrue();
        assertThat(outside.exitValue()).as(Files.readString(said)).isZero();
        assertThat(Files.readString(said))
                .contains("quanyi.example/log/access: 600 leaves")
                .contains("quanyi.example/log/ledger: 3 leaves")
                .contains("refused, checkpoint was missing")
                .contains("2 logs accepted by golang.org/x/mod/sumdb");
        assertThat(List.of(Files.readString(said).split("refused, "))).hasSizeGreaterThan(16);
    }
}
