package org.quanyi.server.contribution;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.quanyi.rules.Insurance;
import org.quanyi.rules.Money;
import org.quanyi.rules.Month;
import org.quanyi.server.access.KeysOfPerson;
import org.springframework.stereotype.Component;

/// Every person's benefit record, now or as it stood on an earlier day.
///
/// Whoever asks has left the line of the read before.
@Component
public class BenefitRecords {

    private final BenefitRecordTable table;
    private final KeysOfPerson keys;

    BenefitRecords(BenefitRecordTable table, KeysOfPerson keys) {
        this.table = table;
        this.keys = keys;
    }

    /// The record of one person as it was recorded at a moment.
    public BenefitRecord of(int person, Instant asOf) {
        List<BenefitRecordTable.Stored> stored = table.lines(keys.all(person), asOf);
        Set<LineKey> reversed = new HashSet<>();
        for (BenefitRecordTable.Stored s : stored) {
            Integer taken = s.line().reverses();
            if (taken != null) {
                reversed.add(LineKey.of(s.line(), taken));
            }
        }
        Set<BenefitRecordTable.Settled> settled =
                table.settled(
                        stored.stream()
                                .map(BenefitRecordTable.Stored::due)
                                .collect(Collectors.toSet()),
                        asOf);
        Set<DueKey> open = open(stored, settled);
        Set<DueKey> suspense = open.isEmpty() ? Set.of() : table.suspense(open, asOf);
        Set<DueKey> refunded =
                reversed.isEmpty() ? Set.of() : table.refunded(employers(stored), asOf);
        States states = new States(reversed, settled, suspense, refunded);
        return new BenefitRecord(person, stored.stream().map(s -> entry(s, states)).toList());
    }

    /// The last month for which anything was declared in any region; the record is complete up to
    /// it.
    public Month completeTo(BenefitRecord record, Month current) {
        return record.inForce().stream()
                .map(MonthEntry::month)
                .max(Month::compareTo)
                .orElse(current.previous());
    }

    private record LineKey(int person, int month, int employer, int sequence) {

        static LineKey of(MonthLine line, int sequence) {
            return new LineKey(line.person(), line.month(), line.employer(), sequence);
        }
    }

    private record States(
            Set<LineKey> reversed,
            Set<BenefitRecordTable.Settled> settled,
            Set<DueKey> suspense,
            Set<DueKey> refunded) {

        LineState of(MonthLine line, int batch, Insurance insurance) {
            DueKey key = new DueKey(line.employer(), line.month(), insurance);
            boolean takenBack =
                    line.reverses() != null || reversed.contains(LineKey.of(line, line.sequence()));
            if (takenBack) {
                return refunded.contains(key) ? LineState.REFUNDED : LineState.REVERSED;
            }
            if (settled.contains(new BenefitRecordTable.Settled(batch, key))) {
                return LineState.PAID;
            }
            return suspense.contains(key) ? LineState.IN_SUSPENSE : LineState.DUE;
        }
    }

    private static Set<DueKey> open(
            List<BenefitRecordTable.Stored> stored, Set<BenefitRecordTable.Settled> settled) {
        Set<DueKey> open = new HashSet<>();
        for (BenefitRecordTable.Stored s : stored) {
            for (Insurance insurance : Insurance.values()) {
                DueKey key = new DueKey(s.line().employer(), s.line().month(), insurance);
                if (s.line().amounts().has(insurance)
                        && !settled.contains(new BenefitRecordTable.Settled(s.batch(), key))) {
                    open.add(key);
                }
            }
        }
        return open;
    }

    private static Set<Integer> employers(List<BenefitRecordTable.Stored> stored) {
        return stored.stream().map(s -> s.line().employer()).collect(Collectors.toSet());
    }

    private static MonthEntry entry(BenefitRecordTable.Stored stored, States states) {
        MonthLine line = stored.line();
        Map<Insurance, Share> shares = new EnumMap<>(Insurance.class);
        for (Insurance insurance : Insurance.values()) {
            if (line.amounts().has(insurance)) {
                shares.put(
                        insurance,
                        new Share(
                                Money.fen(line.amounts().base(insurance)),
                                Money.fen(line.amounts().employer(insurance)),
                                Money.fen(line.amounts().person(insurance)),
                                states.of(line, stored.batch(), insurance)));
            }
        }
        return new MonthEntry(
                line.person(),
                new Month(line.month()),
                Settling.region(line.region()),
                line.employer(),
                line.sequence(),
                line.reverses(),
                stored.batch(),
                stored.recordedAt(),
                shares);
    }
}
