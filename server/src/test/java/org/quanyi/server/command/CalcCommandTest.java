package org.quanyi.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.quanyi.server.Quanyi;
import org.quanyi.server.calculation.OpenCalculations;
import org.quanyi.server.calculation.Questions;
import org.quanyi.server.calculation.WorkedExamples;
import org.quanyi.server.calculation.WorkedExamples.Example;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `calc` from its standard input to its standard output; no store, no server.
class CalcCommandTest {

    private record Said(int exit, String out, String err) {
        List<JsonNode> lines() {
            return out.lines().map(line -> JsonMapper.shared().readTree(line)).toList();
        }
    }

    private static Said run(String input, String... words) {
        CommandLine line = QuanyiCommand.line(Quanyi.class, Map.of("LANG", "en_GB.UTF-8"));
        CalcCommand command =
                (CalcCommand)
                        Objects.requireNonNull(line.getSubcommands().get("calc"))
                                .getCommandSpec()
                                .userObject();
        command.in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        List<String> all = new ArrayList<>(List.of("calc"));
        all.addAll(List.of(words));
        int exit = QuanyiCommand.run(line, all.toArray(String[]::new));
        return new Said(exit, out.toString(), err.toString());
    }

    @Test
    void everyWorkedExampleOfTheRulesPassesThroughTheCommand() {
        Map<String, List<Example>> all = WorkedExamples.all();
        assertThat(all.keySet())
                .containsAll(
                        org.quanyi.rules.calculation.Calculations.all().stream()
                                .map(each -> each.name())
                                .toList());
        all.forEach((rule, examples) -> {
            String input = examples.stream().map(Example::json).collect(Collectors.joining("\n"));
            List<JsonNode> replies = run(input, rule).lines();
            assertThat(replies).as(rule).hasSameSizeAs(examples);
            List<String> differences = new ArrayList<>();
            for (int i = 0; i < examples.size(); i++) {
                differences.addAll(examples.get(i).differences(replies.get(i)));
            }
            assertThat(differences).as(rule).isEmpty();
        });
    }

    @Test
    void aBadLineIsRefusedAndTheOthersGoOn() {
        String number = "\"number\":\"11010519491231002X\"";
        Said said =
                run(
                        "{\"id\":\"a\","
                                + number
                                + "}\r\n\n"
                                + "nonsense\n"
                                + "{\"id\":2,\"nr\":1}\n"
                                + " ".repeat(Questions.MOST_BYTES)
                                + "{}\n"
                                + "{\"id\":3,"
                                + number
                                + "}",
                        "number");
        List<JsonNode> lines = said.lines();
        assertThat(lines).hasSize(5);
        assertThat(lines.get(0).get("valid").asBoolean()).isTrue();
        assertThat(lines.get(1).at("/refused/0/code").asString()).isEqualTo("CAL-030");
        assertThat(lines.get(1).get("id").isNull()).isTrue();
        assertThat(lines.get(2).get("id").asInt()).isEqualTo(2);
        assertThat(lines.get(2).at("/refused/0/field").asString()).isEqualTo("number");
        assertThat(lines.get(2).at("/refused/1/code").asString()).isEqualTo("CAL-002");
        assertThat(lines.get(3).at("/refused/0/code").asString()).isEqualTo("CAL-032");
        assertThat(lines.get(4).get("id").asInt()).isEqualTo(3);
        assertThat(said.exit()).isEqualTo(QuanyiCommand.IN_PART);
        assertThat(said.err()).isEmpty();
    }

    @Test
    void theExitCodeSaysHowItEnded() {
        String good = "{\"number\":\"11010519491231002X\"}\n";
        assertThat(run(good, "number").exit()).isEqualTo(QuanyiCommand.DONE);
        assertThat(run("", "number").exit()).isEqualTo(QuanyiCommand.DONE);
        assertThat(run("{}\n", "number").exit()).isEqualTo(QuanyiCommand.REFUSED);
        Said unknown = run(good, "horoscope");
        assertThat(unknown.exit()).isEqualTo(QuanyiCommand.USAGE);
        assertThat(unknown.out()).isEmpty();
        assertThat(unknown.err().strip())
                .isEqualTo(
                        "There is no calculation “horoscope”. There are: "
                                + OpenCalculations.names()
                                + ".");
    }

    @Test
    void aCalculationIsExplainedInTheLanguageAsked() {
        String limits = "{\"region\":\"310000\",\"insurance\":\"pension\",\"month\":\"2025-08\"}\n";
        assertThat(run(limits, "base-limits", "--explain", "zh").out())
                .startsWith("演算过程：缴费基数上下限")
                .contains("平均工资：12434", "核实过");
        assertThat(run(limits, "base-limits", "--explain", "en").out())
                .contains("lowest: 7460", "Certainty: every figure used was checked.");
    }
}
