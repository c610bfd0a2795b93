package org.quanyi.server.log;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.quanyi.proof.Commitment;

/// Compares the events of one log with its leaves.
final class EventRecount {

    /// So many leaves at a time, and so many of one sort of finding.
    static final int MOST = 1000;

    private final LogRecountTable stored;
    private final OriginTable own;
    private final List<LoggedEvents> events;
    private final LogName log;
    private final List<LogFinding> findings;

    /// @param events of other rooms, all of this log
    EventRecount(
            LogRecountTable stored,
            OriginTable own,
            List<LoggedEvents> events,
            LogName log,
            List<LogFinding> findings) {
        this.stored = stored;
        this.own = own;
        this.events = List.copyOf(events);
        this.log = log;
        this.findings = findings;
    }

    void run(long older) {
        long withoutLeaf = events.stream().mapToLong(LoggedEvents::withoutLeaf).sum();
        if (withoutLeaf != older) {
            findings.add(LogFinding.of("LOG-001", log, withoutLeaf, older));
        }
        long after = 0;
        List<LogRecountTable.StoredLeaf> page = stored.leavesAfter(log, after, MOST);
        while (!page.isEmpty()) {
            long to = page.getLast().id();
            compare(page, between(after, to));
            after = to;
            page = stored.leavesAfter(log, after, MOST);
        }
        compare(List.of(), between(after, Long.MAX_VALUE));
    }

    private List<LoggedEvent> between(long after, long to) {
        return Stream.concat(
                        own.between(log, after, to).stream(),
                        events.stream().flatMap(kept -> kept.between(after, to).stream()))
                .toList();
    }

    private void compare(List<LogRecountTable.StoredLeaf> leaves, List<LoggedEvent> kept) {
        Map<Long, LoggedEvent> open = new HashMap<>();
        kept.forEach(event -> open.put(event.leaf(), event));
        for (LogRecountTable.StoredLeaf leaf : leaves) {
            LoggedEvent event = open.remove(leaf.id());
            if (event == null) {
                findings.add(LogFinding.of("LOG-003", log, leaf.id()));
            } else if (!isOf(leaf.entry(), event)) {
                findings.add(LogFinding.of("LOG-002", log, leaf.id(), event.where()));
            }
        }
        open.values()
                .forEach(event ->
                        findings.add(LogFinding.of("LOG-011", log, event.leaf(), event.where())));
    }

    private boolean isOf(byte[] entry, LoggedEvent event) {
        return event.salt().length == Commitment.SALT_BYTES
                && Arrays.stream(LeafKind.values())
                        .filter(kind -> kind.log() == log)
                        .anyMatch(kind ->
                                Arrays.equals(entry, kind.entry(event.salt(), event.canonical())));
    }
}
