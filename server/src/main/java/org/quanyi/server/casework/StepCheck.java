package org.quanyi.server.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Result;
import org.quanyi.server.casework.LifeCycle.Edge;

/// Whether a step says all that it has to, and no more than it may.
final class StepCheck {

    /// The longest that a case waits at a time, in days. Our own policy; no act says how many.
    static final int LONGEST_HOLD = 30;

    /// The most papers of each side in a case: two years of payslips. Our own policy; the table
    /// holds no more either.
    static final int MOST_PAPERS = 20;

    private final Clock clock;

    StepCheck(Clock clock) {
        this.clock = clock;
    }

    /// @param steps that the case took before
    Result<Edge> complete(CaseFile file, Edge edge, Step wanted, List<CaseStep> steps) {
        // a paper says it without words
        boolean isSaid = edge.act() == CaseAct.ADD && !wanted.papers().isEmpty();
        if (edge.needsReason() && !isSaid && wanted.note().length() < CaseRefusal.SHORTEST_REASON) {
            return Result.refused(
                    CaseRefusal.NO_REASON.of(Integer.toString(CaseRefusal.SHORTEST_REASON)));
        }
        Optional<Refusal> paper = papers(file, edge, wanted.papers(), steps);
        if (paper.isPresent()) {
            return Result.refused(paper.get());
        }
        boolean unknownItem =
                wanted.returned().keySet().stream().anyMatch(p -> p < 1 || p > file.items().size());
        if (edge.act() == CaseAct.RETURN && (wanted.returned().isEmpty() || unknownItem)) {
            return Result.refused(CaseRefusal.NO_ITEM.of());
        }
        if (edge.act() == CaseAct.HOLD && !isHold(wanted.hold())) {
            return Result.refused(CaseRefusal.NO_HOLD.of(Integer.toString(LONGEST_HOLD)));
        }
        if (edge.act() == CaseAct.RECORD_NOTICE && file.item(ReviewNotice.RECEIVED).isEmpty()) {
            return Result.refused(CaseRefusal.NO_NOTICE.of());
        }
        boolean isUnsaid =
                edge.act() == CaseAct.NOT_LIST
                        && (wanted.outcome() == null
                                || !file.outcomes().contains(wanted.outcome()));
        if (isUnsaid) {
            return Result.refused(CaseRefusal.NO_OUTCOME.of());
        }
        return edge.act() == CaseAct.ANSWER || edge.act() == CaseAct.EXAMINE
                ? answer(file, edge, wanted.outcome(), steps)
                : Result.of(edge);
    }

    /// Why the papers of a proposal are not taken.
    static Optional<Refusal> papers(Proposal proposal, Edge edge) {
        boolean isTaken =
                proposal.papers().isEmpty()
                        || edge.act().carriesPapers()
                                && (!proposal.persons().isEmpty() || proposal.employer() != null);
        return isTaken ? Optional.empty() : Optional.of(CaseRefusal.NO_PAPERS_HERE.of());
    }

    /// Each side has places of its own, so that none fills those of the other.
    private static Optional<Refusal> papers(
            CaseFile file, Edge edge, List<Paper> papers, List<CaseStep> steps) {
        if (papers.isEmpty()) {
            return edge.act() == CaseAct.ATTACH
                    ? Optional.of(CaseRefusal.NO_PAPER_CHOSEN.of())
                    : Optional.empty();
        }
        if (!edge.act().carriesPapers() || !file.carriesPapers()) {
            return Optional.of(CaseRefusal.NO_PAPERS_HERE.of());
        }
        boolean outside = edge.duty().asksFromOutside();
        int before =
                steps.stream()
                        .filter(step -> step.duty().asksFromOutside() == outside)
                        .mapToInt(step -> step.papers().size())
                        .sum();
        return before + papers.size() > MOST_PAPERS
                ? Optional.of(CaseRefusal.TOO_MANY_PAPERS.of(Integer.toString(MOST_PAPERS)))
                : Optional.empty();
    }

    private static Result<Edge> answer(
            CaseFile file, Edge edge, @Nullable Outcome outcome, List<CaseStep> steps) {
        if (file.kind().isReview() && Ruling.of(file).isEmpty()) {
            return Result.refused(CaseRefusal.NO_RULING.of());
        }
        if (outcome == null || !file.outcomes().contains(outcome)) {
            return Result.refused(CaseRefusal.NO_OUTCOME.of());
        }
        if (file.kind() == CaseKind.WAGE_COMPLAINT && file.overdue() && outcome != Outcome.UPHELD) {
            return Result.refused(CaseRefusal.ACCEPTED_BY_LAW.of());
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
