package org.quanyi.server.contribution;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What stands in the ledger for one employer's month: the line in force of each person, and the
/// last sequence used.
///
/// @param decided persons of whom the agency corrected the month: a file does not undo that
record Standing(
        Map<Integer, MonthLine> inForce, Map<Integer, Integer> lastSequence, Set<Integer> decided) {

    /// @param lines all lines of the month, by person and sequence
    static Standing of(List<MonthLine> lines, Set<Integer> decided) {
        Map<Integer, MonthLine> newest = HashMap.newHashMap(lines.size());
        Map<Integer, Set<Integer>> reversed = new HashMap<>();
        Map<Integer, Integer> last = HashMap.newHashMap(lines.size());
        for (MonthLine line : lines) {
            Integer taken = line.reverses();
            if (taken == null) {
                newest.put(line.person(), line);
            } else {
                reversed.computeIfAbsent(line.person(), p -> new HashSet<>()).add(taken);
            }
            last.merge(line.person(), line.sequence(), Math::max);
        }
        newest.values()
                .removeIf(l -> reversed.getOrDefault(l.person(), Set.of()).contains(l.sequence()));
        return new Standing(newest, last, decided);
    }
}
