package org.quanyi.server.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/// PostgreSQL's programs, unpacked once from the jar that Maven Central delivers.
final class UnpackedBinaries {

    private static final String VERSION = "18.6";

    private UnpackedBinaries() {}

    /// The folder with `bin`, `lib` and `share`. Unpacks beside it and moves it into place, so that
    /// a half-unpacked folder is never used.
    static Path in(StateFolder folder) {
        Path ready = folder.path().resolve("postgresql-" + VERSION);
        if (Files.isDirectory(ready)) {
            return ready;
        }
        Path fresh = folder.path().resolve("postgresql-" + VERSION + ".part");
        try {
            deleteTree(fresh);
            Files.createDirectories(fresh);
            unpack(fresh);
            Files.move(fresh, ready, StandardCopyOption.ATOMIC_MOVE);
            return ready;
        } catch (IOException e) {
            throw new StoreFailure(
                    "PostgreSQL's programs cannot be unpacked into "
                            + folder.path()
                            + " ("
                            + StateFolder.reason(e)
                            + "); about 100 MB of free space are needed.",
                    e);
        }
    }

    private static String archive() {
        String arch = System.getProperty("os.arch");
        return switch (arch) {
            case "amd64", "x86_64" -> "/postgres-linux-x86_64.txz";
            case "aarch64" -> "/postgres-linux-arm_64.txz";
            default -> "/postgres-" + arch + ".txz";
        };
    }

    private static void unpack(Path target) throws IOException {
        try (InputStream resource = UnpackedBinaries.class.getResourceAsStream(archive())) {
            if (resource == null) {
                throw new StoreFailure(
                        "No embedded PostgreSQL is packed for this processor ("
                                + System.getProperty("os.arch")
                                + "); name a database in QUANYI_DATABASE_URL.");
            }
            try (TarArchiveInputStream tar =
                    new TarArchiveInputStream(new XZCompressorInputStream(resource))) {
                for (TarArchiveEntry entry = tar.getNextEntry();
                        entry != null;
                        entry = tar.getNextEntry()) {
                    place(target, entry, tar);
                }
            }
        }
    }

    private static void place(Path target, TarArchiveEntry entry, InputStream content)
            throws IOException {
        Path path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("The archive names a path outside its folder");
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, path);
        if ((entry.getMode() & 0100) != 0) {
            Set<PosixFilePermission> permissions =
                    EnumSet.copyOf(Files.getPosixFilePermissions(path));
            permissions.add(PosixFilePermission.OWNER_EXECUTE);
            Files.setPosixFilePermissions(path, permissions);
        }
    }

    static void deleteTree(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        Files.walkFileTree(
                root,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        Files.delete(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(
                            Path folder, @org.jspecify.annotations.Nullable IOException e)
                            throws IOException {
                        Files.delete(folder);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }
}
