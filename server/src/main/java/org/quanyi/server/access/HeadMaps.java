package org.quanyi.server.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.quanyi.server.log.Leaf;
import org.quanyi.server.log.LeafKind;
import org.quanyi.server.log.LogAudit;
import org.quanyi.server.log.LogFinding;
import org.quanyi.server.log.LogProofs;
import org.quanyi.server.log.PublicLog;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Makes the head map of each day, and counts it again (每日人数表登记).
@Component
public class HeadMaps implements LogAudit {

    private static final int PAGE = 1000;
    private static final int MOST = 100;
    private static final int SECRET_BYTES = 32;

    private final HeadMapTable table;
    private final ReadCountTable counts;
    private final ReadLineTable lines;
    private final PublicLog log;
    private final LogProofs proofs;
    private final TransactionTemplate oneMoment;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    HeadMaps(
            HeadMapTable table,
            ReadCountTable counts,
            ReadLineTable lines,
            PublicLog log,
            LogProofs proofs,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.table = table;
        this.counts = counts;
        this.lines = lines;
        this.log = log;
        this.proofs = proofs;
        this.oneMoment = new TransactionTemplate(transactions);
        oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.clock = clock;
    }

    /// The newest one.
    public Optional<HeadMap> newest() {
        return table.newest();
    }

    /// Makes the map of a day over everything there is now. A crash leaves nothing; asked again for
    /// a day that has one, or that is before the newest, it answers the newest.
    ///
    /// @param by who asks
    public HeadMap make(LocalDate day, String by) {
        return Objects.requireNonNull(
                oneMoment.execute(status -> {
                    table.lock();
                    Optional<HeadMap> before = table.newest();
                    if (before.isPresent() && !before.get().day().isBefore(day)) {
                        return before.get();
                    }
                    int after = Integer.MIN_VALUE;
                    List<Integer> moved = counts.moved(after, PAGE);
                    while (!moved.isEmpty()) {
                        advance(moved).forEach(head -> table.insert(day, head));
                        moved = counts.moved(moved.getLast(), PAGE);
                    }
                    byte[] secret = new byte[SECRET_BYTES];
                    random.nextBytes(secret);
                    List<ReadHead> heads = table.heads(day);
                    var root = new HeadTree(secret, heads).root();
                    var total =
                            new ReadCountTable.Total(
                                    heads.size(), heads.stream().mapToLong(ReadHead::count).sum());
                    Leaf leaf =
                            log.appendOwn(LeafKind.HEAD_MAP, HeadMap.canonical(day, total, root));
                    HeadMap map =
                            new HeadMap(
                                    day,
                                    leaf.id(),
                                    secret,
                                    total,
                                    root,
                                    by,
                                    clock.instant().truncatedTo(ChronoUnit.MICROS));
                    table.insert(map);
                    return map;
                }));
    }

    /// The heads of these persons with everything since their last.
    private List<ReadHead> advance(List<Integer> persons) {
        List<ReadHead> heads = new ArrayList<>();
        for (int person : persons) {
            ReadHead head = table.newest(person).orElseGet(() -> ReadHead.none(person));
            for (AccessEvent event : lines.after(person, head.count())) {
                head = head.with(event);
            }
            heads.add(head);
        }
        return heads;
    }

    /// The tree of a map, its rows as they are stored.
    HeadTree tree(HeadMap map) {
        return new HeadTree(map.secret(), table.heads(map.day()));
    }

    @Override
    public List<LogFinding> findings(ToLongFunction<LeafKind> leaves) {
        List<LogFinding> findings = new ArrayList<>();
        counts.withGaps(MOST).forEach(person -> add(findings, "LOG-018", person));
        long events = counts.total().events();
        long logged = leaves.applyAsLong(LeafKind.READ);
        long older = lines.withoutLeaf();
        if (events != logged + older) {
            add(findings, "LOG-019", events, logged, older);
        }
        table.fallen(MOST).forEach(person -> add(findings, "LOG-020", person));
        table.newest().ifPresent(map -> compare(map, findings));
        return findings;
    }

    private void compare(HeadMap map, List<LogFinding> findings) {
        List<ReadHead> stored = table.heads(map.day());
        Map<Integer, Long> counted = new HashMap<>();
        stored.forEach(head -> counted.put(head.person(), head.count()));
        Map<Integer, ReadHead> again = new HashMap<>();
        lines.each(event -> {
            int person = event.person();
            if (event.number() <= counted.getOrDefault(person, 0L)) {
                again.put(person, again.getOrDefault(person, ReadHead.none(person)).with(event));
            }
        });
        for (ReadHead head : stored) {
            if (!head.equals(again.get(head.person()))) {
                add(findings, "LOG-021", head.person(), map.day(), head.count());
            }
        }
        var root = new HeadTree(map.secret(), stored).root();
        boolean isLogged =
                proofs.own(LeafKind.HEAD_MAP, map.leaf())
                        .filter(event ->
                                Arrays.equals(
                                        event.event(),
                                        HeadMap.canonical(map.day(), map.total(), root)))
                        .isPresent();
        if (!isLogged) {
            add(findings, "LOG-022", map.day());
        }
    }

    private static void add(List<LogFinding> findings, String code, Object... arguments) {
        findings.add(
                new LogFinding(
                        code,
                        Stream.concat(
                                        Stream.of("access"),
                                        Stream.of(arguments).map(String::valueOf))
                                .toList()));
    }
}
