package org.quanyi.rules.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quanyi.rules.CaseFiles;
import org.quanyi.rules.Seeds;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

class YamlTest {
    /// A full YAML reader that takes every plain scalar as text, as the strict reader does.
    private static Object full(String text) {
        var textsOnly =
                new Resolver() {
                    @Override
                    protected void addImplicitResolvers() {
                        // numbers, dates and flags stay texts
                    }
                };
        return new org.yaml.snakeyaml.Yaml(
                        new SafeConstructor(new LoaderOptions()),
                        new Representer(new DumperOptions()),
                        new DumperOptions(),
                        new LoaderOptions(),
                        textsOnly)
                .load(text);
    }

    private static Object plain(YamlNode node) {
        return switch (node) {
            case YamlNode.Scalar(_, var text) -> text;
            case YamlNode.Sequence(_, var items) -> items.stream().map(YamlTest::plain).toList();
            case YamlNode.Mapping(_, var entries) -> {
                var map = new LinkedHashMap<String, Object>();
                entries.forEach((key, value) -> map.put(key, plain(value)));
                yield map;
            }
        };
    }

    static List<Path> files() {
        return Stream.concat(
                        CaseFiles.below(CaseFiles.law()).stream(),
                        CaseFiles.below(CaseFiles.cases()).stream())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("files")
    void agreesWithAFullReaderOnEveryFile(Path path) {
        assertThat(plain(CaseFiles.read(path))).isEqualTo(full(CaseFiles.text(path)));
    }

    @Test
    void readsTheSubset() {
        var text =
                """
                # a comment
                a: plain text with - and # inside # and a comment
                b: "double \\"quoted\\" \\\\ # not a comment" # a comment
                c: 'single ''quoted'''
                d:
                  e: -5
                  f: http://x.cn/y#z

                  g:
                    - one
                    - h: two
                      i: three
                    - j:
                        k: four
                l: 12:30
                """
                        .replace("with - and # inside ", "with - inside ");
        assertThat(plain(Yaml.read("x", text))).isEqualTo(full(text));
        var root = Yaml.read("x", text);
        assertThat(root.get("d").mapping().get("g").where()).hasToString("x:10");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'a: [1, 2]' | 1 | cannot begin with [",
                "'a: {b: 1}' | 1 | cannot begin with {",
                "'a: &x 1' | 1 | cannot begin with &",
                "'a: *x' | 1 | cannot begin with *",
                "'a: !!str 1' | 1 | cannot begin with !",
                "'a: ~' | 1 | cannot begin with ~",
                "'a: b: c' | 1 | a colon and a blank",
                "'a:' | 1 | has no value",
                "'a: # only a comment' | 1 | has no value",
                "'a: 1~a: 2' | 2 | stands here twice",
                "'a: 1~  b: 2' | 2 | deeper",
                "'a:~    b: 1~  c: 2' | 3 | deeper",
                "' a: 1' | 1 | left edge",
                "'a: 1~- b' | 2 | list item among keys",
                "'a:~  - b~  c: 1' | 3 | key among list items",
                "'a:~- b' | 1 | has no value",
                "'a:~  - - b' | 2 | a list directly in a list",
                "'a:~  -' | 2 | has no value on its line",
                "'---~a: 1' | 1 | one document",
                "'a: \"x' | 1 | not closed",
                "'a: \"x\" y' | 1 | after the closing quote",
                "'a: \"\\n\"' | 1 | known escapes",
                "'a: x~  more' | 2 | deeper",
                "'just text' | 1 | neither",
                "'\"a\": 1' | 1 | neither",
                "'? a' | 1 | neither"
            })
    void refusesEverythingElseWithTheLine(String text, int line, String complaint) {
        assertThatThrownBy(() -> Yaml.read("x", text.replace('~', '\n').replace(": \n", ": ~")))
                .isInstanceOf(YamlError.class)
                .hasMessageStartingWith("x:" + line + ": ")
                .hasMessageContaining(complaint);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "# only a comment\n", "a:\t1", "a: 1\r\n", "\ufeffa: 1", "a: |\n  b"})
    void refusesEmptyFilesTabsAndBlocks(String text) {
        assertThatThrownBy(() -> Yaml.read("x", text)).isInstanceOf(YamlError.class);
    }

    /// Whatever the strict reader accepts, the full reader reads the same way.
    @Test
    void neverReadsSomethingDifferently() {
        var random = Seeds.random(this);
        var pieces =
                List.of(
                        "a", "b: ", "c:", "\n", "\n  ", "\n    ", "- ", "x", "'", "\"", "#", " ",
                        ":", "1.50", "-", "\\\\", "''");
        var accepted = 0;
        for (var i = 0; i < 300_000; i++) {
            var text = new StringBuilder("k: v\n");
            for (var n = random.nextInt(14); n > 0; n--) {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }
            YamlNode read;
            try {
                read = Yaml.read("x", text.toString());
            } catch (YamlError refused) {
                continue;
            }
            accepted++;
            assertThat(plain(read)).as(text.toString()).isEqualTo(full(text.toString()));
        }
        assertThat(accepted).isGreaterThan(1_000);
    }

    @Test
    void tellsWhatIsExpected() {
        var root = Yaml.read("x", "a: 1\nb:\n  - 2\n");
        assertThatThrownBy(() -> root.get("a").items()).hasMessage("x:1: a list is expected here");
        assertThatThrownBy(() -> root.text("b")).hasMessage("x:3: a text is expected here");
        assertThatThrownBy(() -> root.get("a").mapping()).hasMessage("x:1: keys are expected here");
        assertThatThrownBy(() -> root.get("c")).hasMessage("x:1: the key 'c' is missing");
        assertThatThrownBy(() -> root.only("a")).hasMessage("x:3: unknown key 'b'");
    }
}
