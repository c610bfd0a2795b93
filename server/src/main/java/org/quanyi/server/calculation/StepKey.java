package org.quanyi.server.calculation;

import java.math.BigDecimal;
import org.quanyi.rules.Reason;

/// The message key of a step (步骤语句键): the step's code, and which of its ways it went where the
/// arithmetic differs.
///
/// A code that is always computed the same way needs nothing here but its sentence.
final class StepKey {
    private static final int MONTHS_OF_A_YEAR = 12;
    private static final int DIGITS_OF_MILLIONTHS = 6;

    private StepKey() {}

    static String of(Reason reason) {
        String way = way(reason);
        return "step." + reason.code() + (way.isEmpty() ? "" : "." + way);
    }

    private static String way(Reason reason) {
        int figures = reason.figures().size();
        return switch (reason.code()) {
            case "deadline.counted" -> reason.fact("suspendedDays").equals("0") ? "" : "suspended";
            case "pension.basic" -> isLow(reason) ? "low" : "";
            case "pension.divisor" -> figures == 1 ? "" : "between";
            case "pension.transitional" -> transitional(reason);
            case "retirement.flexible" -> isBeforeReform(reason) ? "not-yet" : "";
            case "retirement.chosen-minimum" ->
                    reason.figures().getFirst().flag() ? "chosen" : "statutory";
            case "transfer.linking" ->
                    reason.outcome().equals("TO_EMPLOYEES") ? "employees" : "residents";
            case "transfer.pooled" ->
                    reason.facts().getLast().name().equals("employer-rate") ? "temporary" : "";
            case "transfer.principal" -> figures == 0 ? "own" : figures == 1 ? "" : "two";
            case "unemployment.months" ->
                    Integer.parseInt(reason.fact("paid")) < MONTHS_OF_A_YEAR ? "short" : "";
            default -> "";
        };
    }

    /// Whether the index is too low for the base to count in full.
    private static boolean isLow(Reason reason) {
        var index = new BigDecimal(reason.fact("index")).movePointRight(DIGITS_OF_MILLIONTHS);
        var full = reason.figures().get(1).rate().millionths();
        return index.compareTo(BigDecimal.valueOf(full)) < 0;
    }

    /// Of which wage, and whether the asker wrote the indexed one down.
    private static String transitional(Reason reason) {
        var wage = reason.figures().get(1).value();
        return reason.facts().get(1).name().equals("indexed-wage") ? wage + "-written" : wage;
    }

    private static boolean isBeforeReform(Reason reason) {
        var reform = reason.figures().getFirst().period().first().toString();
        return reason.fact("statutory").compareTo(reform) < 0;
    }
}
