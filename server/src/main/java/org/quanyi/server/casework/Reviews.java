package org.quanyi.server.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.quanyi.rules.Result;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Role;
import org.quanyi.server.casework.ReviewEffect.Happened;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionInterceptor;

/// Reconsideration and court (行政复议、行政诉讼) about a case: that the person went there, what the agency
/// was told and replied, what waits, and what came of it.
///
/// Whoever answered the case has no part in the review and does not see it. Administrative
/// Reconsideration Law arts 42, 48 and 64; Administrative Litigation Law arts 56, 67 and 70.
@Component
public class Reviews {

    static final String REVIEWED = "reviewed";
    static final String REVIEW = "review";

    private final Cases cases;
    private final CaseTable table;
    private final CaseStepLedger steps;
    private final CaseLinkTable links;
    private final ReviewEffects effects;
    private final Clock clock;

    Reviews(
            Cases cases,
            CaseTable table,
            CaseStepLedger steps,
            CaseLinkTable links,
            ReviewEffects effects,
            Clock clock) {
        this.cases = cases;
        this.table = table;
        this.steps = steps;
        this.links = links;
        this.effects = effects;
        this.clock = clock;
    }

    /// Whether there is something that the next instance could look at: what two people decided, or
    /// what nobody answered in time.
    public static boolean isReviewable(CaseFile file) {
        boolean isDecided =
                file.state().isDecided()
                        || file.state() == CaseState.ACCEPTED
                        || file.state() == CaseState.IN_EFFECT;
        if (file.kind().instances().isEmpty()) {
            return false;
        }
        if (file.kind().tellsEmployer()) {
            return isBurdening(file);
        }
        return file.kind() == CaseKind.BACKDATING ? isRefused(file) : isDecided || file.overdue();
    }

    /// Whether an employer was told of something that burdens it: an order, a listing, a class.
    /// That we are late burdens nobody there.
    private static boolean isBurdening(CaseFile file) {
        CaseState state = file.state();
        if (file.kind().isListing()) {
            return state == CaseState.TO_BE_SERVED || state == CaseState.IN_EFFECT;
        }
        return file.kind().isHeardFirst()
                ? state.isDecided()
                : state == CaseState.ORDERED
                        || state == CaseState.OVERDUE
                        || state == CaseState.PERFORMED
                        || state.isDecided();
    }

    /// Whether it is an employer's month of long ago that we did not take. One that we took is the
    /// record's, and whoever it concerns objects to the month.
    static boolean isRefused(CaseFile file) {
        return file.kind() == CaseKind.BACKDATING && file.state() == CaseState.RETURNED;
    }

    /// The instances that an actor can go to about a case: about an employer's the employer, about
    /// any other whom it concerns.
    public static List<CaseKind> instances(Actor actor, CaseFile file) {
        boolean isOfEmployer = actor.role() == Role.EMPLOYER;
        return actor.role().isStaff() || isOfEmployer == (file.employer() != null)
                ? file.kind().instances()
                : List.of();
    }

    /// Writes down that a person or an employer went to the next instance. Refused when the case is
    /// not theirs, there is nothing to look at, the day is none, or it was said already.
    @Transactional
    public Result<CaseFile> announce(Actor person, String number, ReviewNotice said) {
        Optional<CaseFile> reviewed = known(person, number);
        if (reviewed.isEmpty()) {
            return Result.refused(CaseRefusal.NOT_THERE.of());
        }
        if (!isReviewable(reviewed.get())
                || !instances(person, reviewed.get()).contains(said.kind())) {
            return Result.refused(CaseRefusal.NOT_REVIEWABLE.of());
        }
        return said.isPossible(today())
                ? opened(person, reviewed.get(), said, false)
                : Result.refused(CaseRefusal.NO_NOTICE.of());
    }

    /// Writes down what the next instance or the court sent, in the case that the person announced
    /// or in one of its own. Refused to whoever answered the case.
    @Transactional
    public Result<CaseFile> notice(Actor clerk, String number, ReviewNotice notice) {
        Optional<CaseFile> found = known(clerk, number);
        if (found.isEmpty()) {
            return Result.refused(CaseRefusal.NOT_THERE.of());
        }
        CaseFile reviewed = found.get();
        if (!isFor(reviewed, notice.kind())) {
            return Result.refused(CaseRefusal.NOT_REVIEWABLE.of());
        }
        if (steps.duty(reviewed, clerk.account()).isPresent()) {
            return Result.refused(CaseRefusal.OWN_ANSWER.of());
        }
        if (!notice.isWhole(today())) {
            return Result.refused(CaseRefusal.NO_NOTICE.of());
        }
        return links.later(reviewed).stream()
                .map(LaterCase::head)
                .filter(c -> c.kind() == notice.kind() && c.state() == CaseState.ANNOUNCED)
                .findFirst()
                .map(announced -> arrived(clerk, announced.number(), notice))
                .orElseGet(() -> opened(clerk, reviewed, notice, true));
    }

    private Optional<CaseFile> known(Actor actor, String number) {
        return table.byNumber(number).filter(file -> cases.isKnown(actor, number));
    }

    /// A case that the next instance can look at, opened with its line; empty for any other,
    /// without one.
    @Transactional
    public Optional<CaseFile> reviewable(Actor actor, String number) {
        return known(actor, number)
                .filter(Reviews::isReviewable)
                .flatMap(file -> cases.open(actor, number));
    }

    private static boolean isFor(CaseFile reviewed, CaseKind instance) {
        return isReviewable(reviewed) && reviewed.kind().instances().contains(instance);
    }

    private Result<CaseFile> opened(
            Actor maker, CaseFile reviewed, ReviewNotice notice, boolean isOfOfficer) {
        List<CaseItem> items = new ArrayList<>();
        items.add(new CaseItem(REVIEWED, null, reviewed.number()));
        items.addAll(notice.items(isOfOfficer));
        Integer employer = reviewed.employer();
        Proposal proposal =
                new Proposal(
                        notice.kind(),
                        employer == null ? concerned(maker, reviewed, isOfOfficer) : List.of(),
                        items,
                        notice.demand(),
                        reviewed.region(),
                        steps.officers(reviewed),
                        employer);
        return orNothing(cases.propose(maker, proposal).then(file -> begun(maker, file, reviewed)));
    }

    private Result<CaseFile> begun(Actor maker, CaseFile file, CaseFile reviewed) {
        links.reviews(file, reviewed);
        CaseFile review = table.byNumber(file.number()).orElseThrow();
        CaseAct act = steps.of(review).getLast().act();
        return effects.areDone(new Happened(review, reviewed, act, null, maker))
                ? Result.of(review)
                : Result.refused(CaseRefusal.OUTDATED.of());
    }

    private static List<Integer> concerned(Actor maker, CaseFile reviewed, boolean isOfOfficer) {
        return isOfOfficer ? reviewed.persons() : List.of(maker.requirePerson());
    }

    private Result<CaseFile> arrived(Actor clerk, String number, ReviewNotice notice) {
        CaseFile announced = table.lock(number).orElseThrow();
        table.add(announced, notice.items(true));
        Step step = new Step(number, announced.version(), CaseAct.RECORD_NOTICE, notice.demand());
        return orNothing(cases.take(clerk, step));
    }

    /// Writes down what was decided, for the second officer, together with what it changes here.
    ///
    /// @param change what the record shall say, worked out from the review
    @Transactional
    public Result<CaseFile> rule(
            Actor clerk, Step answer, Ruling ruling, Function<CaseFile, List<CaseItem>> change) {
        if (!ruling.isWhole(today())) {
            return Result.refused(CaseRefusal.NO_RULING.of());
        }
        Optional<CaseFile> review =
                known(clerk, answer.number())
                        .filter(file -> file.kind().isReview())
                        .flatMap(file -> table.lock(file.number()));
        if (review.isEmpty()) {
            return Result.refused(CaseRefusal.NOT_THERE.of());
        }
        List<CaseItem> items = new ArrayList<>(ruling.items());
        items.addAll(change.apply(review.get()));
        if (!items.stream().allMatch(item -> Answers.stands(review.get(), item))) {
            table.add(review.get(), items);
        }
        return orNothing(cases.take(clerk, answer));
    }

    /// What was added for a step goes with the step.
    private static Result<CaseFile> orNothing(Result<CaseFile> taken) {
        if (!taken.refusals().isEmpty()) {
            TransactionInterceptor.currentTransactionStatus().setRollbackOnly();
        }
        return taken;
    }

    /// The case that a review looks at, or that is decided anew; empty for any other case.
    public Optional<CaseFile> earlier(CaseFile file) {
        return links.earlier(file).flatMap(table::byNumber);
    }

    /// What came of a case later: reviews of it, and what is decided anew after one; oldest first,
    /// of those that an actor may know of.
    public List<LaterCase> later(Actor actor, CaseFile file) {
        return links.later(file).stream()
                .filter(c -> cases.isKnown(actor, c.head().number()))
                .toList();
    }

    /// Whether the next instance took a case away.
    public boolean isUndone(CaseFile file) {
        return links.later(file).stream()
                .map(LaterCase::outcome)
                .anyMatch(outcome -> outcome != null && outcome.undoes());
    }

    /// Whether a case must wait.
    public boolean isStayed(CaseFile file) {
        return links.isStayed(file);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
