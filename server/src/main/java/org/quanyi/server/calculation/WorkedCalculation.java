package org.quanyi.server.calculation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.quanyi.rules.Figure;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.calculation.Answer;
import org.quanyi.rules.calculation.Node;

/// A calculation written out (演算过程) so that a person can follow it with a pocket calculator: each
/// step with its numbers, each figure with where it stands, the result, and how far it can be
/// relied on.
final class WorkedCalculation {
    private final CalculationWords words;
    private final List<String> lines = new ArrayList<>();

    WorkedCalculation(CalculationWords words) {
        this.words = words;
    }

    String of(String rule, Answer answer) {
        lines.add(words.text("worked.title", words.rule(rule)));
        Set<Figure> told = new LinkedHashSet<>();
        for (int i = 0; i < answer.reasons().size(); i++) {
            var reason = answer.reasons().get(i);
            lines.add((i + 1) + ". " + words.step(reason));
            reason.figures().stream().filter(told::add).forEach(this::figure);
            reason.citations().forEach(each -> lines.add("   · " + words.citation(each)));
        }
        lines.add(words.text("worked.result"));
        answer.fields().fields().forEach((name, node) -> result(name, node));
        answer.certainty().ifPresent(sure -> lines.add(words.text("certainty." + sure.key())));
        return String.join("\n", lines) + "\n";
    }

    String refused(String rule, List<Refusal> refusals) {
        lines.add(words.text("worked.refused", words.rule(rule)));
        refusals.forEach(each -> lines.add("   " + each.code() + " " + words.sentence(each)));
        return String.join("\n", lines) + "\n";
    }

    private void figure(Figure figure) {
        lines.add(
                "   · "
                        + words.text(
                                "worked.figure",
                                words.title(figure),
                                words.value(figure),
                                words.period(figure),
                                words.citation(figure.citation()),
                                words.word(figure.certainty().name())));
    }

    /// A field of the result; those inside it stand behind their path.
    private void result(String name, Node node) {
        switch (node) {
            case Node.Fields(var inner) ->
                    inner.forEach((more, value) -> result(name + " " + more, value));
            case Node.Items(var items) -> {
                for (int i = 0; i < items.size(); i++) {
                    result(name + " " + (i + 1), items.get(i));
                }
            }
            case Node.Told(var refusal) -> line(name, words.sentence(refusal));
            case Node.Nothing _ -> {}
            case Node.Text _, Node.Whole _, Node.Flag _ -> line(name, words.word(node.toString()));
        }
    }

    private void line(String path, String value) {
        String[] names = path.split(" ");
        for (int i = 0; i < names.length; i++) {
            names[i] = words.word(names[i]);
        }
        lines.add("   " + words.text("pair", String.join(" / ", names), value));
    }
}
