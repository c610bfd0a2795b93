package org.quanyi.rules.calculation;

import java.util.List;
import java.util.Optional;
import org.quanyi.rules.Certainty;
import org.quanyi.rules.Figure;
import org.quanyi.rules.Reason;

/// What a calculation found (计算结果): the output fields and why they are what they are.
///
/// @param fields the output fields, in the order they are shown
/// @param reasons step by step, in the order a person would follow
public record Answer(Node.Fields fields, List<Reason> reasons) {
    /// Copies the reasons.
    public Answer {
        reasons = List.copyOf(reasons);
    }

    /// All figures of the law that were applied, each once.
    public List<Figure> figures() {
        return reasons.stream().flatMap(reason -> reason.figures().stream()).distinct().toList();
    }

    /// The output fields as they are shown: with the certainty, where figures of the law were
    /// applied.
    public Node.Fields shown() {
        return certainty().map(sure -> fields.with("certainty", sure.name())).orElse(fields);
    }

    /// The weakest certainty among the figures; empty if no figure was needed.
    public Optional<Certainty> certainty() {
        return figures().stream().map(Figure::certainty).reduce(Certainty::weaker);
    }
}
