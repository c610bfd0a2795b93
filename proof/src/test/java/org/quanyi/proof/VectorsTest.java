package org.quanyi.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The vectors under `vectors/`, written by another program in another language. Most must fail.
class VectorsTest {
    private static final String HOLDS = "holds";

    private static Stream<DynamicTest> tests(String name, Function<Vector, Verdict> check) {
        return Vector.all(name)
                .map(vector ->
                        DynamicTest.dynamicTest(
                                vector.text("name"),
                                () ->
                                        assertThat(outcome(check.apply(vector)))
                                                .isEqualTo(vector.text("flaw"))));
    }

    private static String outcome(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Holds() -> HOLDS;
            case Verdict.Refuted(var flaw, _) -> flaw.code();
        };
    }

    @Test
    void roots() {
        assertThat(Vector.all("roots"))
                .hasSize(9)
                .allSatisfy(vector -> {
                    var tree = new MerkleTree();
                    ((List<?>) vector.get("rows"))
                            .forEach(row ->
                                    tree.append(
                                            Merkle.leafHash(HexFormat.of().parseHex("" + row))));
                    assertThat(tree.root()).isEqualTo(vector.hash("root"));
                });
    }

    @TestFactory
    Stream<DynamicTest> inclusion() {
        return tests(
                "inclusion",
                vector ->
                        new InclusionProof(
                                        vector.number("index"),
                                        vector.number("size"),
                                        vector.path())
                                .verify(vector.hash("leaf"), vector.hash("root")));
    }

    @TestFactory
    Stream<DynamicTest> consistency() {
        return tests(
                "consistency",
                vector ->
                        new ConsistencyProof(
                                        vector.number("oldSize"),
                                        vector.number("newSize"),
                                        vector.path())
                                .verify(vector.hash("oldRoot"), vector.hash("newRoot")));
    }

    @TestFactory
    Stream<DynamicTest> chain() {
        return tests(
                "chain",
                vector -> {
                    var entries =
                            ((List<?>) vector.get("entries"))
                                    .stream()
                                            .map(fields -> new Vector((Map<?, ?>) fields))
                                            .map(entry ->
                                                    new Chain.Stored(
                                                            HexFormat.of()
                                                                    .parseHex(entry.text("bytes")),
                                                            entry.hash("link")))
                                            .toList();
                    var verdict =
                            new Chain("quanyi.journal.v1").verify(vector.hash("start"), entries);
                    if (verdict instanceof Verdict.Refuted(_, var arguments)) {
                        assertThat(arguments.getFirst()).isEqualTo(vector.text("at"));
                    }
                    return verdict;
                });
    }

    @Test
    void mostVectorsMustFail() {
        var all = Stream.of("inclusion", "consistency", "chain").flatMap(Vector::all);
        var failing = all.filter(vector -> !vector.text("flaw").equals(HOLDS)).count();
        assertThat(failing).isGreaterThan(200);
    }
}
