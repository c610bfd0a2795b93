package org.quanyi.server.calculation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Citation;
import org.quanyi.rules.Figure;
import org.quanyi.rules.Reason;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.calculation.Answer;
import org.quanyi.rules.calculation.FactRefusal;
import org.quanyi.rules.calculation.Node;

/// Turns an answer or a refusal into the tree that becomes JSON (结果文档).
final class AnswerDocument {
    private final CalculationWords words;

    AnswerDocument(CalculationWords words) {
        this.words = words;
    }

    Map<String, @Nullable Object> of(Answer answer) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        answer.shown().fields().forEach((name, node) -> document.put(name, tree(node)));
        document.put("reasons", answer.reasons().stream().map(this::reason).toList());
        return document;
    }

    List<Map<String, String>> of(List<Refusal> refusals) {
        return refusals.stream().map(this::told).toList();
    }

    @Nullable Object tree(Node node) {
        return switch (node) {
            case Node.Text(var text) -> text;
            case Node.Whole(var value) -> value;
            case Node.Flag(var value) -> value;
            case Node.Nothing _ -> null;
            case Node.Told(var refusal) -> told(refusal);
            case Node.Items(var items) -> items.stream().map(this::tree).toList();
            case Node.Fields(var fields) -> {
                Map<String, @Nullable Object> inner = new LinkedHashMap<>();
                fields.forEach((name, value) -> inner.put(name, tree(value)));
                yield inner;
            }
        };
    }

    private Map<String, String> told(Refusal refusal) {
        Map<String, String> told = new LinkedHashMap<>();
        told.put("code", refusal.code());
        told.put("message", words.sentence(refusal));
        String field = FactRefusal.fieldOf(refusal);
        if (field != null) {
            told.put("field", field);
        }
        return told;
    }

    private Map<String, Object> reason(Reason reason) {
        Map<String, String> facts = new LinkedHashMap<>();
        reason.facts().forEach(fact -> facts.put(fact.name(), fact.value()));
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("code", reason.code());
        told.put("text", words.step(reason));
        told.put("facts", facts);
        told.put("figures", reason.figures().stream().map(this::figure).toList());
        told.put("citations", reason.citations().stream().map(this::citation).toList());
        told.put("outcome", reason.outcome());
        return told;
    }

    private Map<String, @Nullable Object> figure(Figure figure) {
        var last = figure.period().last();
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("name", figure.name());
        told.put("value", figure.value());
        told.put("unit", figure.unit().name());
        told.put("from", figure.period().first().toString());
        told.put("to", last == null ? null : last.toString());
        told.put("certainty", figure.certainty().name());
        told.putAll(citation(figure.citation()));
        return told;
    }

    private Map<String, @Nullable Object> citation(Citation citation) {
        var source = citation.source();
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("act", source.titleZh());
        told.put("actEn", source.titleEn());
        told.put("number", source.number());
        told.put("version", source.dated() == null ? null : source.dated().toString());
        told.put("article", citation.article());
        told.put("source", source.link());
        return told;
    }
}
