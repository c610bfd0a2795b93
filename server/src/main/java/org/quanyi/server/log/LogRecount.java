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

    /// What was counted of one tree.
    ///
    /// @param leaves with a place in the tree
    /// @param waiting without one yet; told of the origin that takes them
    /// @param older events from before there was a log; told of its first origin
    public record Counted(Origin origin, long leaves, long waiting, long older) {}

    /// What the other rooms keep and say.
    @Component
    record Kept(List<LoggedEvents> events, List<LogAudit> audits) {}

    /// What was counted, and what does not hold.
    public record Report(List<Counted> counted, List<LogFinding> findings) {

        public Report {
            counted = List.copyOf(counted);
            findings = List.copyOf(findings);
        }
    }

    private final LogTable table;
    private final LogRecountTable stored;
    private final OriginTable origins;
    private final LogKeys keys;
    private final List<LoggedEvents> events;
    private final List<LogAudit> audits;
    private final TransactionTemplate oneMoment;

    LogRecount(
            LogTable table,
            LogRecountTable stored,
            OriginTable origins,
            LogKeys keys,
            Kept kept,
            PlatformTransactionManager transactions) {
        this.table = table;
        this.stored = stored;
        this.origins = origins;
        this.keys = keys;
        this.events = kept.events();
        this.audits = kept.audits();
        this.oneMoment = new TransactionTemplate(transactions);
        oneMoment.setReadOnly(true);
        oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /// Counts every log.
    public Report run() {
        List<LogFinding> findings = new ArrayList<>();
        List<Counted> counted =
                Arrays.stream(LogName.values())
                        .flatMap(log -> count(log, findings).stream())
                        .toList();
        oneMoment.executeWithoutResult(
                status -> audits.forEach(audit -> findings.addAll(audit.findings(stored::leaves))));
        return new Report(counted, findings);
    }

    private List<Counted> count(LogName log, List<LogFinding> findings) {
        // asked before the database: what was signed by then, the database must hold
        List<Optional<Checkpoint>> last =
                origins.all(log).stream().map(origin -> keys.of(origin).last()).toList();
        return Objects.requireNonNull(
                oneMoment.execute(status -> {
                    long older = stored.older(log);
                    List<LoggedEvents> kept =
                            events.stream().filter(kind -> kind.log() == log).toList();
                    new EventRecount(stored, origins, kept, log, findings).run(older);
                    stored.lost(log, EventRecount.MOST)
                            .forEach(leaf -> findings.add(LogFinding.of("LOG-004", log, leaf)));
                    List<Counted> counted = new ArrayList<>();
                    for (int i = 0; i < last.size(); i++) {
                        Origin origin = new Origin(log, i + 1);
                        boolean isCurrent = i == last.size() - 1;
                        // a frozen origin says itself that more was signed than is left
                        long leaves =
                                count(origin, isCurrent ? last.get(i) : Optional.empty(), findings);
                        counted.add(
                                new Counted(
                                        origin,
                                        leaves,
                                        isCurrent ? table.waiting(log) : 0,
                                        i == 0 ? older : 0));
                    }
                    return counted;
                }));
    }

    private long count(Origin origin, Optional<Checkpoint> last, List<LogFinding> findings) {
        origins.statement(origin)
                .filter(statement -> !isCited(origin, statement))
                .ifPresent(statement -> findings.add(LogFinding.of("LOG-017", origin)));
        return new TreeRecount(origin, table, stored, keys.of(origin).verifier(), findings)
                .run(last.orElse(null));
    }

    /// Whether the first leaf stands for the statement that the origin was opened with.
    private boolean isCited(Origin origin, String statement) {
        byte[] entry = NewOrigin.entry(origin.log(), statement);
        return table.entries(origin, 0, 1).stream().anyMatch(found -> Arrays.equals(found, entry));
    }
}
