package org.quanyi.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.quanyi.server.store.StateFolder;
import org.quanyi.server.store.Store;

/// State folders with an empty database, brought up to date once a run and copied for each server.
///
/// Unpacking PostgreSQL, setting it up and migrating it takes longer than most tests. Nothing of
/// the application has run on what is copied: keys and origins are each server's own.
final class PreparedState {

    private static final Path ALL = Path.of("target", "test-state");
    private static final Path FIRST = fresh("prepared");

    static {
        Store.open(new StateFolder(FIRST), Map.of()).close();
    }

    private PreparedState() {}

    /// A folder of that name with an empty, migrated database that does not run.
    static Path folder(String name) {
        Path folder = fresh(name);
        try {
            Files.walkFileTree(FIRST, new Copy(folder));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path fresh(String name) {
        Path folder = ALL.resolve(name + "-" + ProcessHandle.current().pid()).toAbsolutePath();
        try {
            if (Files.exists(folder)) {
                try (Stream<Path> files = Files.walk(folder)) {
                    for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Copy extends SimpleFileVisitor<Path> {

        private final Path to;

        Copy(Path to) {
            this.to = to;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
                throws IOException {
            Path target = to.resolve(FIRST.relativize(folder));
            if (folder.getFileName().toString().startsWith("postgresql-")) {
                // programs are read only
                Files.createSymbolicLink(target, folder);
                return FileVisitResult.SKIP_SUBTREE;
            }
            Files.copy(folder, target, StandardCopyOption.COPY_ATTRIBUTES);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
            Files.copy(
                    file, to.resolve(FIRST.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
            return FileVisitResult.CONTINUE;
        }
    }
}
