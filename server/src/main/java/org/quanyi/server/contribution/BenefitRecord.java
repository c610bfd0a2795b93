package org.quanyi.server.contribution;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.quanyi.rules.Month;

/// A person's benefit record (个人权益记录) as it stood at a moment: every month line, corrections
/// included.
///
/// @param entries by month, employer, key of the person and sequence
public record BenefitRecord(int person, List<MonthEntry> entries) {

    public BenefitRecord {
        entries = List.copyOf(entries);
    }

    private record Key(int person, Month month, int employer, int sequence) {

        static Key of(MonthEntry entry, int sequence) {
            return new Key(entry.person(), entry.month(), entry.employer(), sequence);
        }
    }

    /// The lines that count: neither reversals nor reversed.
    public List<MonthEntry> inForce() {
        Set<Key> reversed = new HashSet<>();
        for (MonthEntry e : entries) {
            Integer taken = e.reverses();
            if (taken != null) {
                reversed.add(Key.of(e, taken));
            }
        }
        return entries.stream()
                .filter(e -> e.reverses() == null)
                .filter(e -> !reversed.contains(Key.of(e, e.sequence())))
                .toList();
    }
}
