package org.quanyi.server.log;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.quanyi.proof.Checkpoint;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Counts the public logs again from the first leaf (日志复核): every event against its leaf, every
/// leaf against its place, every tile and checkpoint against the leaves.
@Component
public class LogRecount {

    /// What was counted of one log.
    ///
    /// @param leaves with a place in the tree
    /// @param waiting without one yet
    /// @param older events from before there was a log
    public record Counted(LogName log, long leaves, long waiting, long older) {}

    /// What was counted, and what does not hold.
    public record Report(List<Counted> counted, List<LogFinding> findings) {

        public Report {
            counted = List.copyOf(counted);
            findings = List.copyOf(findings);
        }
    }

    private final LogTable table;
    private final LogRecountTable stored;
    private final LogKeys keys;
    private final List<LoggedEvents> events;
    private final TransactionTemplate oneMoment;

    LogRecount(
            LogTable table,
            LogRecountTable stored,
            LogKeys keys,
            List<LoggedEvents> events,
            PlatformTransactionManager transactions) {
        this.table = table;
        this.stored = stored;
        this.keys = keys;
        this.events = List.copyOf(events);
        this.oneMoment = new TransactionTemplate(transactions);
        oneMoment.setReadOnly(true);
        oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /// Counts every log.
    public Report run() {
        List<LogFinding> findings = new ArrayList<>();
        List<Counted> counted =
                Arrays.stream(LogName.values()).map(log -> count(log, findings)).toList();
        return new Report(counted, findings);
    }

    private Counted count(LogName log, List<LogFinding> findings) {
        // asked before the database: what was signed by then, the database must hold
        Optional<Checkpoint> last = keys.of(log).last();
        return Objects.requireNonNull(
                oneMoment.execute(status -> {
                    long older = stored.older(log);
                    for (LoggedEvents kept : events) {
                        if (kept.log() == log) {
                            new EventRecount(stored, kept, findings).run(older);
                        }
                    }
                    stored.lost(log, EventRecount.MOST)
                            .forEach(leaf -> findings.add(LogFinding.of("LOG-004", log, leaf)));
                    long leaves =
                            new TreeRecount(log, table, stored, keys.of(log).verifier(), findings)
                                    .run(last.orElse(null));
                    return new Counted(log, leaves, table.waiting(log), older);
                }));
    }
}
