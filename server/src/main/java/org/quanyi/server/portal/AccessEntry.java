package org.quanyi.server.portal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.quanyi.server.access.AccessEvent;
import org.quanyi.server.access.ReadLine;

/// One human action on a person's record (一次查询): the looks that one reader took for one reason, one
/// after the other.
///
/// @param line the newest of them
/// @param first the number of the first
/// @param last the number of the last
/// @param fields what was seen, in the words of the field list
public record AccessEntry(ReadLine line, long first, long last, Set<String> fields) {

    private static final Duration ONE_ACTION = Duration.ofMinutes(10);

    /// Copies the fields, keeping their order.
    public AccessEntry {
        fields = Collections.unmodifiableSet(new LinkedHashSet<>(fields));
    }

    /// How many looks it was.
    public long looks() {
        return last - first + 1;
    }

    /// The events as actions, newest first as they come.
    public static List<AccessEntry> of(List<AccessEvent> events) {
        List<AccessEntry> entries = new ArrayList<>();
        for (AccessEvent event : events) {
            AccessEntry open = entries.isEmpty() ? null : entries.getLast();
            if (open != null && open.takes(event)) {
                entries.set(entries.size() - 1, open.with(event));
            } else {
                entries.add(
                        new AccessEntry(
                                event.line(), event.number(), event.number(), words(event.line())));
            }
        }
        return entries;
    }

    private boolean takes(AccessEvent earlier) {
        ReadLine other = earlier.line();
        return earlier.number() == first - 1
                && line.account().equals(other.account())
                && line.actor().equals(other.actor())
                && line.purpose() == other.purpose()
                && line.caseNumber().equals(other.caseNumber())
                && Objects.equals(line.refusedBy(), other.refusedBy())
                && Duration.between(other.happenedAt(), line.happenedAt()).compareTo(ONE_ACTION)
                        <= 0;
    }

    private AccessEntry with(AccessEvent earlier) {
        Set<String> all = new LinkedHashSet<>(fields);
        all.addAll(words(earlier.line()));
        return new AccessEntry(line, earlier.number(), last, all);
    }

    private static Set<String> words(ReadLine line) {
        return new LinkedHashSet<>(List.of(line.fields().split(" ")));
    }
}
