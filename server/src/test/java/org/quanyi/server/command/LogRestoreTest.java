package org.quanyi.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quanyi.proof.Parsed;
import org.quanyi.proof.VerifierKey;
import org.quanyi.proof.witness.WitnessProgram;
import org.quanyi.server.TestServer;
import org.quanyi.server.log.LoggedActs;
import tools.jackson.databind.JsonNode;

/// A backup that is older than what was signed: after its restore nothing is signed and the reason
/// is told; a new origin goes on, and both origins hold.
class LogRestoreTest {

    @TempDir Path folder;

    private static VerifierKey key(Path state, String log) throws IOException {
        Path export = state.resolveSibling("keys-" + state.getFileName());
        Said.by(state, "log", "export", export.toString());
        String text = Files.readString(export.resolve(log).resolve("key")).strip();
        return ((Parsed.Of<VerifierKey>) VerifierKey.parse(text)).value();
    }

    private Path backup(TestServer server) {
        Path backups = folder.resolve("backups");
        Said made = Said.by(server.folder(), "backup", backups.toString(), "--json");
        assertThat(made.exit()).as(made.err()).isZero();
        return Path.of(made.json().at("/key").asString());
    }

    private Path restore(Path key, String name) {
        Path elsewhere = folder.resolve(name);
        Said restored =
                Said.by(
                        elsewhere,
                        Map.of("QUANYI_BACKUP_KEY", key.toString()),
                        "restore",
                        folder.resolve("backups").toString());
        assertThat(restored.exit()).as(restored.err()).isZero();
        return elsewhere;
    }

    private Said export(Path state, String name) {
        return Said.by(state, "log", "export", folder.resolve(name).toString(), "--json");
    }

    @Test
    void anOlderBackupIsNotSignedAndANewOriginGoesOn() throws Exception {
        Path key;
        Path elsewhere;
        List<WitnessProgram> witnesses = new ArrayList<>();
        try (TestServer server = TestServer.fresh("log-restore")) {
            LoggedActs.reads(server, 5);
            VerifierKey access = key(server.folder(), "access");
            List<String> lines = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                Path state = folder.resolve("w" + i);
                witnesses.add(WitnessProgram.start("w" + i, state, 0, List.of(access)));
                lines.add(witnesses.getLast().line());
            }
            Files.write(server.folder().resolve("log/witnesses"), lines);
            assertThat(export(server.folder(), "before").exit()).isZero();
            key = backup(server);
            LoggedActs.reads(server, 4);
            Said after = export(server.folder(), "after");
            assertThat(after.json().at("/logs/0/leaves").asInt()).isEqualTo(9);
        }
        elsewhere = restore(key, "restored");
        Said refused = export(elsewhere, "refused");
        assertThat(refused.exit()).isEqualTo(QuanyiCommand.REFUSED);
        assertThat(refused.out()).contains("LOG-014").contains("9");

        Said opened =
                Said.by(elsewhere, "log", "new-origin", "--reason", "the disk was lost", "--json");
        assertThat(opened.exit()).as(opened.err() + opened.out()).isZero();
        assertThat(opened.json().at("/logs/0/opened").asString()).isEqualTo("access.2");
        assertThat(opened.json().at("/logs/0/statement").asString())
                .contains("held 5\n", "because the disk was lost\n");
        holds(elsewhere);
        for (WitnessProgram witness : witnesses) {
            witness.close();
        }
    }

    private void holds(Path state) {
        Said exported = export(state, "both");
        assertThat(exported.exit()).as(exported.out()).isZero();
        JsonNode logs = Said.by(state, "verify", "--json").json();
        assertThat(logs.at("/discrepancies").toString()).doesNotContain("LOG-");
        assertThat(logs.at("/logs/0/leaves").asInt()).isEqualTo(5);
        assertThat(logs.at("/logs/1/log").asString()).isEqualTo("access.2");
        assertThat(logs.at("/logs/1/leaves").asInt()).isEqualTo(1);
        Said verified =
                Said.by(state, "log", "verify", folder.resolve("both").toString(), "--json");
        assertThat(verified.exit()).as(verified.out()).isZero();
        assertThat(verified.json().at("/logs").size()).isEqualTo(6);
        assertThat(folder.resolve("both/access/frozen")).exists();
        assertThat(folder.resolve("both/access.2/opened")).exists();
        assertThat(folder.resolve("both/policy")).content().contains("log/access.2");
    }

    @Test
    void withoutWitnessesNobodyKnowsAndNothingIsSigned() throws Exception {
        Path key;
        try (TestServer server = TestServer.fresh("log-restore-alone")) {
            LoggedActs.reads(server, 5);
            assertThat(export(server.folder(), "alone").exit()).isZero();
            key = backup(server);
        }
        Path elsewhere = restore(key, "alone-restored");
        Said refused = export(elsewhere, "alone-refused");
        assertThat(refused.exit()).isEqualTo(QuanyiCommand.REFUSED);
        assertThat(refused.out()).contains("LOG-016");
    }
}
