package org.quanyi.server.wage;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.quanyi.rules.credit.LawAbidingClass;
import org.quanyi.rules.credit.LawAbidingClass.Decision;
import org.quanyi.rules.credit.LawAbidingClass.Ground;
import org.quanyi.rules.credit.LawAbidingClass.Letter;

/// A class with every reason (等级和理由): which decision counted, which did not and why.
///
/// @param counted how many decisions count
/// @param often how many make class C
/// @param grounds what makes class C whatever the number; none for most
/// @param lines one for each decision that has to do with the year
public record ClassFound(
        int year,
        Letter letter,
        int counted,
        int often,
        SortedSet<Ground> grounds,
        List<Line> lines) {

    /// Why a decision counts or does not (计入与否的理由): the closed list.
    public enum Why {
        /// It is in effect and of the year.
        COUNTS,
        /// It took effect in another year, and counts there.
        OTHER_YEAR,
        /// Minor and corrected, so that the case was withdrawn.
        WITHDRAWN_MINOR,
        /// It was withdrawn or annulled.
        ANNULLED,
        /// It is not in effect yet.
        NOT_EFFECTIVE
    }

    /// A decision, and why it counts or does not.
    public record Line(Decision decision, Why why) {}

    public ClassFound {
        lines = List.copyOf(lines);
    }

    static ClassFound of(LawAbidingClass found, List<Decision> heard) {
        SortedSet<Ground> grounds = new TreeSet<>();
        List<Line> lines = heard.stream().map(d -> new Line(d, why(found.year(), d))).toList();
        lines.stream()
                .filter(line -> line.why() == Why.COUNTS)
                .forEach(line -> grounds.addAll(line.decision().grounds()));
        int often = found.reasons().getLast().figures().getFirst().count();
        return new ClassFound(
                found.year(), found.letter(), found.counted().size(), often, grounds, lines);
    }

    private static Why why(int year, Decision decision) {
        return switch (decision.state()) {
            case EFFECTIVE ->
                    decision.effectiveOn().getYear() == year ? Why.COUNTS : Why.OTHER_YEAR;
            case WITHDRAWN_MINOR -> Why.WITHDRAWN_MINOR;
            case ANNULLED -> Why.ANNULLED;
            case NOT_EFFECTIVE -> Why.NOT_EFFECTIVE;
        };
    }
}
