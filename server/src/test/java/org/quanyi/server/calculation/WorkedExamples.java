package org.quanyi.server.calculation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.yaml.Yaml;
import org.quanyi.rules.yaml.YamlNode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The worked examples of the rules, as requests in JSON and what is expected of the replies.
public final class WorkedExamples {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Path CASES = Path.of("..", "rules", "cases");

    private WorkedExamples() {}

    /// One example.
    ///
    /// @param facts the request, without an id
    /// @param expect output field and text; empty where it is refused
    /// @param refused the codes; empty where there is a result
    public record Example(
            String name,
            Map<String, Object> facts,
            Map<String, Object> expect,
            List<String> refused) {

        public String json() {
            return JSON.writeValueAsString(facts);
        }

        /// What differs between the reply and what is expected; empty if nothing does.
        public List<String> differences(JsonNode reply) {
            List<String> found = new ArrayList<>();
            if (!refused.isEmpty()) {
                List<String> codes = new ArrayList<>();
                reply.path("refused").forEach(each -> codes.add(each.path("code").asString()));
                if (!codes.stream().sorted().toList().equals(refused)) {
                    found.add(name + ": " + codes + " instead of " + refused);
                }
                return found;
            }
            expect.forEach(
                    (field, value) -> differ(name + " " + field, value, reply.get(field), found));
            return found;
        }

        private static void differ(
                String at, Object expected, @Nullable JsonNode reply, List<String> found) {
            if (!same(expected, reply)) {
                found.add(at + ": " + reply + " instead of " + expected);
            }
        }

        private static boolean same(Object expected, @Nullable JsonNode reply) {
            if (reply == null) {
                return false;
            }
            if (expected instanceof Map<?, ?> fields) {
                return reply.size() == fields.size()
                        && fields.entrySet().stream()
                                .allMatch(e -> same(e.getValue(), reply.get("" + e.getKey())));
            }
            if (expected instanceof List<?> items) {
                boolean all = reply.size() == items.size();
                for (int i = 0; all && i < items.size(); i++) {
                    all = same(items.get(i), reply.get(i));
                }
                return all;
            }
            String text = expected.toString();
            if (reply.isObject()) {
                return text.split(" ")[0].equals(reply.path("code").asString());
            }
            return text.equals(reply.isNull() ? "null" : reply.asString());
        }
    }

    /// The examples of every calculation, by its name.
    public static Map<String, List<Example>> all() {
        Map<String, List<Example>> all = new LinkedHashMap<>();
        for (Path path : files()) {
            var file = Yaml.read(path.toString(), text(path));
            String rule = file.text("rule");
            if (OpenCalculations.named(rule).isPresent()) {
                for (YamlNode item : file.get("cases").items()) {
                    all.computeIfAbsent(rule, _ -> new ArrayList<>()).add(example(item.mapping()));
                }
            }
        }
        return all;
    }

    private static Example example(YamlNode.Mapping entry) {
        return new Example(
                entry.text("name"),
                fields(entry.get("facts")),
                entry.has("expect") ? fields(entry.get("expect")) : Map.of(),
                entry.has("refused")
                        ? entry.get("refused").items().stream()
                                .map(item -> item.text().split(" ")[0])
                                .sorted()
                                .toList()
                        : List.of());
    }

    private static Map<String, Object> fields(YamlNode node) {
        Map<String, Object> fields = new LinkedHashMap<>();
        node.mapping().entries().forEach((name, value) -> fields.put(name, tree(value)));
        return fields;
    }

    private static Object tree(YamlNode node) {
        return switch (node) {
            case YamlNode.Scalar(_, var text) -> text;
            case YamlNode.Sequence(_, var items) ->
                    items.stream().map(WorkedExamples::tree).toList();
            case YamlNode.Mapping mapping -> fields(mapping);
        };
    }

    private static List<Path> files() {
        try (var paths = Files.walk(CASES)) {
            return paths.filter(path -> path.toString().endsWith(".yaml")).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
