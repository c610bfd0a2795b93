package org.quanyi.server.casework;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Result;
import org.quanyi.server.access.Actor;
import org.quanyi.server.casework.LifeCycle.Edge;
import org.springframework.transaction.interceptor.TransactionInterceptor;

/// How a case begins: who may open it, that it is not asked for twice, and by when it is to be
/// answered. In the caller's transaction.
final class CaseOpening {

    /// In whose turn cases about no person are opened.
    static final int NOBODY = 0;

    private final CaseTable table;
    private final CaseStepLedger steps;
    private final CaseDeadlines deadlines;
    private final CaseCircle circle;
    private final Clock clock;

    CaseOpening(
            CaseTable table,
            CaseStepLedger steps,
            CaseDeadlines deadlines,
            CaseCircle circle,
            Clock clock) {
        this.table = table;
        this.steps = steps;
        this.deadlines = deadlines;
        this.circle = circle;
        this.clock = clock;
    }

    /// @param intake how it came, when an officer takes it down for a person; null when whoever
    ///   opens it asks for it themselves
    Result<CaseFile> open(Actor maker, Proposal proposal, @Nullable Intake intake) {
        Optional<Edge> edge =
                CaseFile.lifeCycle(proposal.kind(), proposal.employer())
                        .opening(maker.role(), intake != null);
        return edge.filter(e -> CaseCircle.mayOpen(maker, proposal, e))
                .map(e -> possible(maker, proposal, e, intake))
                .orElseGet(() -> Result.refused(CaseRefusal.NOT_YOURS.of()));
    }

    private Result<CaseFile> possible(
            Actor maker, Proposal proposal, Edge edge, @Nullable Intake intake) {
        if (intake == null
                && (edge.duty() != Duty.PARTY && !isAnnounced(edge, proposal))
                && proposal.evidence().length() < CaseRefusal.SHORTEST_REASON) {
            return Result.refused(CaseRefusal.NO_EVIDENCE.of());
        }
        if (intake != null && !intake.isPossible(LocalDate.ofInstant(now(), clock.getZone()))) {
            return Result.refused(
                    CaseRefusal.NOT_RECEIVED.of(Integer.toString(Intake.LONGEST_AGO)));
        }
        // one account has one duty: whom it is about does not write it down
        if (proposal.concerned().contains(maker.account())) {
            return Result.refused(CaseRefusal.ABOUT_YOU.of());
        }
        Optional<Refusal> paper = StepCheck.papers(proposal, edge);
        if (paper.isPresent()) {
            return Result.refused(paper.get());
        }
        table.takeTurn(proposal.persons().isEmpty() ? NOBODY : proposal.persons().getFirst());
        List<ListedCase> near =
                proposal.persons().isEmpty()
                        ? table.open(maker)
                        : table.of(proposal.persons().getFirst());
        Optional<CaseFile> same =
                open(near, proposal.kind()).filter(f -> isSame(f, proposal)).findFirst();
        return same.isPresent()
                ? Result.refused(CaseRefusal.ASKED_ALREADY.of(same.get().number()))
                : opened(maker, proposal, edge, intake);
    }

    /// Whether an employer only says that it went to the next instance.
    private static boolean isAnnounced(Edge edge, Proposal proposal) {
        return proposal.kind().isReview() && edge.duty() == Duty.APPLICANT;
    }

    private Result<CaseFile> opened(
            Actor maker, Proposal proposal, Edge edge, @Nullable Intake intake) {
        Instant now = now();
        CaseFile file =
                table.insert(
                        proposal,
                        CaseTable.Keeper.of(maker, intake),
                        edge.to(),
                        intake,
                        now.atZone(clock.getZone()));
        circle.look(maker, file, CaseCircle.CASE);
        steps.take(file, maker.account(), edge.duty());
        proposal.concerned().forEach(account -> steps.take(file, account, Duty.SUBJECT));
        Step first = new Step(file.number(), 0, edge.act(), proposal.evidence());
        CaseStep step = CaseStep.by(maker, file.version(), edge, first, null, now);
        steps.append(file, step, proposal.papers());
        return counted(file);
    }

    private Result<CaseFile> counted(CaseFile file) {
        Result<CaseFile> counted =
                deadlines.count(file).map(moved -> table.byNumber(file.number()).orElseThrow());
        if (!counted.refusals().isEmpty()) {
            TransactionInterceptor.currentTransactionStatus().setRollbackOnly();
        }
        return counted;
    }

    /// What another employer asks for is not known to this one.
    private static boolean isSame(CaseFile file, Proposal proposal) {
        return file.items().getFirst().isAbout(proposal.items().getFirst())
                && Objects.equals(file.employer(), proposal.employer());
    }

    private Stream<CaseFile> open(List<ListedCase> near, CaseKind kind) {
        return near.stream()
                .filter(c -> !c.state().isOver() && c.kind() == kind)
                .flatMap(c -> table.byNumber(c.number()).stream());
    }

    /// The open case of a kind about one thing that a person is concerned by, if there is one.
    Optional<CaseFile> same(int person, CaseKind kind, CaseItem about) {
        return open(table.of(person), kind)
                .filter(f -> f.items().getFirst().isAbout(about))
                .findFirst();
    }

    /// Whether a case of a kind is open about a person, and is one of those.
    boolean isOpen(int person, CaseKind kind, Predicate<CaseFile> which) {
        return open(table.of(person), kind).anyMatch(which);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
