package org.quanyi.server.wage;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.quanyi.rules.credit.LawAbidingClass.Decision;
import org.quanyi.rules.credit.LawAbidingClass.Ground;
import org.quanyi.rules.credit.LawAbidingClass.State;

/// What was counted for a class and what was not, as a text (评价依据): a line for each decision, so
/// that the class can be worked out again as it was, whatever is recorded later.
final class HeardDecisions {

    private static final String BETWEEN = "\t";
    private static final int PARTS = 5;

    private HeardDecisions() {}

    static String text(List<Decision> heard) {
        return heard.stream().map(HeardDecisions::line).collect(Collectors.joining("\n"));
    }

    private static String line(Decision decision) {
        String grounds =
                decision.grounds().stream()
                        .map(Enum::name)
                        .sorted()
                        .collect(Collectors.joining(" "));
        return String.join(
                BETWEEN,
                decision.number(),
                decision.effectiveOn().toString(),
                decision.state().name(),
                Integer.toString(decision.counts()),
                grounds);
    }

    static List<Decision> of(String text) {
        return text.lines().map(HeardDecisions::decision).toList();
    }

    private static Decision decision(String line) {
        String[] parts = line.split(BETWEEN, PARTS);
        return new Decision(
                parts[0],
                LocalDate.parse(parts[1]),
                State.valueOf(parts[2]),
                Integer.parseInt(parts[3]),
                grounds(parts[4]));
    }

    private static Set<Ground> grounds(String joined) {
        return Arrays.stream(joined.split(" ", -1))
                .filter(name -> !name.isEmpty())
                .map(Ground::valueOf)
                .collect(Collectors.toSet());
    }
}
