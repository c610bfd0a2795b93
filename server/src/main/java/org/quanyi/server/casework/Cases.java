package org.quanyi.server.casework;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Result;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Purpose;
import org.quanyi.server.access.Reads;
import org.quanyi.server.access.Role;
import org.quanyi.server.casework.LifeCycle.Edge;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/// All cases (办件): opened, moved step by step by whoever may, and carried out when two people have
/// accepted and the time to stop it is over.
///
/// A step takes the row of its case, compares what the actor saw with what stands, and writes
/// state, step, leaf and letters in one transaction. Each step of an officer is a read of the
/// records of everybody concerned, and leaves its lines there.
@Component
public class Cases {

    private static final String FIELDS = "case";
    private static final String CLOCK = "clock";

    private final CaseTable table;
    private final CaseStepLedger steps;
    private final Reads reads;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final Map<CaseKind, CaseEffect> effects = new EnumMap<>(CaseKind.class);

    Cases(
            CaseTable table,
            CaseStepLedger steps,
            Reads reads,
            TransactionOperations transactions,
            Clock clock) {
        this.table = table;
        this.steps = steps;
        this.reads = reads;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Says what cases of a kind do; each room does so once, when it is furnished.
    public void carryOutBy(CaseEffect effect) {
        if (effects.putIfAbsent(effect.kind(), effect) != null) {
            throw new IllegalStateException("two effects of " + effect.kind());
        }
    }

    /// Opens a case.
    ///
    /// @throws org.quanyi.server.access.ReadRefused when the record of somebody concerned does not
    ///   open to the actor
    @Transactional
    public Result<CaseFile> propose(Actor maker, Proposal proposal) {
        Edge edge = proposal.kind().lifeCycle().edge(null, CaseAct.PROPOSE).orElseThrow();
        if (!edge.isFor(maker.role())) {
            return Result.refused(CaseRefusal.NOT_YOURS.of());
        }
        if (proposal.evidence().length() < CaseRefusal.SHORTEST_REASON) {
            return Result.refused(CaseRefusal.NO_EVIDENCE.of());
        }
        Optional<CaseFile> same = same(proposal);
        if (same.isPresent()) {
            return Result.refused(CaseRefusal.ASKED_ALREADY.of(same.get().number()));
        }
        Instant now = now();
        int year = now.atZone(clock.getZone()).getYear();
        CaseFile file = table.insert(proposal, maker.organisation(), year, now);
        look(maker, file);
        steps.take(file, maker.account(), edge.duty());
        steps.append(file, step(file.version(), edge, maker, proposal.evidence(), now));
        return Result.of(file);
    }

    private Optional<CaseFile> same(Proposal proposal) {
        return table.of(proposal.persons().getFirst()).stream()
                .filter(c -> !c.state().isOver() && c.kind() == proposal.kind())
                .flatMap(c -> table.byNumber(c.number()).stream())
                .filter(f -> f.items().equals(proposal.items()))
                .findFirst();
    }

    /// Takes one step. The same step sent again, after its answer was lost, changes nothing and is
    /// answered as before.
    ///
    /// @throws org.quanyi.server.access.ReadRefused when the record of somebody concerned does not
    ///   open to the actor
    @Transactional
    public Result<CaseFile> take(Actor actor, Step wanted) {
        Optional<CaseFile> found = table.lock(wanted.number()).filter(f -> mayKnow(actor, f));
        if (found.isEmpty()) {
            return Result.refused(CaseRefusal.NOT_THERE.of());
        }
        CaseFile file = found.get();
        if (file.version() != wanted.version()) {
            return isAgain(file, actor, wanted)
                    ? Result.of(file)
                    : Result.refused(CaseRefusal.CHANGED.of());
        }
        return edge(file, actor, wanted).map(edge -> move(file, edge, actor, wanted));
    }

    private boolean isAgain(CaseFile file, Actor actor, Step wanted) {
        CaseStep last = steps.of(file).getLast();
        return file.version() == wanted.version() + 1
                && last.act() == wanted.act()
                && last.account().equals(actor.account());
    }

    private Result<Edge> edge(CaseFile file, Actor actor, Step wanted) {
        Optional<Edge> found = file.kind().lifeCycle().edge(file.state(), wanted.act());
        if (found.isEmpty()) {
            return Result.refused(CaseRefusal.NOT_NOW.of());
        }
        Edge edge = found.get();
        Optional<Duty> duty = steps.duty(file, actor.account());
        if (duty.isPresent() && duty.get() != edge.duty()) {
            return Result.refused(CaseRefusal.SAME_PERSON.of());
        }
        // a case belongs to whoever made it; anybody who may check it can be the one who does
        if (!edge.isFor(actor.role()) || edge.duty() == Duty.MAKER && duty.isEmpty()) {
            return Result.refused(CaseRefusal.NOT_YOURS.of());
        }
        if (wanted.act().needsReason() && wanted.note().length() < CaseRefusal.SHORTEST_REASON) {
            return Result.refused(
                    CaseRefusal.NO_REASON.of(Integer.toString(CaseRefusal.SHORTEST_REASON)));
        }
        boolean unknownItem =
                wanted.returned().keySet().stream().anyMatch(p -> p < 1 || p > file.items().size());
        if (wanted.act() == CaseAct.RETURN && (wanted.returned().isEmpty() || unknownItem)) {
            return Result.refused(CaseRefusal.NO_ITEM.of());
        }
        return Result.of(edge);
    }

    private CaseFile move(CaseFile file, Edge edge, Actor actor, Step wanted) {
        look(actor, file);
        Instant now = now();
        if (steps.duty(file, actor.account()).isEmpty()) {
            steps.take(file, actor.account(), edge.duty());
        }
        Instant due = edge.to() == CaseState.ACCEPTED ? now.plus(file.kind().cooling()) : null;
        table.move(file, edge.to(), due, now);
        String note = wanted.act().needsReason() ? wanted.note() : null;
        CaseStep step = step(file.version() + 1, edge, actor, note, now);
        steps.append(file, step);
        if (wanted.act() == CaseAct.RETURN) {
            steps.returned(file, step.place(), wanted.returned());
        }
        return table.byNumber(file.number()).orElseThrow();
    }

    /// Whether an actor learns that there is such a case: those concerned, and the officers of the
    /// agency that keeps it.
    private static boolean mayKnow(Actor actor, CaseFile file) {
        if (actor.role() == Role.PERSON) {
            return file.persons().contains(actor.requirePerson());
        }
        return (actor.role() == Role.CLERK || actor.role() == Role.SECOND_OFFICER)
                && file.organisation().equals(actor.organisation());
    }

    private void look(Actor actor, CaseFile file) {
        Purpose purpose = actor.role() == Role.PERSON ? Purpose.OWN_RECORD : Purpose.CASE_HANDLING;
        for (int person : file.persons()) {
            if (actor.role() != Role.PERSON || person == actor.requirePerson()) {
                reads.record(actor, purpose, file.number(), person, FIELDS);
            }
        }
    }

    private static CaseStep step(
            int place, Edge edge, Actor actor, @Nullable String note, Instant at) {
        String name = actor.role() == Role.PERSON ? "" : actor.name();
        return new CaseStep(
                place, edge.act(), edge.to(), actor.account(), name, edge.duty(), note, at);
    }

    /// Whether there is a case of that number that an actor may know of. Opens nothing and leaves
    /// no line.
    public boolean isKnown(Actor actor, String number) {
        return table.byNumber(number).filter(f -> mayKnow(actor, f)).isPresent();
    }

    /// A case with everything in it, for whoever may see it; an officer leaves a line with
    /// everybody concerned.
    @Transactional
    public Optional<CaseFile> open(Actor actor, String number) {
        Optional<CaseFile> found = table.byNumber(number).filter(f -> mayKnow(actor, f));
        found.ifPresent(file -> look(actor, file));
        return found;
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
        return table.open(officer.organisation());
    }

    /// The cases that a person is concerned by, newest first.
    public List<ListedCase> of(Actor person) {
        return table.of(person.requirePerson());
    }

    /// Carries out what is due, case by case in a transaction each.
    ///
    /// @return how many took effect
    public int carryOut() {
        int done = 0;
        Boolean more;
        do {
            more = transactions.execute(status -> carryOutNext());
            done += Boolean.TRUE.equals(more) ? 1 : 0;
        } while (more != null);
        return done;
    }

    /// Null when nothing is due; whether it took effect otherwise. A clock that went back finds
    /// nothing due: what is recorded for later waits until then.
    private @Nullable Boolean carryOutNext() {
        Instant now = now();
        CaseFile file = table.lockDue(now).orElse(null);
        if (file == null) {
            return null;
        }
        CaseEffect effect =
                Objects.requireNonNull(effects.get(file.kind()), () -> "no effect of " + file);
        boolean done = effect.done().test(file);
        CaseAct act = done ? CaseAct.TAKE_EFFECT : CaseAct.FAIL;
        Edge edge = file.kind().lifeCycle().edge(file.state(), act).orElseThrow();
        table.move(file, edge.to(), null, now);
        steps.append(
                file,
                new CaseStep(file.version() + 1, act, edge.to(), CLOCK, "", Duty.CLOCK, null, now));
        return done;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
