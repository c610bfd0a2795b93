package org.quanyi.server.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.quanyi.rules.Law;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Result;
import org.quanyi.rules.calculation.Answer;
import org.quanyi.rules.calculation.Calculations;
import org.quanyi.rules.calculation.Node;

/// Whatever a rule or a proof refuses, and every step of what it answers, is said in a sentence of
/// both languages.
class CalculationWordsTest {

    private static final Pattern CODE = Pattern.compile("\\(\"((?!SHA)[A-Z]{3}-\\d{3})\"\\)");
    private static final Law LAW = Law.load();

    @Test
    void everyCodeHasASentenceInBothLanguages() throws IOException {
        Set<String> codes = codes();
        assertThat(codes).contains("CAL-001", "CAL-030", "LAW-004", "NUM-011", "PRF-004");
        for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            CalculationWords words = new CalculationWords(LAW, locale);
            // what is wrong with a public log is told by the room that keeps it
            Set<String> elsewhere = ResourceBundle.getBundle("messages/log", locale).keySet();
            assertThat(codes)
                    .filteredOn(code -> !elsewhere.contains("finding." + code))
                    .noneMatch(code -> {
                        var refusal = Refusal.of(code, "a", "b", "c", "d", "e");
                        return words.sentence(refusal).startsWith(code);
                    });
        }
    }

    @Test
    void aCodeWithoutASentenceIsStillTold() {
        CalculationWords words = new CalculationWords(LAW, Locale.ENGLISH);
        assertThat(words.sentence(Refusal.of("NON-001", "a", "b"))).isEqualTo("NON-001 a b");
    }

    @Test
    void everyStepAndEveryFieldOfAnExampleIsNamedInBothLanguages() {
        Set<String> keys = new TreeSet<>();
        WorkedExamples.all()
                .forEach((rule, examples) -> {
                    keys.add((rule.equals("pension") ? "rule." : "word.") + rule);
                    examples.forEach(example -> keys.addAll(keys(rule, example)));
                });
        assertThat(keys)
                .contains(
                        "step.contribution.amount",
                        "step.pension.basic.low",
                        "step.deadline.counted.suspended",
                        "step.transfer.principal.two",
                        "word.stillOwed",
                        "word.earliestMonth");
        for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            var bundle = ResourceBundle.getBundle("messages/calculation", locale);
            assertThat(keys).as(locale.toString()).allMatch(bundle::containsKey);
        }
    }

    /// The keys of the messages that the answer to an example is told with.
    private static Set<String> keys(String rule, WorkedExamples.Example example) {
        Set<String> keys = new TreeSet<>();
        var request = (Node.Fields) RequestJson.read(example.json()).orThrow();
        var calculation = OpenCalculations.named(rule).orElseThrow();
        if (Calculations.answer(calculation, LAW, request)
                instanceof Result.Of<Answer>(var found)) {
            found.reasons().forEach(reason -> keys.add(StepKey.of(reason)));
            found.fields().fields().keySet().forEach(field -> keys.add("word." + field));
        }
        return keys;
    }

    private static Set<String> codes() throws IOException {
        Set<String> codes = new TreeSet<>();
        for (String root :
                List.of(
                        "../rules/src/main/java",
                        "../proof/src/main/java",
                        "src/main/java/org/quanyi/server/calculation")) {
            try (var files = Files.walk(Path.of(root))) {
                for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                    CODE.matcher(Files.readString(file))
                            .results()
                            .forEach(match -> codes.add(match.group(1)));
                }
            }
        }
        return codes;
    }
}
