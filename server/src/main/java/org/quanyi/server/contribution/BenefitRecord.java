package org.quanyi.server.contribution;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.quanyi.rules.Month;

/// A person's benefit record (个人权益记录) as it stood at a moment: every month line, corrections
/// included.
///
/// @param entries by month, employer and sequence
public record BenefitRecord(int person, List<MonthEntry> entries) {

    public BenefitRecord {
        entries = List.copyOf(entries);
    }

    private record Key(Month month, int employer, int sequence) {}

    /// The lines that count: neither reversals nor reversed.
    public List<MonthEntry> inForce() {
        Set<Key> reversed = new HashSet<>();
        for (MonthEntry e : entries) {
            Integer taken = e.reverses();
            if (taken != null) {
                reversed.add(new Key(e.month(), e.employer(), taken));
            }
        }
        return entries.stream()
                .filter(e -> e.reverses() == null)
                .filter(e -> !reversed.contains(new Key(e.month(), e.employer(), e.sequence())))
                .toList();
    }
}
