package org.quanyi.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quanyi.proof.Parsed;
import org.quanyi.proof.VerifierKey;
import org.quanyi.proof.witness.WitnessProgram;
import org.quanyi.server.TestServer;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Role;
import org.quanyi.server.casework.CaseAct;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.Cases;
import org.quanyi.server.casework.Step;
import org.quanyi.server.credit.CreditEntry;
import org.quanyi.server.credit.CreditRegister;
import org.quanyi.server.credit.EntryAct;
import org.quanyi.server.credit.EntryChange;
import org.quanyi.server.credit.EntryChanges;
import org.quanyi.server.credit.RegisterWorld;

/// A backup of before a lifting, restored by the commands: it brings no entry back. What stood goes
/// on waiting until two officers compared it.
class CreditRestoreTest {

    @TempDir Path folder;

    private static VerifierKey key(Path state) throws IOException {
        Path export = state.resolveSibling("keys-" + state.getFileName());
        Said.by(state, "log", "export", export.toString());
        String text = Files.readString(export.resolve("decision").resolve("key")).strip();
        return ((Parsed.Of<VerifierKey>) VerifierKey.parse(text)).value();
    }

    private void export(Path state, String name) {
        Said said = Said.by(state, "log", "export", folder.resolve(name).toString(), "--json");
        assertThat(said.exit()).as(said.out() + said.err()).isZero();
    }

    private List<WitnessProgram> witnesses(TestServer server) throws Exception {
        VerifierKey decisions = key(server.folder());
        List<WitnessProgram> witnesses = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Path state = folder.resolve("w" + i);
            witnesses.add(WitnessProgram.start("cw" + i, state, 0, List.of(decisions)));
            lines.add(witnesses.getLast().line());
        }
        Files.write(server.folder().resolve("log/witnesses"), lines);
        return witnesses;
    }

    @Test
    void anOldBackupBringsNoLiftedEntryBack() throws Exception {
        Path backups = folder.resolve("backups");
        String key;
        CreditEntry lifted;
        CreditEntry kept;
        List<WitnessProgram> witnesses;
        try (TestServer server = TestServer.fresh("credit-restored")) {
            LocalDate today = LocalDate.now(server.get(Clock.class));
            RegisterWorld world = new RegisterWorld(server, today.minusMonths(2));
            lifted = world.enter(world.listed(world.organisation(801))).orThrow();
            kept = world.enter(world.listed(world.organisation(802))).orThrow();
            witnesses = witnesses(server);
            export(server.folder(), "before");
            Said made = Said.by(server.folder(), "backup", backups.toString(), "--json");
            assertThat(made.exit()).as(made.err()).isZero();
            key = made.json().at("/key").asString();
            world.happens(lifted, EntryAct.LIFTED, today, RegisterWorld.THIRD, RegisterWorld.FOURTH)
                    .orThrow();
            assertThat(world.register().isPublic(lifted, today)).isFalse();
            export(server.folder(), "after");
        }
        Path elsewhere = folder.resolve("restored");
        Said restored =
                Said.by(elsewhere, Map.of("QUANYI_BACKUP_KEY", key), "restore", backups.toString());
        assertThat(restored.exit()).as(restored.err()).isZero();
        Said opened =
                Said.by(elsewhere, "log", "new-origin", "--reason", "the disk was lost", "--json");
        assertThat(opened.exit()).as(opened.err() + opened.out()).isZero();
        for (WitnessProgram witness : witnesses) {
            witness.close();
        }
        try (TestServer server = TestServer.on(elsewhere)) {
            isHiddenUntilTwoConfirm(server, lifted, kept);
        }
    }

    private static void isHiddenUntilTwoConfirm(
            TestServer server, CreditEntry lifted, CreditEntry kept) {
        CreditRegister register = server.get(CreditRegister.class);
        LocalDate today = register.today();
        for (CreditEntry entry : List.of(lifted, kept)) {
            assertThat(register.byId(entry.id())).as("the backup has it").isPresent();
            assertThat(register.isPublic(entry, today)).isFalse();
            assertThat(register.publicOf(entry.employer(), today)).isEmpty();
            assertThat(register.measures(entry, today)).isEmpty();
        }
        RegisterWorld world = new RegisterWorld(server, today.minusMonths(2));
        // no word of the employer brings it back either
        world.happens(kept, EntryAct.ANNOTATED, today, RegisterWorld.employer(kept.employer()))
                .orThrow();
        assertThat(register.isPublic(kept, today)).isFalse();
        assertThat(
                        RegisterWorld.code(
                                world.happens(
                                        kept, EntryAct.CONFIRMED, today, RegisterWorld.THIRD)))
                .isEqualTo("CRD-104");
        world.happens(kept, EntryAct.MARK_ENDED, today, RegisterWorld.THIRD, RegisterWorld.FOURTH)
                .orThrow();
        confirm(server, kept);
        assertThat(register.isPublic(kept, today)).isTrue();
        assertThat(register.isPublic(lifted, today)).isFalse();
        CreditEntry later = world.enter(world.listed(world.organisation(803))).orThrow();
        assertThat(register.isPublic(later, today)).isTrue();
    }

    /// As officers do it on their page.
    private static void confirm(TestServer server, CreditEntry entry) {
        Actor clerk = new Actor("restored-asks", Role.CLERK, "核对", "示例中心", null, null);
        Actor officer = new Actor("restored-agrees", Role.SECOND_OFFICER, "复核", "示例中心", null, null);
        CaseFile asked =
                server.get(EntryChanges.class)
                        .propose(
                                clerk,
                                new EntryChange(
                                        entry.id(),
                                        EntryAct.CONFIRMED,
                                        "核对记录 4 号",
                                        "已和决定书、招标办回函核对"))
                        .orThrow();
        server.get(Cases.class)
                .take(officer, new Step(asked.number(), asked.version(), CaseAct.ACCEPT, ""))
                .orThrow();
    }
}
