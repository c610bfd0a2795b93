package org.quanyi.server.casework;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Result;
import org.quanyi.server.casework.LifeCycle.Edge;

/// Whether a step says all that it has to (办理内容是否完整).
final class CompleteStep {

    /// The longest that a case waits at a time, in days. Our own policy; no act says how many.
    static final int LONGEST_HOLD = 30;

    private CompleteStep() {}

    static Result<Edge> of(CaseFile file, Edge edge, Step wanted, LocalDate today) {
        if (edge.needsReason() && wanted.note().length() < CaseRefusal.SHORTEST_REASON) {
            return Result.refused(
                    CaseRefusal.NO_REASON.of(Integer.toString(CaseRefusal.SHORTEST_REASON)));
        }
        boolean unknownItem =
                wanted.returned().keySet().stream().anyMatch(p -> p < 1 || p > file.items().size());
        if (edge.act() == CaseAct.RETURN && (wanted.returned().isEmpty() || unknownItem)) {
            return Result.refused(CaseRefusal.NO_ITEM.of());
        }
        if (edge.act() == CaseAct.ANSWER && wanted.outcome() == null) {
            return Result.refused(CaseRefusal.NO_OUTCOME.of());
        }
        if (edge.act() == CaseAct.HOLD && !isHold(wanted.hold(), today)) {
            return Result.refused(CaseRefusal.NO_HOLD.of(Integer.toString(LONGEST_HOLD)));
        }
        return Result.of(edge);
    }

    private static boolean isHold(@Nullable Hold hold, LocalDate today) {
        return hold != null
                && hold.until().isAfter(today)
                && !hold.until().isAfter(today.plusDays(LONGEST_HOLD));
    }
}
