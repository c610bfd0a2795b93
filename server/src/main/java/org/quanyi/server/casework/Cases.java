package org.quanyi.server.casework;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Result;
import org.quanyi.server.access.Actor;
import org.quanyi.server.casework.LifeCycle.Edge;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionInterceptor;
import org.springframework.transaction.support.TransactionOperations;

/// All cases (办件): opened, moved step by step by whoever may, and carried out when two people have
/// accepted and the time to stop it is over.
///
/// A step takes the row of its case, compares what the actor saw with what stands, and writes
/// state, step, leaf and letters in one transaction. Each step of an officer is a read of the
/// records of everybody concerned, and leaves its lines there.
@Component
public class Cases {

    private final CaseTable table;
    private final CaseStepLedger steps;
    private final CaseDeadlines deadlines;
    private final Effects effects;
    private final Clock clock;
    private final StepCheck check;
    private final CaseOpening opening;
    private final CaseCircle circle;
    private final CaseRounds rounds;

    Cases(
            CaseTable table,
            CaseStepLedger steps,
            CaseDeadlines deadlines,
            Effects effects,
            CaseCircle circle,
            TransactionOperations transactions,
            Clock clock) {
        this.table = table;
        this.steps = steps;
        this.deadlines = deadlines;
        this.effects = effects;
        this.circle = circle;
        this.clock = clock;
        this.check = new StepCheck(clock);
        this.rounds = new CaseRounds(table, steps, deadlines, effects, transactions, clock);
        this.opening = new CaseOpening(table, steps, deadlines, circle, clock);
    }

    /// Says what cases of a kind do; each room does so once, when it is furnished.
    public void carryOutBy(CaseEffect effect) {
        effects.add(effect);
    }

    /// Opens a case. Refused when it is not the actor's to open, lacks its document, is asked for
    /// already, or the law does not say by when it is to be answered.
    ///
    /// @throws org.quanyi.server.access.ReadRefused when the record of somebody concerned does not
    ///   open to the actor
    @Transactional
    public Result<CaseFile> propose(Actor maker, Proposal proposal) {
        return opening.open(maker, proposal, null);
    }

    /// Opens a case that came of another one. Whoever investigated there investigates here, and has
    /// no other part in it.
    @Transactional
    public Result<CaseFile> follow(Actor maker, Proposal proposal, CaseFile earlier) {
        return opening.open(maker, proposal, null)
                .map(file -> {
                    steps.follow(file, earlier);
                    return file;
                });
    }

    /// The cases of a kind about an employer, newest first, for a room that may say no more of
    /// them.
    public List<ListedCase> ofEmployer(int employer, CaseKind kind) {
        return table.ofEmployer(employer, kind);
    }

    /// Opens a case that an officer takes down for a person (窗口代录), who asks for it with their own
    /// words at the window, by telephone or in a letter. Refused as [#propose] is, for a day that
    /// cannot be, and to the officer whom it is about.
    ///
    /// @throws org.quanyi.server.access.ReadRefused when the person's record does not open to the
    ///   officer
    @Transactional
    public Result<CaseFile> takeDown(Actor officer, Proposal proposal, Intake intake) {
        return opening.open(officer, proposal, intake);
    }

    /// The open case of a kind about one thing that a person is concerned by, if there is one.
    public Optional<CaseFile> open(int person, CaseKind kind, CaseItem about) {
        return opening.same(person, kind, about);
    }

    /// Whether a case of a kind is open about a person, and is one of those.
    public boolean isOpen(int person, CaseKind kind, Predicate<CaseFile> which) {
        return opening.isOpen(person, kind, which);
    }

    /// Takes one step. The same step sent again, after its answer was lost, changes nothing and is
    /// answered as before.
    ///
    /// @throws org.quanyi.server.access.ReadRefused when the record of somebody concerned does not
    ///   open to the actor
    @Transactional
    public Result<CaseFile> take(Actor actor, Step wanted) {
        return take(actor, wanted, null);
    }

    /// Gives a case in hand to a colleague of the same agency, with a note that they read first.
    ///
    /// @param colleague null when there is nobody of that name
    /// @throws org.quanyi.server.access.ReadRefused when the record of somebody concerned does not
    ///   open to the actor
    @Transactional
    public Result<CaseFile> handOver(Actor actor, Step wanted, @Nullable Actor colleague) {
        return take(actor, wanted, colleague);
    }

    /// Stops a case for a person whom it is about and who says at a window that it is wrong. Any
    /// window does, whichever agency keeps the case.
    ///
    /// @param person whose record the officer has open
    /// @throws org.quanyi.server.access.ReadRefused when the record of somebody concerned does not
    ///   open to the officer
    @Transactional
    public Result<CaseFile> stopFor(Actor officer, int person, Step wanted) {
        return wanted.act() == CaseAct.STOP_FOR
                ? take(officer, wanted, null, file -> circle.isAbout(person, file))
                : Result.refused(CaseRefusal.NOT_NOW.of());
    }

    private Result<CaseFile> take(Actor actor, Step wanted, @Nullable Actor colleague) {
        return take(actor, wanted, colleague, file -> circle.knows(actor, file));
    }

    private Result<CaseFile> take(
            Actor actor, Step wanted, @Nullable Actor colleague, Predicate<CaseFile> isTheirs) {
        Optional<CaseFile> found = table.lock(wanted.number()).filter(isTheirs);
        if (found.isEmpty()) {
            return Result.refused(CaseRefusal.NOT_THERE.of());
        }
        CaseFile file = found.get();
        if (file.version() != wanted.version()) {
            return isAgain(file, actor, wanted)
                    ? Result.of(file)
                    : Result.refused(CaseRefusal.CHANGED.of());
        }
        return edge(file, actor, wanted)
                .then(edge -> handed(file, edge, actor, colleague))
                .then(edge -> effects.before(file, edge, wanted, actor, answer(file).orElse(null)))
                .map(edge -> move(file, edge, actor, wanted, colleague))
                .then(this::carriedOut);
    }

    /// What counts with its acceptance is done in the same transaction, or the step is not taken.
    private Result<CaseFile> carriedOut(CaseFile moved) {
        if (moved.state() == CaseState.IN_EFFECT && !effects.carryOut(moved)) {
            TransactionInterceptor.currentTransactionStatus().setRollbackOnly();
            return Result.refused(CaseRefusal.CANNOT_BE_DONE.of());
        }
        return Result.of(moved);
    }

    /// What the newest answer comes to; null while there is none.
    private @Nullable Outcome outcome(CaseFile file) {
        return answer(file).map(CaseStep::outcome).orElse(null);
    }

    private boolean isAgain(CaseFile file, Actor actor, Step wanted) {
        CaseStep last = steps.of(file).getLast();
        return file.version() == wanted.version() + 1
                && last.act() == wanted.act()
                && last.account().equals(actor.account())
                && steps.isWith(file, last, wanted.papers());
    }

    private Result<Edge> edge(CaseFile file, Actor actor, Step wanted) {
        Optional<Edge> found = file.lifeCycle().edge(file.state(), wanted.act());
        if (found.isEmpty()) {
            return Result.refused(CaseRefusal.NOT_NOW.of());
        }
        Edge edge = found.get();
        Optional<Duty> duty = steps.duty(file, actor.account());
        if (duty.isPresent() && duty.get() != edge.duty()) {
            return Result.refused(CaseRefusal.SAME_PERSON.of());
        }
        // a case belongs to whoever has it; anybody who may check it can be the one who does
        boolean isElsewhere =
                edge.isForHandler() && !actor.account().equals(file.handler())
                        || edge.isForSecondInvestigator() && duty.isEmpty();
        if (!edge.isFor(actor.role()) || isElsewhere) {
            return Result.refused(CaseRefusal.NOT_YOURS.of());
        }
        return check.complete(file, edge, wanted, steps.of(file));
    }

    /// Nobody is told why a colleague cannot have a case: it could be who their relatives are.
    private Result<Edge> handed(CaseFile file, Edge edge, Actor actor, @Nullable Actor colleague) {
        boolean may =
                edge.act() != CaseAct.HAND_OVER
                        || colleague != null
                                && circle.canHave(colleague, actor, edge, file)
                                && circle.wouldOpen(colleague, file);
        return may ? Result.of(edge) : Result.refused(CaseRefusal.NO_COLLEAGUE.of());
    }

    private CaseFile move(
            CaseFile file, Edge edge, Actor actor, Step wanted, @Nullable Actor colleague) {
        circle.look(actor, file, CaseCircle.CASE);
        Instant now = now();
        steps.take(file, actor.account(), edge.duty());
        table.move(file, edge.to(), due(file, edge, wanted, now), now);
        Actor next = edge.act() == CaseAct.HAND_OVER ? colleague : null;
        handOver(file, edge, next == null ? actor : next);
        CaseStep step =
                CaseStep.by(actor, file.version() + 1, edge, said(file, edge, wanted), next, now);
        steps.append(file, step, wanted.papers());
        if (edge.act() == CaseAct.RETURN) {
            steps.returned(file, step.place(), wanted.returned());
        }
        if (step.outcome() != null && edge.to().isDecided()) {
            steps.decide(file, step.place(), step.outcome());
        }
        boolean isPaused = file.state() == CaseState.ON_HOLD || edge.to() == CaseState.ON_HOLD;
        boolean isOwed = file.kind().isInspection() || file.kind().isListing();
        if (isPaused || edge.act().startsTheDay() || isOwed) {
            deadlines.count(file).orThrow();
        }
        effects.after(file, step);
        return table.byNumber(file.number()).orElseThrow();
    }

    /// When the clock goes on with it.
    private @Nullable Instant due(CaseFile file, Edge edge, Step wanted, Instant now) {
        if (edge.to() == CaseState.ACCEPTED) {
            return now.plus(file.kind().cooling());
        }
        return edge.act() == CaseAct.HOLD && wanted.hold() != null
                ? wanted.hold().until().atStartOfDay(clock.getZone()).toInstant()
                : null;
    }

    private void handOver(CaseFile file, Edge edge, Actor handler) {
        if (edge.handsOver()) {
            steps.take(file, handler.account(), edge.duty());
            table.handOver(file, handler);
        } else if (edge.act() == CaseAct.PUT_BACK) {
            table.handOver(file, null);
        }
    }

    /// What is kept of a step: nothing that does not belong to it, and with its acceptance what the
    /// answer comes to.
    private Step said(CaseFile file, Edge edge, Step wanted) {
        Outcome outcome =
                edge.to().isDecided() && edge.act() != CaseAct.EXAMINE
                        ? outcome(file)
                        : edge.to().isDecided() || edge.to().saysOutcome()
                                ? wanted.outcome()
                                : null;
        Hold hold = edge.act() == CaseAct.HOLD ? wanted.hold() : null;
        boolean isSaid = edge.act() == CaseAct.ADD || edge.act().isSaid() || edge.needsReason();
        String note = isSaid ? wanted.note() : "";
        return new Step(file.number(), wanted.version(), edge.act(), note, Map.of(), outcome, hold);
    }

    /// The newest answer that was written in a case, sent or not.
    public Optional<CaseStep> answer(CaseFile file) {
        return steps.of(file).reversed().stream()
                .filter(step -> step.act() == CaseAct.ANSWER)
                .findFirst();
    }

    /// Whether there is a case of that number that an actor may know of. Opens nothing and leaves
    /// no line.
    public boolean isKnown(Actor actor, String number) {
        return table.byNumber(number).filter(f -> circle.knows(actor, f)).isPresent();
    }

    /// A case about an employer, for a room whose own case came of it; empty for one about a
    /// person.
    public Optional<CaseFile> file(String number) {
        return table.byNumber(number).filter(f -> f.persons().isEmpty());
    }

    /// Whom some cases are about, for a room that holds their numbers and keeps them from being
    /// named.
    public Set<Integer> concerned(List<String> numbers) {
        return numbers.stream()
                .flatMap(number -> table.byNumber(number).stream())
                .flatMap(file -> file.persons().stream())
                .collect(Collectors.toSet());
    }

    /// Where a case stands, for a room that holds its number and may say no more of it.
    public Optional<ListedCase> stands(String number) {
        return table.byNumber(number).map(CaseFile::head);
    }

    /// A case with everything in it, for whoever may see it; an officer leaves a line with
    /// everybody concerned. The second officer who opens a question first has it from then on.
    @Transactional
    public Optional<CaseFile> open(Actor actor, String number) {
        return open(actor, number, CaseCircle.CASE);
    }

    /// The same, and more of it than the case.
    ///
    /// @param fields what is looked at, as the lines say it
    Optional<CaseFile> open(Actor actor, String number, String fields) {
        Optional<CaseFile> found = table.byNumber(number).filter(f -> circle.knows(actor, f));
        if (found.filter(f -> circle.isToAssign(actor, f)).isPresent()) {
            // of two who open it at once one has it
            found = table.lock(number).filter(f -> circle.knows(actor, f));
            found.ifPresent(f -> steps.take(f, actor.account(), Duty.CHECKER));
        }
        found.ifPresent(file -> circle.look(actor, file, fields));
        return found;
    }

    /// What an actor can do in a case now; nothing of a second duty beside their own.
    public List<CaseAct> acts(CaseFile file, Actor actor) {
        boolean isHandler = actor.account().equals(file.handler());
        Optional<Duty> duty = steps.duty(file, actor.account());
        return file.lifeCycle().edges(file.state(), actor.role()).stream()
                .filter(e -> duty.isEmpty() || duty.get() == e.duty())
                .filter(e -> isHandler ? e.act() != CaseAct.TAKE_OVER : !e.isForHandler())
                .filter(e -> duty.isPresent() || !e.isForSecondInvestigator())
                .filter(e -> e.act() != CaseAct.JOIN || noneJoined(file))
                .map(Edge::act)
                .toList();
    }

    private boolean noneJoined(CaseFile file) {
        return steps.of(file).stream().noneMatch(step -> step.act() == CaseAct.JOIN);
    }

    /// What happened in a case so far, oldest first.
    public List<CaseStep> steps(CaseFile file) {
        return steps.of(file);
    }

    /// The items that were sent back last, by place.
    public Map<Integer, ReturnReason> returned(CaseFile file) {
        return steps.returned(file);
    }

    /// The open cases of an officer's agency, what is due first.
    public List<ListedCase> waiting(Actor officer) {
        return table.open(officer);
    }

    /// The cases that a person is concerned by, newest first.
    public List<ListedCase> of(Actor person) {
        return table.of(person.requirePerson()).stream()
                .filter(c -> CaseCircle.sees(person, c.kind()))
                .toList();
    }

    /// The open cases about a person that they, or any window for them, can stop now. Whoever asks
    /// has left the line of the read.
    public List<CaseFile> stoppable(int person) {
        return table.of(person).stream()
                .filter(c -> c.kind().lifeCycle().edge(c.state(), CaseAct.STOP_FOR).isPresent())
                .flatMap(c -> table.byNumber(c.number()).stream())
                .toList();
    }

    /// Carries out what is due, case by case in a transaction each.
    ///
    /// @return how many took effect
    public int carryOut() {
        return rounds.carryOut();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
