package org.quanyi.server.command;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.quanyi.server.journal.Head;
import org.quanyi.server.journal.Journal;
import org.quanyi.server.keys.KeyRing;
import org.quanyi.server.store.Backup;
import org.quanyi.server.store.StateFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `backup`: copies everything into one sealed file, while others work.
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = "Copies everything into one sealed file, while others work. 备份。",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:something broke; nothing counts as a backup", "2:usage"})
final class BackupCommand implements Callable<Integer> {

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'quanyi-'uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    @Mixin Terminal terminal = new Terminal();

    @Parameters(paramLabel = "DIR", description = "Where the file goes. 备份目录。")
    Path folder = Path.of("");

    /// What a backup is known by: everything up to this entry of the journal is in it.
    record Manifest(String format, String takenAt, long entries, String head) {

        static final String FORMAT = "quanyi-backup-1";
    }

    /// The answer as JSON.
    ///
    /// @param keyStore where the keys of names and numbers are
    /// @param keyStoreInside whether they are in the backup, sealed like everything else
    record Document(
            String file,
            String key,
            long bytes,
            long entries,
            String head,
            String keyStore,
            boolean keyStoreInside) {}

    @Override
    public Integer call() {
        try (OpenRooms rooms = terminal.rooms()) {
            Instant now = rooms.door(Clock.class).instant();
            Head head = rooms.door(Journal.class).head();
            KeyRing ring = rooms.door(KeyRing.class);
            boolean inside = isInside(ring.file());
            Manifest manifest =
                    new Manifest(
                            Manifest.FORMAT, now.toString(), head.seq(), head.hash().toString());
            Backup.Made made =
                    Backup.write(
                            StateFolder.of(terminal.environment()),
                            rooms.store(),
                            terminal.environment(),
                            new Backup.Plan(folder, NAME.format(now), Terminal.json(manifest)),
                            bytes -> terminal.count("backup.counted", megabytes(bytes)));
            terminal.document(
                    new Document(
                            made.file().toString(),
                            made.key().toString(),
                            made.bytes(),
                            head.seq(),
                            head.hash().toString(),
                            ring.place(),
                            inside));
            terminal.say(terminal.text("backup.done", made.file(), megabytes(made.bytes())));
            terminal.say(terminal.text("backup.head", Long.toString(head.seq()), head.hash()));
            terminal.say(terminal.text("backup.key", made.key()));
            terminal.say(
                    terminal.text(
                            inside ? "backup.keys.inside" : "backup.keys.outside", ring.place()));
            terminal.say(terminal.text("backup.erased"));
            return QuanyiCommand.DONE;
        }
    }

    /// The files that lie directly in the state folder go into the backup.
    private boolean isInside(@Nullable Path keys) {
        return keys != null
                && StateFolder.of(terminal.environment())
                        .path()
                        .equals(keys.toAbsolutePath().getParent());
    }

    private static String megabytes(long bytes) {
        return Long.toString(bytes >> 20);
    }
}
