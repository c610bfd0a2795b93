package org.quanyi.server.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.quanyi.server.journal.Journal;
import org.quanyi.server.journal.Verification;
import org.quanyi.server.keys.KeyRing;
import org.quanyi.server.store.Backup;
import org.quanyi.server.store.StateFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/// `restore`: puts a backup into an empty state, recounts everything, and says whether the journal
/// is the one that was copied.
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description =
                "Puts a backup into an empty state folder and recounts everything. 恢复到空目录并复核。",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:restored, and everything holds",
            "1:nothing was restored, or what was does not hold",
            "2:usage"
        })
final class RestoreCommand implements Callable<Integer> {

    @Mixin Terminal terminal = new Terminal();

    @Parameters(
            paramLabel = "DIR",
            description = "The backup, or a folder whose newest is taken. 备份文件或目录。")
    Path from = Path.of("");

    /// The answer as JSON.
    ///
    /// @param reached whether the journal holds the last entry that the backup was made with
    record Document(boolean holds, boolean reached, long entries, String takenAt) {}

    @Override
    public Integer call() {
        String text =
                Backup.restore(
                        from, StateFolder.of(terminal.environment()), terminal.environment());
        var manifest = JsonMapper.shared().readValue(text, BackupCommand.Manifest.class);
        terminal.note("restore.checking");
        try (OpenRooms rooms = terminal.rooms()) {
            // refuses unless the keys are those of this installation
            rooms.door(KeyRing.class);
            boolean holds =
                    rooms.door(Verification.class)
                            .run(counted -> terminal.count("verify.counted", counted))
                            .holds();
            Journal journal = rooms.door(Journal.class);
            boolean reached =
                    manifest.entries() == 0
                            || journal.at(manifest.entries())
                                    .filter(h -> h.hash().toString().equals(manifest.head()))
                                    .isPresent();
            Document document =
                    new Document(holds, reached, journal.head().seq(), manifest.takenAt());
            terminal.document(document);
            terminal.say(
                    terminal.text(
                            holds && reached ? "restore.holds" : "restore.broken",
                            Long.toString(document.entries()),
                            manifest.takenAt()));
            return holds && reached ? QuanyiCommand.DONE : QuanyiCommand.FAILED;
        }
    }
}
