package org.quanyi.server.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Law;
import org.quanyi.rules.Result;
import org.quanyi.rules.Source;
import org.quanyi.rules.calculation.Answer;
import org.quanyi.rules.calculation.Calculation;
import org.quanyi.rules.calculation.Calculations;
import org.quanyi.rules.calculation.CaseNodes;
import org.quanyi.rules.calculation.Node;
import org.quanyi.rules.yaml.Yaml;
import org.quanyi.rules.yaml.YamlNode;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// The rules as anyone may read them (规则公开): each with its worked examples, asked anew, and the
/// figures and documents that the answers rested on.
@Component
public class RuleBook {

    private static final String CASES = "classpath*:cases/**/*.yaml";

    private final Law law;
    private @Nullable SequencedMap<String, Rule> rules;

    RuleBook(Law law) {
        this.law = law;
    }

    /// A field of a worked example, as it stands in a request or an answer.
    public record Field(String name, String value) {}

    /// A worked example (算例) and what the rule says to it.
    ///
    /// @param found output fields, or the codes of the refusal
    public record Example(String name, List<Field> facts, List<Field> found, boolean refused) {

        public Example {
            facts = List.copyOf(facts);
            found = List.copyOf(found);
        }
    }

    /// A rule (计算规则).
    ///
    /// @param parameters paths of the law files that its examples drew figures from
    /// @param sources documents that its examples rested on
    public record Rule(
            String name, List<Example> examples, List<String> parameters, List<Source> sources) {

        public Rule {
            examples = List.copyOf(examples);
            parameters = List.copyOf(parameters);
            sources = List.copyOf(sources);
        }
    }

    /// All rules, by name.
    public synchronized List<Rule> all() {
        if (rules == null) {
            rules = read();
        }
        return List.copyOf(rules.values());
    }

    /// The rule of a name; empty when there is none.
    public Optional<Rule> named(String name) {
        return all().stream().filter(rule -> rule.name().equals(name)).findFirst();
    }

    private SequencedMap<String, Rule> read() {
        Map<String, List<YamlNode.Mapping>> cases = new LinkedHashMap<>();
        for (YamlNode.Mapping file : files()) {
            file.get("cases")
                    .items()
                    .forEach(entry ->
                            cases.computeIfAbsent(file.text("rule"), r -> new ArrayList<>())
                                    .add(entry.mapping()));
        }
        SequencedMap<String, Rule> read = new LinkedHashMap<>();
        for (Calculation calculation : Calculations.all()) {
            String name = calculation.name();
            read.put(name, rule(calculation, cases.getOrDefault(name, List.of())));
        }
        return read;
    }

    private static List<YamlNode.Mapping> files() {
        try {
            Resource[] found = new PathMatchingResourcePatternResolver().getResources(CASES);
            Arrays.sort(found, Comparator.comparing(Resource::getDescription));
            List<YamlNode.Mapping> files = new ArrayList<>();
            for (Resource file : found) {
                String text = file.getContentAsString(StandardCharsets.UTF_8);
                files.add(Yaml.read(String.valueOf(file.getFilename()), text));
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Rule rule(Calculation calculation, List<YamlNode.Mapping> cases) {
        List<Example> examples = new ArrayList<>();
        Set<String> parameters = new LinkedHashSet<>();
        Set<Source> sources = new LinkedHashSet<>();
        for (YamlNode.Mapping entry : cases) {
            Node.Fields facts = (Node.Fields) CaseNodes.node(entry.get("facts"));
            Result<Answer> answer = Calculations.answer(calculation, law, facts);
            examples.add(example(entry.text("name"), facts, answer));
            if (answer instanceof Result.Of<Answer>(var found)) {
                found.figures().forEach(figure -> parameters.add(figure.parameter()));
                found.citations().forEach(citation -> sources.add(citation.source()));
            }
        }
        return new Rule(
                calculation.name(),
                examples,
                parameters.stream().sorted().toList(),
                List.copyOf(sources));
    }

    private static Example example(String name, Node.Fields facts, Result<Answer> answer) {
        return switch (answer) {
            case Result.Of<Answer>(var found) ->
                    new Example(name, fields(facts), fields(found.shown()), false);
            case Result.Refused<Answer>(var refusals) ->
                    new Example(
                            name,
                            fields(facts),
                            refusals.stream()
                                    .map(r -> new Field(r.code(), String.join(" ", r.arguments())))
                                    .toList(),
                            true);
        };
    }

    private static List<Field> fields(Node.Fields node) {
        return node.fields().entrySet().stream()
                .map(field -> new Field(field.getKey(), field.getValue().toString()))
                .toList();
    }
}
