package org.quanyi.rules.calculation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.quanyi.rules.Certainty;
import org.quanyi.rules.Citation;
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

    /// All places of the law that the answer rests on, each once: those of its figures, and those
    /// of its steps themselves.
    public List<Citation> citations() {
        return reasons.stream()
                .flatMap(reason ->
                        Stream.concat(
                                reason.figures().stream().map(Figure::citation),
                                reason.citations().stream()))
                .distinct()
                .toList();
    }

    /// The output fields as they are shown: with the certainty, where figures of the law were
    /// applied, and with the names of those that are uncertain.
    public Node.Fields shown() {
        var sure = certainty();
        if (sure.isEmpty()) {
            return fields;
        }
        var shown = fields.with("certainty", sure.get().name());
        var uncertain = uncertain().map(Figure::name).toList();
        return uncertain.isEmpty() ? shown : shown.with("uncertain", Node.texts(uncertain));
    }

    /// The figures that nobody may rely on, used because the asker allowed it.
    private Stream<Figure> uncertain() {
        return figures().stream().filter(figure -> figure.certainty() == Certainty.UNCERTAIN);
    }

    /// The weakest certainty among the figures; empty if no figure was needed.
    public Optional<Certainty> certainty() {
        return figures().stream().map(Figure::certainty).reduce(Certainty::weaker);
    }
}
