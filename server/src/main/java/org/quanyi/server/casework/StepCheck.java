package org.quanyi.server.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Result;
import org.quanyi.server.casework.LifeCycle.Edge;

/// Whether a step says all that it has to, and no more than it may.
final class StepCheck {

    /// The longest that a case waits at a time, in days. Our own policy; no act says how many.
    static final int LONGEST_HOLD = 30;

    private final Clock clock;

    StepCheck(Clock clock) {
        this.clock = clock;
    }

    /// @param steps that the case took before
    Result<Edge> complete(CaseFile file, Edge edge, Step wanted, List<CaseStep> steps) {
        if (edge.needsReason() && wanted.note().length() < CaseRefusal.SHORTEST_REASON) {
            return Result.refused(
                    CaseRefusal.NO_REASON.of(Integer.toString(CaseRefusal.SHORTEST_REASON)));
        }
        boolean unknownItem =
                wanted.returned().keySet().stream().anyMatch(p -> p < 1 || p > file.items().size());
        if (edge.act() == CaseAct.RETURN && (wanted.returned().isEmpty() || unknownItem)) {
            return Result.refused(CaseRefusal.NO_ITEM.of());
        }
        if (edge.act() == CaseAct.HOLD && !isHold(wanted.hold())) {
            return Result.refused(CaseRefusal.NO_HOLD.of(Integer.toString(LONGEST_HOLD)));
        }
        return edge.act() == CaseAct.ANSWER
                ? answer(file, edge, wanted.outcome(), steps)
                : Result.of(edge);
    }

    private static Result<Edge> answer(
            CaseFile file, Edge edge, @Nullable Outcome outcome, List<CaseStep> steps) {
        if (outcome == null || !file.kind().outcomes().contains(outcome)) {
            return Result.refused(CaseRefusal.NO_OUTCOME.of());
        }
        return outcome.mayFollow(word(steps))
                ? Result.of(edge)
                : Result.refused(CaseRefusal.NOT_HEARD.of());
    }

    private static @Nullable CaseAct word(List<CaseStep> steps) {
        return steps.reversed().stream()
                .map(CaseStep::act)
                .filter(CaseAct::isHeard)
                .findFirst()
                .orElse(null);
    }

    private boolean isHold(@Nullable Hold hold) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        return hold != null
                && hold.until().isAfter(today)
                && !hold.until().isAfter(today.plusDays(LONGEST_HOLD));
    }
}
