package org.quanyi.server.casework;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.DeadlineLeg;
import org.quanyi.rules.Law;
import org.quanyi.rules.Result;
import org.quanyi.rules.deadline.CaseDeadline;
import org.quanyi.rules.deadline.Suspension;
import org.quanyi.server.casework.LifeCycle.Edge;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// By when cases are to be answered: counted from the law when they are opened, counted again when
/// a pause or a new calendar changes it, and what follows when nobody answered.
///
/// What is due stands in the database. A clock that jumps forward finds all of it, one that goes
/// back finds none of it again.
@Component
public class CaseDeadlines {

    private static final int PAGE = 500;

    private final DeadlineTable deadlines;
    private final CaseTable table;
    private final CaseStepLedger steps;
    private final CaseLinkTable links;
    private final Law law;
    private final TransactionOperations transactions;
    private final Clock clock;

    CaseDeadlines(
            DeadlineTable deadlines,
            CaseTable table,
            CaseStepLedger steps,
            CaseLinkTable links,
            Law law,
            TransactionOperations transactions,
            Clock clock) {
        this.deadlines = deadlines;
        this.table = table;
        this.steps = steps;
        this.links = links;
        this.law = law;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// By when a case is to be answered; empty when nobody waits for an answer.
    public Optional<CountedDeadline> of(CaseFile file) {
        return deadlines.of(file);
    }

    /// Counts a case whose row the transaction holds, and keeps the count when it is a new one.
    /// Refused when the law does not say how long it is.
    ///
    /// @return whether the day that binds is another one now
    Result<Boolean> count(CaseFile file) {
        return count(law, file);
    }

    private Result<Boolean> count(Law by, CaseFile file) {
        if (file.kind().isInspection()) {
            return countInspection(by, file);
        }
        if (file.kind().isListing()) {
            return countListing(by, file);
        }
        DeadlineLeg leg = file.kind().leg();
        LocalDate start = start(file);
        // how soon an objection to what was told is looked at, no act says: it is our own rule
        Law counting = file.kind().isHeardFirst() ? by.allowingUncertain() : by;
        return leg == null || start == null
                ? Result.of(false)
                : CaseDeadline.of(counting, file.region(), leg, start, false, suspensions(file))
                        .map(counted -> keep(file, start, counted));
    }

    /// What is owed first in an investigation: a look at what the employer paid, which is our own
    /// rule; else its end, until there is an order.
    private Result<Boolean> countInspection(Law by, CaseFile file) {
        List<CaseStep> all = steps.of(file);
        Optional<CaseStep> paid = CaseStep.performance(all);
        boolean isOrdered = all.stream().anyMatch(step -> step.state() == CaseState.ORDERED);
        boolean isOver = all.getLast().state().isOver();
        if (isOver || paid.isEmpty() && isOrdered) {
            deadlines.setMet(file);
            return Result.of(false);
        }
        LocalDate start =
                LocalDate.ofInstant(
                        paid.map(CaseStep::happenedAt).orElse(file.openedAt()), clock.getZone());
        return CaseDeadline.of(
                        paid.isPresent() ? by.allowingUncertain() : by,
                        file.region(),
                        paid.isPresent() ? DeadlineLeg.D30 : DeadlineLeg.D16,
                        start,
                        false,
                        List.of())
                .map(counted -> keep(file, start, counted));
    }

    /// What is owed first in a case that may list an employer: a look at what it paid, the decision
    /// or the answer to its objection, or the service of what was decided; and when the clock goes
    /// on with it.
    private Result<Boolean> countListing(Law by, CaseFile file) {
        List<CaseStep> all = steps.of(file);
        CaseState state = all.getLast().state();
        if (state.isOver()) {
            deadlines.setMet(file);
            return Result.of(false);
        }
        Optional<CaseStep> paid = CaseStep.performance(all);
        if (state == CaseState.TO_BE_SERVED) {
            DeadlineLeg leg = paid.isPresent() ? DeadlineLeg.D30 : DeadlineLeg.D15B;
            LocalDate start = day(paid.orElseGet(all::getLast));
            return CaseDeadline.of(
                            by.allowingUncertain(), file.region(), leg, start, false, List.of())
                    .map(counted -> keep(file, start, counted));
        }
        return ListingClock.of(by, file, all, clock.getZone())
                .then(listing -> {
                    table.setDue(file, listing.next(clock.getZone()));
                    return looked(by, file, paid)
                            .map(look ->
                                    look.filter(l -> l.actOn().isBefore(listing.binding().actOn()))
                                            .map(l -> keep(file, day(paid.orElseThrow()), l))
                                            .orElseGet(() ->
                                                    keep(
                                                            file,
                                                            listing.start(),
                                                            listing.binding())));
                });
    }

    private Result<Optional<CaseDeadline>> looked(Law by, CaseFile file, Optional<CaseStep> paid) {
        return paid.isEmpty()
                ? Result.of(Optional.empty())
                : CaseDeadline.of(
                                by.allowingUncertain(),
                                file.region(),
                                DeadlineLeg.D30,
                                day(paid.get()),
                                false,
                                List.of())
                        .map(Optional::of);
    }

    /// The days of a case that may list an employer and is not decided.
    ///
    /// @throws IllegalStateException when the law on file does not say how many
    public ListingClock listing(CaseFile file) {
        return ListingClock.of(law, file, steps.of(file), clock.getZone()).orThrow();
    }

    private LocalDate day(CaseStep step) {
        return LocalDate.ofInstant(step.happenedAt(), clock.getZone());
    }

    /// What was owed by the day was done, and the day does not bind any more.
    void met(CaseFile file) {
        deadlines.setMet(file);
    }

    /// The day that is not counted: of the receipt, or of the newest word in a question. Of a
    /// review the day on which its notice came, of what was told beforehand that of the newest
    /// objection; null while none has.
    private @Nullable LocalDate start(CaseFile file) {
        if (file.kind().isReview()) {
            return Ruling.day(file, ReviewNotice.RECEIVED)
                    .or(() -> deadlines.of(file).map(CountedDeadline::start))
                    .orElse(null);
        }
        return steps.of(file).reversed().stream()
                .filter(step -> step.act().startsTheDay())
                .map(CaseStep::happenedAt)
                .findFirst()
                .map(word -> LocalDate.ofInstant(word, clock.getZone()))
                .orElseGet(() -> file.kind().isHeardFirst() ? null : received(file));
    }

    private LocalDate received(CaseFile file) {
        return file.intake() == null
                ? LocalDate.ofInstant(file.openedAt(), clock.getZone())
                : file.intake().receivedOn();
    }

    private boolean keep(CaseFile file, LocalDate start, CaseDeadline lawful) {
        CaseDeadline counted = ordered(file, lawful);
        Optional<CountedDeadline> before = deadlines.of(file);
        boolean isMoved = !counted.actOn().equals(file.answerBy());
        if (isMoved
                || before.isEmpty()
                || before.get().provisional() != counted.deadline().provisional()) {
            deadlines.insert(file, start, counted, today(), now());
        }
        return isMoved;
    }

    /// Where the next instance set a day it binds, but for a request that the law wants answered
    /// sooner.
    private CaseDeadline ordered(CaseFile file, CaseDeadline lawful) {
        LocalDate day = links.ordered(file).orElse(null);
        boolean binds =
                day != null && (file.kind() == CaseKind.CARRY_OUT || day.isBefore(lawful.actOn()));
        return binds
                ? new CaseDeadline(
                        lawful.definition(),
                        lawful.deadline(),
                        Objects.requireNonNull(day),
                        lawful.reasons())
                : lawful;
    }

    /// Days on which the clock of a case stands still, from its steps; in order, without overlap.
    private List<Suspension> suspensions(CaseFile file) {
        List<Suspension> still = new ArrayList<>();
        LocalDate from = null;
        LocalDate until = null;
        for (CaseStep step : steps.of(file)) {
            LocalDate day = LocalDate.ofInstant(step.happenedAt(), clock.getZone());
            if (from != null && step.state() != CaseState.ON_HOLD) {
                // a server that was away wakes it late, and those days count
                LocalDate end = Objects.requireNonNull(until);
                add(still, from, day.isBefore(end) ? day : end);
                from = null;
            }
            if (step.hold() != null && step.hold().reason().isSuspending()) {
                from = day;
                until = step.hold().until();
            }
        }
        if (from != null) {
            add(still, from, Objects.requireNonNull(until));
        }
        return still;
    }

    private static void add(List<Suspension> still, LocalDate from, LocalDate end) {
        if (end.isAfter(from)) {
            still.add(new Suspension(from, end.minusDays(1)));
        }
    }

    /// Marks every case whose last day is over, and tells those concerned.
    ///
    /// @return how many
    public int markOverdue() {
        int marked = 0;
        while (Boolean.TRUE.equals(transactions.execute(status -> markNext()))) {
            marked++;
        }
        return marked;
    }

    private boolean markNext() {
        Optional<CaseFile> missed = deadlines.lockMissed(today()).flatMap(table::byNumber);
        missed.ifPresent(file -> {
            deadlines.setOverdue(file);
            append(file, CaseAct.OVERDUE);
        });
        return missed.isPresent();
    }

    /// Counts every open case again, for the law on file may be another one than when it was
    /// counted last. Whom it concerns is told of another day.
    ///
    /// @return how many have another day now
    public int countAgain(Law newest) {
        int moved = 0;
        List<String> page = deadlines.owed("", PAGE);
        while (!page.isEmpty()) {
            for (String number : page) {
                moved +=
                        Boolean.TRUE.equals(transactions.execute(s -> again(newest, number)))
                                ? 1
                                : 0;
            }
            page = deadlines.owed(page.getLast(), PAGE);
        }
        return moved;
    }

    private boolean again(Law newest, String number) {
        CaseFile file = table.lock(number).filter(f -> !f.state().isOver()).orElse(null);
        // a law that does not say any more leaves the day as it was counted
        if (file == null || !isMoved(count(newest, file))) {
            return false;
        }
        append(file, CaseAct.COUNT_AGAIN);
        return true;
    }

    private static boolean isMoved(Result<Boolean> counted) {
        return switch (counted) {
            case Result.Of<Boolean>(Boolean moved) -> moved;
            case Result.Refused<Boolean> _ -> false;
        };
    }

    private void append(CaseFile held, CaseAct act) {
        Edge edge = held.lifeCycle().edge(held.state(), act).orElseThrow();
        // what was counted a moment ago stands in the row
        Instant due = table.byNumber(held.number()).map(CaseFile::dueAt).orElse(null);
        table.move(held, edge.to(), due, now());
        steps.append(held, CaseStep.byClock(held.version() + 1, edge, now()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
