package org.quanyi.rules.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.quanyi.rules.CaseFiles;
import org.quanyi.rules.Law;
import org.quanyi.rules.yaml.YamlNode;
import org.quanyi.rules.yaml.YamlNode.Mapping;

/// Runs every worked example of a calculation as a request: the same fields in and out as `./quanyi
/// calc` and the HTTP interface.
///
/// An output field that a case does not name is not compared; one that it names is, with everything
/// in it. `cites` lists documents that the reasons must rest on.
class CalculationCasesTest {
    private static final Law LAW = Law.load();

    @TestFactory
    Stream<DynamicTest> everyCaseHolds() {
        return CaseFiles.below(CaseFiles.cases()).stream()
                .flatMap(path -> {
                    var file = CaseFiles.read(path).only("rule", "cases");
                    var calculation = Calculations.named(file.text("rule"));
                    return calculation.stream()
                            .flatMap(found ->
                                    file.get("cases").items().stream()
                                            .map(YamlNode::mapping)
                                            .map(entry ->
                                                    test(path.getFileName() + "", found, entry)));
                });
    }

    @Test
    void everyCalculationHasCasesAndThereIsOneOfAName() {
        var rules =
                CaseFiles.below(CaseFiles.cases()).stream()
                        .map(path -> CaseFiles.read(path).text("rule"))
                        .toList();
        assertThat(Calculations.all())
                .extracting(Calculation::name)
                .isSorted()
                .doesNotHaveDuplicates()
                .allMatch(rules::contains);
    }

    private static DynamicTest test(String file, Calculation calculation, Mapping entry) {
        entry.only("name", "facts", "expect", "refused", "cites");
        return DynamicTest.dynamicTest(
                file + ": " + entry.text("name"), () -> holds(calculation, entry));
    }

    private static void holds(Calculation calculation, Mapping entry) {
        var facts = (Node.Fields) CaseNodes.node(entry.get("facts"));
        var result = Calculations.answer(calculation, LAW, facts);
        if (entry.has("refused")) {
            var expected = entry.get("refused").items().stream().map(YamlNode::text).toList();
            assertThat(result.refusals())
                    .extracting(refusal -> new Node.Told(refusal).toString())
                    .containsExactlyInAnyOrderElementsOf(expected);
            return;
        }
        var answer = result.orThrow();
        var shown = answer.shown().fields();
        for (var expected : entry.get("expect").mapping().entries().entrySet()) {
            assertThat(String.valueOf(shown.get(expected.getKey())))
                    .as(expected.getKey())
                    .isEqualTo(CaseNodes.node(expected.getValue()).toString());
        }
        assertThat(answer.reasons()).isNotEmpty();
        assertThat(cited(answer)).containsAll(cites(entry));
    }

    private static List<String> cites(Mapping entry) {
        return entry.has("cites")
                ? entry.get("cites").items().stream().map(YamlNode::text).toList()
                : List.of();
    }

    private static List<String> cited(Answer answer) {
        return answer.reasons().stream()
                .flatMap(reason ->
                        Stream.concat(
                                reason.figures().stream().map(figure -> figure.citation()),
                                reason.citations().stream()))
                .map(citation -> citation.source().id())
                .toList();
    }
}
