package org.quanyi.server.store;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// Copies the state of an installation with the embedded database while it works, and puts a copy
/// into an empty folder (备份与恢复).
///
/// The copy is one sealed file: the database's files between PostgreSQL's own marks of an online
/// backup, the write-ahead log that makes them one moment, and the keys of the state folder. An
/// external database is its operator's to back up.
public final class Backup {

    private static final String DATABASE = "pg18";
    private static final String MANIFEST = "backup.json";
    private static final String SUFFIX = ".backup";

    /// Contents that PostgreSQL makes anew, or that belong to the running process.
    private static final Set<String> LEFT_OUT =
            Set.of(
                    "pg_wal",
                    "pg_dynshmem",
                    "pg_notify",
                    "pg_replslot",
                    "pg_serial",
                    "pg_snapshots",
                    "pg_stat_tmp",
                    "pg_subtrans");

    /// The subfolder where the public logs keep their keys.
    private static final String LOG_KEYS = "log";

    /// Files of the state folder that a copy has no use for, and the key that it is sealed with.
    private static final Pattern NOT_KEYS =
            Pattern.compile(
                    ".*[.](lock|log|out|signed|new)|backup[.]key|" + Pattern.quote(MANIFEST));

    private static final Set<String> PROCESS_FILES = Set.of("postmaster.pid", "postmaster.opts");

    private Backup() {}

    /// A copy that was made.
    ///
    /// @param key the file without which nobody can restore it
    public record Made(Path file, Path key, long bytes) {}

    /// What is wanted (备份计划).
    ///
    /// @param to a folder; the file in it gets the name
    /// @param manifest what the state is known by, as JSON; comes back as `backup.json`
    public record Plan(Path to, String name, String manifest) {}

    /// Copies the state, beside whoever works with it.
    ///
    /// @param progress is told the bytes read, now and then
    /// @throws StoreFailure when the database is not the embedded one, or nothing can be written
    public static Made write(
            StateFolder folder,
            Store store,
            Map<String, String> environment,
            Plan plan,
            LongConsumer progress) {
        Login superuser = store.superuser();
        BackupKey key = BackupKey.forWriting(folder, environment);
        Path to = plan.to();
        Path file = to.resolve(plan.name() + SUFFIX);
        Path part = to.resolve(plan.name() + SUFFIX + ".part");
        try {
            Files.createDirectories(to);
            try (OutputStream out =
                            new BufferedOutputStream(
                                    Files.newOutputStream(part, StandardOpenOption.CREATE_NEW));
                    ZipOutputStream zip = new ZipOutputStream(new SealedOutput(out, key.key()))) {
                zip.setLevel(Deflater.BEST_SPEED);
                new Writing(folder, zip, progress).all(superuser, plan.manifest());
            }
            try (FileChannel written = FileChannel.open(part, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            return new Made(file, key.file(), Files.size(file));
        } catch (IOException | SQLException e) {
            throw new StoreFailure(
                    "The backup could not be written to "
                            + to
                            + " ("
                            + (e instanceof IOException io ? StateFolder.reason(io) : "database")
                            + "). Nothing of it was kept as a backup.",
                    e);
        }
    }

    /// Puts a copy into an empty folder; the next start recovers it to the moment it was made.
    ///
    /// @param from the file, or a folder whose newest one is taken
    /// @return the manifest that came with it
    /// @throws StoreFailure when the folder holds a database, the key is missing or another, or the
    ///   file was changed; then the folder is left without a database
    public static String restore(Path from, StateFolder folder, Map<String, String> environment) {
        Path database = folder.create().path().resolve(DATABASE);
        if (Files.exists(database)) {
            throw new StoreFailure(
                    "The data folder "
                            + folder.path()
                            + " is not empty. Restore into another one, named in QUANYI_DATA.");
        }
        BackupKey key = BackupKey.forReading(folder, environment);
        Path file = newest(from);
        Path unpacked = folder.path().resolve("restore.part");
        try {
            UnpackedBinaries.deleteTree(unpacked);
            try (SealedInput sealed =
                            new SealedInput(
                                    new BufferedInputStream(Files.newInputStream(file)),
                                    key.key());
                    ZipInputStream zip = new ZipInputStream(sealed)) {
                unpack(zip, unpacked);
                // what stands behind the last entry has to prove itself too; a reader of archives
                // stops there
                sealed.transferTo(OutputStream.nullOutputStream());
            }
            settle(unpacked, folder.path());
            return Files.readString(folder.path().resolve(MANIFEST));
        } catch (IOException e) {
            throw new StoreFailure(
                    "The backup "
                            + file
                            + " cannot be restored: "
                            + (e.getMessage() == null ? StateFolder.reason(e) : e.getMessage())
                            + ". Nothing was restored.",
                    e);
        }
    }

    private static Path newest(Path from) {
        if (Files.isRegularFile(from)) {
            return from;
        }
        try (Stream<Path> files = Files.list(from)) {
            return files.filter(f -> f.toString().endsWith(SUFFIX))
                    .max(Path::compareTo)
                    .orElseThrow(() -> new StoreFailure("There is no backup in " + from + "."));
        } catch (IOException e) {
            throw new StoreFailure("There is no backup in " + from + ".", e);
        }
    }

    private static void unpack(ZipInputStream zip, Path into) throws IOException {
        Files.createDirectories(into);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            Path target = into.resolve(entry.getName()).normalize();
            if (!target.startsWith(into)) {
                throw new IOException("an entry leaves the folder: " + entry.getName());
            }
            if (entry.isDirectory()) {
                Files.createDirectories(target);
            } else {
                Files.createDirectories(target.getParent());
                Files.copy(zip, target);
            }
            Files.setPosixFilePermissions(
                    target,
                    PosixFilePermissions.fromString(
                            entry.isDirectory() ? "rwx------" : "rw-------"));
        }
    }

    /// The database last, so that a folder with a database is a whole one.
    private static void settle(Path unpacked, Path folder) throws IOException {
        try (Stream<Path> names = Files.list(unpacked)) {
            List<Path> all =
                    names.sorted((a, b) ->
                                    Boolean.compare(a.endsWith(DATABASE), b.endsWith(DATABASE)))
                            .toList();
            for (Path each : all) {
                if (Files.isDirectory(each)) {
                    Files.setPosixFilePermissions(
                            each, PosixFilePermissions.fromString("rwx------"));
                }
                Path target = folder.resolve(each.getFileName());
                if (each.endsWith(LOG_KEYS) && Files.isDirectory(target)) {
                    // what was signed last may have outlived the database; it stays
                    settle(each, target);
                } else {
                    Files.move(each, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
        Files.delete(unpacked);
    }

    /// One backup while it is written.
    private static final class Writing {

        private final StateFolder folder;
        private final Path data;
        private final ZipOutputStream zip;
        private final LongConsumer progress;
        private long bytes;

        Writing(StateFolder folder, ZipOutputStream zip, LongConsumer progress) {
            this.folder = folder;
            this.data = folder.path().resolve(DATABASE);
            this.zip = zip;
            this.progress = progress;
        }

        void all(Login superuser, String manifest) throws SQLException, IOException {
            try (Connection connection =
                            DriverManager.getConnection(
                                    superuser.url(), superuser.user(), superuser.password());
                    Statement statement = connection.createStatement()) {
                // keeps the log of the meantime; gone with the connection, whatever happens
                statement.execute(
                        "select pg_create_physical_replication_slot('backup_%d', true, true)"
                                .formatted(ProcessHandle.current().pid()));
                String first =
                        text(
                                statement,
                                "select pg_walfile_name(pg_backup_start('quanyi', fast => true))");
                files();
                String label =
                        text(
                                statement,
                                "select labelfile from pg_backup_stop(wait_for_archive => false)");
                entry(DATABASE + "/backup_label", label.getBytes(StandardCharsets.UTF_8));
                log(first);
            }
            entry(MANIFEST, manifest.getBytes(StandardCharsets.UTF_8));
            for (Path each : keys()) {
                copy(each, folder.path().relativize(each).toString());
            }
        }

        private static String text(Statement statement, String query) throws SQLException {
            try (ResultSet row = statement.executeQuery(query)) {
                row.next();
                return row.getString(1);
            }
        }

        private void files() throws IOException {
            try (Stream<Path> tree = Files.walk(data)) {
                for (Path path : (Iterable<Path>) tree::iterator) {
                    Path relative = data.relativize(path);
                    String top = relative.getName(0).toString();
                    boolean inside = relative.getNameCount() > 1;
                    String name = DATABASE + "/" + relative;
                    if (relative.toString().isEmpty() || PROCESS_FILES.contains(top)) {
                        continue;
                    }
                    if (Files.isDirectory(path)) {
                        if (!inside || !LEFT_OUT.contains(top)) {
                            zip.putNextEntry(new ZipEntry(name + "/"));
                            zip.closeEntry();
                        }
                    } else if (!LEFT_OUT.contains(top)
                            && !path.getFileName().toString().startsWith("pgsql_tmp")) {
                        copy(path, name);
                    }
                }
            }
        }

        private void log(String first) throws IOException {
            try (Stream<Path> segments = Files.list(data.resolve("pg_wal"))) {
                for (Path segment : segments.sorted().toList()) {
                    String name = segment.getFileName().toString();
                    if (name.matches("[0-9A-F]{24}") && name.compareTo(first) >= 0) {
                        copy(segment, DATABASE + "/pg_wal/" + name);
                    }
                }
            }
        }

        /// The state folder's own files: passwords and keys, not locks and logs; and what the
        /// public logs keep there, but for what was signed last: that must not go back with the
        /// rest.
        private List<Path> keys() throws IOException {
            try (Stream<Path> files = Files.walk(folder.path(), 2)) {
                return files.filter(Files::isRegularFile)
                        .filter(f -> {
                            Path name = folder.path().relativize(f);
                            return name.getNameCount() == 1 || name.startsWith(LOG_KEYS);
                        })
                        .filter(f -> !NOT_KEYS.matcher(f.getFileName().toString()).matches())
                        .toList();
            }
        }

        private void copy(Path path, String name) throws IOException {
            try (var in = Files.newInputStream(path)) {
                zip.putNextEntry(new ZipEntry(name));
                bytes += in.transferTo(zip);
                zip.closeEntry();
                progress.accept(bytes);
            } catch (NoSuchFileException e) {
                // dropped meanwhile; the log says so too
            }
        }

        private void entry(String name, byte[] content) throws IOException {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
        }
    }
}
