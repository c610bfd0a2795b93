package org.quanyi.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.quanyi.rules.yaml.Yaml;
import org.quanyi.rules.yaml.YamlNode.Mapping;

/// The worked examples under `cases/` and the law files under `law/`, as the tests read them.
public final class CaseFiles {
    private CaseFiles() {}

    /// The folder of the law files.
    public static Path law() {
        return Path.of("law");
    }

    /// The folder of the cases.
    public static Path cases() {
        return Path.of("cases");
    }

    /// All YAML files below a folder, sorted.
    public static List<Path> below(Path folder) {
        return below(folder, ".yaml");
    }

    /// The text of all classes of the rules, for what they cite by name.
    static String code() {
        return below(Path.of("src/main/java"), ".java").stream()
                .map(CaseFiles::text)
                .collect(Collectors.joining());
    }

    private static List<Path> below(Path folder, String ending) {
        try (var paths = Files.walk(folder)) {
            return paths.filter(path -> path.toString().endsWith(ending)).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// The text of a file.
    public static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// A file as the strict reader sees it.
    public static Mapping read(Path path) {
        return Yaml.read(path.toString(), text(path));
    }
}
