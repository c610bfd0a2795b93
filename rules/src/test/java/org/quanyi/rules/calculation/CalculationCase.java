package org.quanyi.rules.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.quanyi.rules.CaseFiles;
import org.quanyi.rules.Law;
import org.quanyi.rules.Result;
import org.quanyi.rules.yaml.YamlNode;
import org.quanyi.rules.yaml.YamlNode.Mapping;

/// A worked example of a calculation.
///
/// An output field that a case does not name is not compared; one that it names is, with everything
/// in it. `cites` lists documents that the reasons must rest on.
///
/// @param file its file below `cases/`
/// @param calculation what is asked
/// @param entry the example as it stands in the file
public record CalculationCase(String file, Calculation calculation, Mapping entry) {
    /// All there are, in the order of the files.
    public static List<CalculationCase> all() {
        return CaseFiles.below(CaseFiles.cases()).stream()
                .flatMap(path -> {
                    var file = CaseFiles.read(path).only("rule", "cases");
                    var name = CaseFiles.cases().relativize(path).toString();
                    return Calculations.named(file.text("rule")).stream()
                            .flatMap(found ->
                                    file.get("cases").items().stream()
                                            .map(YamlNode::mapping)
                                            .map(each -> new CalculationCase(name, found, each)));
                })
                .toList();
    }

    /// What it is called, such as `base-limits.yaml: Shanghai from 2025-07`.
    public String name() {
        return file.substring(file.lastIndexOf('/') + 1) + ": " + entry.text("name");
    }

    /// What the calculation says to its facts.
    public Result<Answer> answer(Law law) {
        var facts = (Node.Fields) CaseNodes.node(entry.get("facts"));
        return Calculations.answer(calculation, law, facts);
    }

    /// Asserts that the calculation gives what the example says.
    public void holds(Law law) {
        entry.only("name", "facts", "expect", "refused", "cites");
        var result = answer(law);
        if (entry.has("refused")) {
            var expected = entry.get("refused").items().stream().map(YamlNode::text).toList();
            assertThat(result.refusals())
                    .as(name())
                    .extracting(refusal -> new Node.Told(refusal).toString())
                    .containsExactlyInAnyOrderElementsOf(expected);
            return;
        }
        var answer = result.orThrow();
        var shown = answer.shown().fields();
        for (var expected : entry.get("expect").mapping().entries().entrySet()) {
            assertThat(String.valueOf(shown.get(expected.getKey())))
                    .as("%s, %s", name(), expected.getKey())
                    .isEqualTo(CaseNodes.node(expected.getValue()).toString());
        }
        assertThat(answer.reasons()).isNotEmpty();
        assertThat(answer.citations().stream().map(citation -> citation.source().id()))
                .containsAll(cites());
    }

    private List<String> cites() {
        return entry.has("cites")
                ? entry.get("cites").items().stream().map(YamlNode::text).toList()
                : List.of();
    }
}
