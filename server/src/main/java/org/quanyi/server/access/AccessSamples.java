package org.quanyi.server.access;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quanyi.server.log.LogName;
import org.quanyi.server.log.LogWatch;
import org.springframework.stereotype.Component;

/// Random samples of access events for the auditor (查询抽查): drawn by a public seed, so that nobody
/// can choose what is looked at, and without anything that says whose record it was.
@Component
public class AccessSamples {

    /// One event.
    ///
    /// @param index its place in the log
    /// @param reader the account of staff or the organisation of others; empty for a person who
    ///   looked at their own record
    public record Sampled(long index, ReadLine line, String reader) {}

    /// What was drawn.
    public record Drawn(LogWatch.Sample sample, List<Sampled> events) {

        public Drawn {
            events = List.copyOf(events);
        }
    }

    private final LogWatch watch;
    private final ReadLineTable lines;

    AccessSamples(LogWatch watch, ReadLineTable lines) {
        this.watch = watch;
        this.lines = lines;
    }

    /// The sample of a day; empty while nothing was signed. A place that holds something else than
    /// a look, such as a head map, is passed over.
    public Optional<Drawn> of(LocalDate day, int count) {
        return watch.sample(LogName.ACCESS, day, count)
                .map(sample -> {
                    Map<Long, AccessEvent> byLeaf = new HashMap<>();
                    List<Long> leaves = sample.drawn().stream().map(LogWatch.Drawn::leaf).toList();
                    if (!leaves.isEmpty()) {
                        for (AccessEvent event : lines.ofLeaves(leaves)) {
                            if (event.leaf() != null) {
                                byLeaf.put(event.leaf().id(), event);
                            }
                        }
                    }
                    List<Sampled> events = new ArrayList<>();
                    for (LogWatch.Drawn drawn : sample.drawn()) {
                        AccessEvent event = byLeaf.get(drawn.leaf());
                        if (event != null) {
                            events.add(
                                    new Sampled(drawn.index(), event.line(), reader(event.line())));
                        }
                    }
                    return new Drawn(sample, events);
                });
    }

    private static String reader(ReadLine line) {
        if (line.role().isForAPerson()) {
            return "";
        }
        return line.role().isStaff()
                ? line.organisation() + " · " + line.account()
                : line.organisation();
    }
}
