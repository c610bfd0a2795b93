package org.quanyi.server.casework;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Law;
import org.quanyi.rules.Result;
import org.quanyi.rules.deadline.Deadline;
import org.quanyi.rules.deadline.Term;
import org.quanyi.server.access.Actor;
import org.quanyi.server.casework.CaseTable.Keeper;
import org.quanyi.server.casework.LifeCycle.Edge;
import org.quanyi.server.casework.ReviewEffect.Happened;
import org.springframework.stereotype.Component;

/// What the steps of a review do to the case that it looks at (复议、诉讼的后续处理): it waits, it is taken
/// away, it is decided anew.
///
/// Order of locks: the review, then the case that it looks at, which is always the older one.
@Component
class ReviewFollowUp {

    private final CaseTable table;
    private final CaseStepLedger steps;
    private final CaseLinkTable links;
    private final CaseDeadlines deadlines;
    private final ReviewEffects effects;
    private final Law law;
    private final Clock clock;

    ReviewFollowUp(
            CaseTable table,
            CaseStepLedger steps,
            CaseLinkTable links,
            CaseDeadlines deadlines,
            ReviewEffects effects,
            Law law,
            Clock clock) {
        this.table = table;
        this.steps = steps;
        this.links = links;
        this.deadlines = deadlines;
        this.effects = effects;
        this.law = law;
        this.clock = clock;
    }

    /// Holds the row of the case that a step reaches, so that it does not take effect meanwhile.
    /// Refused when it waits already, or does not, and when what follows in the room that keeps it
    /// cannot be done.
    ///
    /// @param answer what was written down of the decision; null while nothing was
    Result<Edge> before(CaseFile file, Edge edge, Actor actor, @Nullable CaseStep answer) {
        boolean isStay = edge.act() == CaseAct.STAY;
        if (isStay || edge.act() == CaseAct.LIFT_STAY || edge.to() == CaseState.DECIDED) {
            links.earlier(file).ifPresent(table::lock);
        }
        boolean isOnce = isStay || edge.act() == CaseAct.LIFT_STAY;
        if (isOnce && links.stays(file) == isStay) {
            return Result.refused(CaseRefusal.STAY_TWICE.of());
        }
        return !file.kind().isReview()
                        || effects.areDone(
                                new Happened(file, reviewed(file), edge.act(), answer, actor))
                ? Result.of(edge)
                : Result.refused(CaseRefusal.OUTDATED.of());
    }

    boolean isStayed(CaseFile file) {
        return links.isStayed(file);
    }

    void after(CaseFile file, CaseStep step) {
        if (step.act() == CaseAct.EXAMINE) {
            decided(file, reviewed(file), Objects.requireNonNull(step.outcome()));
        }
        if (!file.kind().isReview()) {
            return;
        }
        if (step.state() == CaseState.REPLIED && step.act() == CaseAct.REPLY
                || step.state() == CaseState.DECIDED) {
            deadlines.met(file);
        }
        if (step.act() == CaseAct.STAY) {
            links.stay(file, step.place(), reviewed(file));
        }
        if (step.act() == CaseAct.LIFT_STAY || step.act() == CaseAct.ACCEPT) {
            links.lift(file, step.place());
        }
        if (step.act() == CaseAct.ACCEPT) {
            decided(file, reviewed(file), Objects.requireNonNull(step.outcome()));
        }
    }

    private CaseFile reviewed(CaseFile review) {
        return links.earlier(review).flatMap(table::byNumber).orElseThrow();
    }

    private void decided(CaseFile review, CaseFile reviewed, Outcome outcome) {
        if (outcome == Outcome.CHANGED) {
            reopen(CaseKind.CARRY_OUT, review, reviewed);
        }
        if (!outcome.undoes()) {
            return;
        }
        // of what officers look into an employer may know nothing; what it was told of, an officer
        // puts right, and it reads that
        if (reviewed.kind().isAboutEmployer()) {
            if (review.kind().isReview() && reviewed.kind().tellsEmployer()) {
                reopenOnce(CaseKind.CARRY_OUT, review, reviewed);
            }
            return;
        }
        boolean isPending = !reviewed.state().isOver() && !Reviews.isRefused(reviewed);
        if (isPending) {
            annul(reviewed);
        }
        // a request that is open is decided where it is
        if (reviewed.kind().isRequest() && !isPending) {
            reopenOnce(reviewed.kind(), review, reviewed);
        }
        boolean isToDo = outcome == Outcome.ANEW || !isPending && !Answers.changes(review);
        if (!reviewed.kind().isRequest() && isToDo) {
            reopenOnce(CaseKind.CARRY_OUT, review, reviewed);
        }
    }

    /// Of two reviews that take the same case away, what follows is opened by the first: the row of
    /// that case is held, and the number of the line that each step leaves with the person too.
    private void reopenOnce(CaseKind kind, CaseFile review, CaseFile reviewed) {
        boolean isOpened =
                links.later(reviewed).stream()
                        .map(other -> other.head().number())
                        .filter(number -> !number.equals(review.number()))
                        .flatMap(number -> table.byNumber(number).stream())
                        .flatMap(other -> links.later(other).stream())
                        .anyMatch(follows -> follows.head().kind() == kind);
        if (!isOpened) {
            reopen(kind, review, reviewed);
        }
    }

    /// What was accepted and waits never takes effect.
    private void annul(CaseFile reviewed) {
        Optional<Edge> edge = reviewed.lifeCycle().edge(reviewed.state(), CaseAct.ANNUL);
        edge.ifPresent(e -> {
            table.move(reviewed, e.to(), null, now());
            steps.append(reviewed, CaseStep.byClock(reviewed.version() + 1, e, now()));
        });
    }

    /// Opens a case for what is to be done now. Nobody has it yet, and whoever decided before has
    /// no part in it.
    private void reopen(CaseKind kind, CaseFile review, CaseFile reviewed) {
        List<CaseItem> items =
                kind == CaseKind.CARRY_OUT
                        ? List.of(
                                new CaseItem(Reviews.REVIEWED, null, reviewed.number()),
                                new CaseItem(Reviews.REVIEW, null, review.number()))
                        : Answers.asked(reviewed);
        Set<String> officers = steps.officers(reviewed);
        // of an employer's case only the employer learns: nobody's record has changed by it
        Integer employer = reviewed.employer();
        List<Integer> persons = employer == null ? reviewed.persons() : List.of();
        Proposal proposal =
                new Proposal(kind, persons, items, "", reviewed.region(), officers, employer);
        Edge edge = kind.lifeCycle().edge(null, CaseAct.REOPEN).orElseThrow();
        Instant now = now();
        Keeper keeper = new Keeper(reviewed.organisation(), null);
        CaseFile file =
                table.insert(proposal, keeper, edge.to(), null, now.atZone(clock.getZone()));
        links.reopens(file, review, ordered(review));
        officers.forEach(account -> steps.take(file, account, Duty.SUBJECT));
        steps.append(file, CaseStep.byClock(1, edge, now));
        deadlines.count(file).orThrow();
    }

    /// The last of the days that the next instance set, counted from the day on its decision.
    private @Nullable LocalDate ordered(CaseFile review) {
        Ruling ruling = Ruling.of(review).filter(r -> r.days() > 0).orElse(null);
        if (ruling == null) {
            return null;
        }
        Term term = new Term(ruling.days(), Term.Unit.CALENDAR_DAY, Term.Direction.FORWARD);
        LocalDate day = Objects.requireNonNull(ruling.day());
        return Deadline.of(law, day, term, term.roll(), List.of()).orThrow().due();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
