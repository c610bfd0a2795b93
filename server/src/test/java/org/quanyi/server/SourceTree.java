package org.quanyi.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The repository as the gates read it: every text file that belongs to the project, read once.
public final class SourceTree {

    /// Set to `true`, generated documents are written afresh instead of compared.
    static final boolean REGENERATE = Boolean.getBoolean("quanyi.regenerate");

    private static final Set<String> NOT_OURS = Set.of("target", "node_modules");
    private static final Set<String> TEXT =
            Set.of(
                    "java",
                    "sql",
                    "properties",
                    "yaml",
                    "yml",
                    "md",
                    "html",
                    "css",
                    "js",
                    "svg",
                    "xml",
                    "json",
                    "mmd",
                    "http");
    private static final Set<String> TEXT_WITHOUT_ENDING = Set.of("quanyi", "run", "LICENSE");

    private static final SourceTree HERE = new SourceTree(findRoot());

    private final Path root;
    private final List<SourceFile> files;

    private SourceTree(Path root) {
        this.root = root;
        this.files = List.copyOf(read(root));
    }

    public static Path root() {
        return HERE.root;
    }

    static List<SourceFile> files() {
        return HERE.files;
    }

    static List<SourceFile> java() {
        return files().stream().filter(SourceFile::isJava).toList();
    }

    static List<SourceFile> mainJava() {
        return files().stream().filter(SourceFile::isMainJava).toList();
    }

    /// Files whose path holds `part` and whose name ends in `ending`.
    static List<SourceFile> under(String part, String ending) {
        return files().stream()
                .filter(file -> file.path().contains(part) && file.path().endsWith(ending))
                .toList();
    }

    /// Compares a generated document with the committed one; with `-Dquanyi.regenerate=true` writes
    /// it instead.
    static boolean isFresh(String path, String generated) {
        Path file = root().resolve(path);
        try {
            if (REGENERATE) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, generated);
            }
            return Files.exists(file) && Files.readString(file).equals(generated);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path findRoot() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null) {
            if (Files.exists(folder.resolve("quanyi")) && Files.exists(folder.resolve("rules"))) {
                return folder;
            }
            folder = folder.getParent();
        }
        throw new IllegalStateException("The tests run somewhere inside the repository");
    }

    private static List<SourceFile> read(Path root) {
        List<SourceFile> found = new ArrayList<>();
        try {
            Files.walkFileTree(
                    root,
                    new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult preVisitDirectory(
                                Path folder, BasicFileAttributes attributes) {
                            String name = String.valueOf(folder.getFileName());
                            boolean hidden =
                                    name.startsWith(".")
                                            && !name.equals(".ci")
                                            && !folder.equals(root);
                            return hidden || NOT_OURS.contains(name)
                                    ? FileVisitResult.SKIP_SUBTREE
                                    : FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                                throws IOException {
                            if (isText(String.valueOf(file.getFileName()))) {
                                String path = root.relativize(file).toString().replace('\\', '/');
                                found.add(
                                        new SourceFile(
                                                path,
                                                Files.readString(file, StandardCharsets.UTF_8)));
                            }
                            return FileVisitResult.CONTINUE;
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        found.sort((one, other) -> one.path().compareTo(other.path()));
        return found;
    }

    private static boolean isText(String name) {
        return TEXT.contains(name.substring(name.lastIndexOf('.') + 1))
                || TEXT_WITHOUT_ENDING.contains(name);
    }
}
