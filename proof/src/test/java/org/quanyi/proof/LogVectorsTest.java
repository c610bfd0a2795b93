package org.quanyi.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Vectors of notes, paths and whole logs, written by another program. Most must fail, each with
/// the flaw, the leaf and the file that it names.
class LogVectorsTest {
    private static final Map<Long, Map<String, byte[]>> BASES =
            ((List<?>) Vector.file("logs").get("bases"))
                    .stream()
                            .map(fields -> new Vector((Map<?, ?>) fields))
                            .collect(
                                    Collectors.toMap(
                                            log -> log.number("size"), log -> files(log, "files")));

    @TestFactory
    Stream<DynamicTest> notes() {
        return flaws("notes", LogVectorsTest::open);
    }

    /// Each vector of a file is found to have the flaw that it names.
    private static Stream<DynamicTest> flaws(String file, Function<Vector, String> found) {
        return Vector.all(file)
                .map(vector ->
                        DynamicTest.dynamicTest(
                                vector.text("name"),
                                () ->
                                        assertThat(found.apply(vector))
                                                .isEqualTo(vector.text("flaw"))));
    }

    private static String open(Vector vector) {
        var note = HexFormat.of().parseHex(vector.text("bytes"));
        return code(VerifierKey.parse(vector.text("key")).then(key -> Checkpoint.open(note, key)));
    }

    private static String code(Parsed<?> parsed) {
        return switch (parsed) {
            case Parsed.Of<?> _ -> "holds";
            case Parsed.Flawed<?>(var why) -> why.flaw().code();
        };
    }

    @TestFactory
    Stream<DynamicTest> paths() {
        return Vector.all("tile-paths")
                .map(vector ->
                        DynamicTest.dynamicTest(
                                "path " + vector.text("path"),
                                () ->
                                        assertThat(Tile.parse(vector.text("path")))
                                                .isEqualTo(tile(vector))));
    }

    private static Optional<Tile> tile(Vector vector) {
        if (vector.text("flaw").equals("none")) {
            return Optional.empty();
        }
        var tile =
                new Tile(
                        (int) vector.number("level"),
                        vector.number("index"),
                        (int) vector.number("width"));
        assertThat(tile.path()).isEqualTo(vector.text("path"));
        return Optional.of(tile);
    }

    @TestFactory
    Stream<DynamicTest> proofsOfOneEntry() {
        return flaws("tlog-proofs", LogVectorsTest::prove);
    }

    private static String prove(Vector vector) {
        var file = HexFormat.of().parseHex(vector.text("proof"));
        return code(
                Policy.parse(vector.text("policy"))
                        .then(policy -> LoggedEvidence.prove(file, policy)));
    }

    @TestFactory
    Stream<DynamicTest> logs() {
        return Vector.all("logs")
                .map(vector ->
                        DynamicTest.dynamicTest(
                                vector.text("name"),
                                () -> {
                                    var verdict = verify(vector);
                                    assertThat(told(verdict))
                                            .isEqualTo(
                                                    Stream.concat(
                                                                    Stream.of(vector.text("flaw")),
                                                                    vector
                                                                            .texts("arguments")
                                                                            .stream())
                                                            .toList());
                                }));
    }

    private static Verdict verify(Vector vector) throws IOException {
        var files = new HashMap<>(BASES.get(vector.number("base")));
        files.putAll(files(vector, "changed"));
        vector.texts("gone").forEach(files::remove);
        var key = ((Parsed.Of<VerifierKey>) VerifierKey.parse(vector.text("key"))).value();
        var earlier =
                Checkpoint.parse(vector.text("earlier")) instanceof Parsed.Of<Checkpoint>(var then)
                        ? then
                        : null;
        return new LogVerifier(files::get, key, earlier).verify(_ -> {}).verdict();
    }

    private static List<String> told(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Holds() -> List.of("holds");
            case Verdict.Refuted(var flaw, var arguments) ->
                    Stream.concat(Stream.of(flaw.code()), arguments.stream()).toList();
        };
    }

    private static Map<String, byte[]> files(Vector vector, String key) {
        return ((Map<?, ?>) vector.get(key))
                .entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        file -> file.getKey().toString(),
                                        file -> HexFormat.of().parseHex(file.getValue() + "")));
    }

    @Test
    void mostVectorsMustFail() {
        var flaws =
                Stream.of("notes", "tile-paths", "tlog-proofs", "logs")
                        .flatMap(Vector::all)
                        .map(vector -> vector.text("flaw"))
                        .collect(Collectors.groupingBy(flaw -> flaw, Collectors.counting()));
        assertThat(flaws.get("holds")).isLessThan(80);
        assertThat(flaws.values().stream().mapToLong(n -> n).sum()).isGreaterThan(250);
        assertThat(flaws.keySet())
                .contains("PRF-010", "PRF-011", "PRF-012", "PRF-013", "PRF-014", "PRF-015")
                .contains("PRF-016", "PRF-017", "PRF-018", "PRF-019", "PRF-020", "PRF-021")
                .contains("PRF-022", "PRF-023", "PRF-024", "PRF-026", "PRF-027", "PRF-028")
                .contains("PRF-025");
    }
}
