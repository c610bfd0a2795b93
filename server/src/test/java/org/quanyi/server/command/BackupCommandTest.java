package org.quanyi.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quanyi.server.TestServer;
import org.quanyi.server.journal.Batch;
import org.quanyi.server.journal.Journal;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/// Backups of a server that writes all the while, restored elsewhere.
class BackupCommandTest {

    private static final String CANARY = "canary-reference-7301";

    private static TestServer server;

    @TempDir static Path folder;

    @BeforeAll
    static void open() {
        server = TestServer.fresh("backup");
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static void writeOne(TransactionTemplate transaction) {
        transaction.executeWithoutResult(_ -> {
            Journal journal = server.get(Journal.class);
            Batch batch = journal.open("TEST", CANARY, server.get(Clock.class).instant());
            journal.seal(batch);
        });
    }

    private static boolean holdsText(Path file, String text) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text);
    }

    @Test
    void aBackupMadeWhileOthersWriteIsRestoredWhole() throws Exception {
        TransactionTemplate transaction =
                new TransactionTemplate(server.get(PlatformTransactionManager.class));
        for (int i = 0; i < 50; i++) {
            writeOne(transaction);
        }
        AtomicBoolean stop = new AtomicBoolean();
        Thread writer =
                Thread.ofPlatform()
                        .start(() -> {
                            while (!stop.get()) {
                                writeOne(transaction);
                            }
                        });
        Path backups = folder.resolve("backups");
        Said made = Said.by(server.folder(), Map.of(), "backup", backups.toString(), "--json");
        stop.set(true);
        writer.join();
        assertThat(made.exit()).as(made.err()).isEqualTo(QuanyiCommand.DONE);
        assertThat(made.json().at("/entries").asInt()).isGreaterThanOrEqualTo(50);

        Path file = Path.of(made.json().at("/file").asString());
        assertThat(holdsText(file, CANARY)).as("nobody reads it without the key").isFalse();
        try (Stream<Path> all = Files.list(backups)) {
            assertThat(all).as("nothing half written is left").containsExactly(file);
        }

        Path key = Path.of(made.json().at("/key").asString());
        restoresWhole(backups, key, made.json());
        refusesWhatIsNotTheBackup(file, key);
    }

    private void restoresWhole(Path backups, Path key, JsonNode made) {
        Path elsewhere = folder.resolve("elsewhere");
        Map<String, String> withKey = Map.of("QUANYI_BACKUP_KEY", key.toString());
        Said restored = Said.by(elsewhere, withKey, "restore", backups.toString(), "--json");
        assertThat(restored.exit())
                .as(restored.err() + restored.out())
                .isEqualTo(QuanyiCommand.DONE);
        assertThat(restored.json().at("/holds").asBoolean()).isTrue();
        assertThat(restored.json().at("/reached").asBoolean()).isTrue();
        assertThat(restored.json().at("/entries").asInt())
                .isGreaterThanOrEqualTo(made.at("/entries").asInt());
        Said again = Said.by(elsewhere, withKey, "restore", backups.toString());
        assertThat(again.exit()).isEqualTo(QuanyiCommand.FAILED);
        assertThat(again.err()).contains("not empty");
    }

    private void refusesWhatIsNotTheBackup(Path file, Path key) throws IOException {
        Path empty = folder.resolve("empty");
        Said without = Said.by(empty, Map.of(), "restore", file.toString());
        assertThat(without.exit()).isEqualTo(QuanyiCommand.FAILED);
        assertThat(without.err()).contains("QUANYI_BACKUP_KEY");

        Path other = folder.resolve("other.key");
        Files.writeString(other, "ab".repeat(32));
        assertThat(refused(empty, other, file)).contains("the key is another");

        byte[] changed = Files.readAllBytes(file);
        changed[changed.length / 2] ^= 1;
        Path broken = folder.resolve("broken.backup");
        Files.write(broken, changed);
        assertThat(refused(empty, key, broken)).contains("was changed");

        Path cut = folder.resolve("cut.backup");
        Files.write(cut, java.util.Arrays.copyOf(Files.readAllBytes(file), changed.length - 40));
        assertThat(refused(empty, key, cut)).contains("Nothing was restored");
        assertThat(empty.resolve("pg18")).doesNotExist();
    }

    private static String refused(Path state, Path key, Path file) {
        Said said =
                Said.by(
                        state,
                        Map.of("QUANYI_BACKUP_KEY", key.toString()),
                        "restore",
                        file.toString());
        assertThat(said.exit()).isEqualTo(QuanyiCommand.FAILED);
        return said.err();
    }
}
