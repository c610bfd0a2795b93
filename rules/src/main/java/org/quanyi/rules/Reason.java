package org.quanyi.rules;

import java.util.List;

/// Why a computed figure is what it is (计算理由): one step of a rule, with what it read and found.
///
/// A page turns the code into a sentence in the reader's language and links each figure to the law.
///
/// @param code stable name of the step, such as `contribution.amount`; a message key
/// @param facts what was put in, in the order of the sentence
/// @param figures the figures of the law that were applied
/// @param citations the provisions that were applied beside those the figures cite
/// @param outcome the result, money as `1234.50`
public record Reason(
        String code,
        List<Fact> facts,
        List<Figure> figures,
        List<Citation> citations,
        String outcome) {
    /// A named fact of the case (事实), such as `base` = `7162.00`.
    ///
    /// @param name stable name, a message key
    /// @param value its text
    public record Fact(String name, String value) {}

    /// Copies the lists; refuses a reason without a figure or a provision of the law.
    public Reason {
        facts = List.copyOf(facts);
        figures = List.copyOf(figures);
        citations = List.copyOf(citations);
        if (figures.isEmpty() && citations.isEmpty()) {
            throw new IllegalArgumentException("the reason " + code + " cites nothing");
        }
    }

    /// A step that applies figures of the law.
    public Reason(String code, List<Fact> facts, List<Figure> figures, String outcome) {
        this(code, facts, figures, List.of(), outcome);
    }

    /// A step that applies provisions of the law and no figure, see [Law#citation].
    public static Reason citing(
            String code, List<Fact> facts, List<Citation> citations, String outcome) {
        return new Reason(code, facts, List.of(), citations, outcome);
    }

    /// The weakest certainty among the figures; verified where none was needed.
    public Certainty certainty() {
        return figures.stream()
                .map(Figure::certainty)
                .reduce(Certainty.VERIFIED, Certainty::weaker);
    }

    /// The value of a fact.
    ///
    /// @throws IllegalArgumentException if the reason has no fact of this name
    public String fact(String name) {
        return facts.stream()
                .filter(fact -> fact.name().equals(name))
                .map(Fact::value)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(code + " has no fact " + name));
    }
}
