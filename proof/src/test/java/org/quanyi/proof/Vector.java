package org.quanyi.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/// One vector of a file under `vectors/`.
record Vector(Map<?, ?> fields) {
    /// The vectors of a file.
    static Stream<Vector> all(String name) {
        return ((List<?>) file(name).get("vectors"))
                .stream().map(fields -> new Vector((Map<?, ?>) fields));
    }

    /// The whole file.
    static Vector file(String name) {
        try (var reader = Files.newBufferedReader(Path.of("vectors", name + ".json"))) {
            Map<?, ?> root = new Yaml().load(reader);
            return new Vector(root);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Object get(String key) {
        return Objects.requireNonNull(fields.get(key), key);
    }

    String text(String key) {
        return get(key).toString();
    }

    long number(String key) {
        return ((Number) get(key)).longValue();
    }

    Hash hash(String key) {
        return Hash.parse(text(key));
    }

    List<Hash> path() {
        return texts("path").stream().map(Hash::parse).toList();
    }

    List<String> texts(String key) {
        return ((List<?>) get(key)).stream().map(String::valueOf).toList();
    }
}
