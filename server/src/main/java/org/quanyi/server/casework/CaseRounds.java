package org.quanyi.server.casework;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.quanyi.server.casework.LifeCycle.Edge;
import org.springframework.transaction.support.TransactionOperations;

/// The rounds of the clock (到期办理): what is due, case by case in a transaction each. It does what
/// people decided, and decides nothing.
final class CaseRounds {

    private final CaseTable table;
    private final CaseStepLedger steps;
    private final CaseDeadlines deadlines;
    private final Effects effects;
    private final TransactionOperations transactions;
    private final Clock clock;

    CaseRounds(
            CaseTable table,
            CaseStepLedger steps,
            CaseDeadlines deadlines,
            Effects effects,
            TransactionOperations transactions,
            Clock clock) {
        this.table = table;
        this.steps = steps;
        this.deadlines = deadlines;
        this.effects = effects;
        this.transactions = transactions;
        this.clock = clock;
    }

    int carryOut() {
        int done = 0;
        Boolean more;
        do {
            more = transactions.execute(status -> next());
            done += Boolean.TRUE.equals(more) ? 1 : 0;
        } while (more != null);
        return done;
    }

    /// Null when nothing is due; whether it took effect otherwise. A clock that went back finds
    /// nothing due: what is recorded for later waits until then.
    private @Nullable Boolean next() {
        Instant now = now();
        CaseFile file = table.lockDue(now).orElse(null);
        if (file == null) {
            return null;
        }
        // what was to wait when its row was waited for
        if (file.state() == CaseState.ACCEPTED && effects.isStayed(file)) {
            return false;
        }
        CaseAct act = byClock(file);
        Edge edge = file.lifeCycle().edge(file.state(), act).orElseThrow();
        table.move(file, edge.to(), null, now);
        steps.append(file, CaseStep.byClock(file.version() + 1, edge, now));
        if (file.kind().isListing()) {
            deadlines.count(file).orThrow();
        }
        return act == CaseAct.TAKE_EFFECT;
    }

    /// What the clock does with a case that is due. Against an employer it does nothing: it warns
    /// the officers, and ends what they did not decide.
    private CaseAct byClock(CaseFile file) {
        if (file.kind().isListing()) {
            return deadlines.listing(file).act(LocalDate.ofInstant(now(), clock.getZone()));
        }
        if (file.state() == CaseState.ON_HOLD) {
            return CaseAct.WAKE;
        }
        return effects.carryOut(file) ? CaseAct.TAKE_EFFECT : CaseAct.FAIL;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
