package org.quanyi.server.portal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Insurance;
import org.quanyi.rules.Month;
import org.quanyi.rules.Region;
import org.quanyi.server.contribution.LineState;
import org.quanyi.server.contribution.MonthEntry;
import org.quanyi.server.contribution.Share;
import org.quanyi.server.person.Spell;

/// The months of one insurance (逐月情况): what each of them shows, and where months are missing.
public final class Timeline {

    private final Insurance insurance;
    private final PersonRecord record;
    private final TreeMap<Month, List<MonthEntry>> entries = new TreeMap<>();
    private final List<Spell> spells;
    private final @Nullable Region home;

    private Timeline(PersonRecord record, Insurance insurance) {
        this.insurance = insurance;
        this.record = record;
        for (MonthEntry entry : record.benefits().inForce()) {
            if (share(entry) != null) {
                entries.computeIfAbsent(entry.month(), m -> new ArrayList<>()).add(entry);
            }
        }
        this.spells = record.spells().stream().filter(this::isOurs).toList();
        this.home = home();
    }

    /// The months of an insurance in a record.
    public static Timeline of(PersonRecord record, Insurance insurance) {
        return new Timeline(record, insurance);
    }

    /// Where maternity is carried inside medical, its months are those of medical.
    private boolean isOurs(Spell spell) {
        return spell.insurance() == insurance
                || insurance == Insurance.MATERNITY && spell.insurance() == Insurance.MEDICAL;
    }

    /// The share of this insurance in a line, or of the insurance that carries it; null when the
    /// line has none.
    public @Nullable Share share(MonthEntry entry) {
        Share own = entry.shares().get(insurance);
        return own == null && insurance == Insurance.MATERNITY
                ? entry.shares().get(Insurance.MEDICAL)
                : own;
    }

    /// Whether the insurance is carried inside another in a month: as in the last line up to then,
    /// else the next one.
    public boolean isCarried(Month month) {
        Map.Entry<Month, List<MonthEntry>> near = entries.floorEntry(month);
        if (near == null) {
            near = entries.ceilingEntry(month);
        }
        return near != null
                && near.getValue().stream().noneMatch(e -> e.shares().containsKey(insurance));
    }

    private @Nullable Region home() {
        if (!entries.isEmpty()) {
            return entries.lastEntry().getValue().getLast().region();
        }
        return spells.isEmpty() ? null : spells.getLast().region();
    }

    /// Where the person is insured now, or was last; empty when nothing is on record.
    public Optional<Region> place() {
        return Optional.ofNullable(home);
    }

    /// The insurance.
    public Insurance insurance() {
        return insurance;
    }

    /// Whether there is neither a line nor a spell.
    public boolean isEmpty() {
        return entries.isEmpty() && spells.isEmpty();
    }

    /// The lines in force of a month.
    public List<MonthEntry> lines(Month month) {
        return entries.getOrDefault(month, List.of());
    }

    /// The first month of a line or spell; the current month when there is neither.
    public Month first() {
        Month line = entries.isEmpty() ? record.current() : entries.firstKey();
        Month spell = spells.isEmpty() ? line : spells.getFirst().from();
        return spell.isBefore(line) ? spell : line;
    }

    /// What a month shows.
    public MonthState state(Month month) {
        List<MonthEntry> lines = lines(month);
        if (!lines.isEmpty()) {
            return stateOf(lines);
        }
        if (month.isAfter(record.expectedTo())) {
            return MonthState.NOT_YET;
        }
        return isEnrolled(month) ? MonthState.MISSING : MonthState.OUTSIDE;
    }

    private MonthState stateOf(List<MonthEntry> lines) {
        Set<LineState> states = new HashSet<>();
        Region paidIn = null;
        for (MonthEntry line : lines) {
            Share share = share(line);
            if (share != null) {
                states.add(share.state());
                paidIn = share.state() == LineState.PAID ? line.region() : paidIn;
            }
        }
        if (paidIn != null) {
            return paidIn.equals(home) ? MonthState.PAID : MonthState.PAID_ELSEWHERE;
        }
        return states.contains(LineState.IN_SUSPENSE) ? MonthState.IN_SUSPENSE : MonthState.DUE;
    }

    /// Whether a spell of enrolment covers the month.
    public boolean isEnrolled(Month month) {
        return spells.stream().anyMatch(s -> s.covers(month));
    }

    /// How many months are paid.
    public int monthsPaid() {
        return (int) entries.values().stream().filter(lines -> stateOf(lines).isPaid()).count();
    }

    /// How many months have money that does not fit what was filed.
    public int onHold() {
        return (int)
                entries.values().stream()
                        .filter(lines -> stateOf(lines) == MonthState.IN_SUSPENSE)
                        .count();
    }

    /// The last month that is paid.
    public Optional<Month> lastPaid() {
        return entries.descendingMap().entrySet().stream()
                .filter(e -> stateOf(e.getValue()).isPaid())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /// The last month that somebody filed.
    public Optional<Month> lastFiled() {
        return entries.isEmpty() ? Optional.empty() : Optional.of(entries.lastKey());
    }

    /// The runs of months without a line, oldest first, from the first month to the last that
    /// should be there.
    public List<Gap> gaps() {
        List<Gap> gaps = new ArrayList<>();
        Month month = first();
        while (!month.isAfter(record.expectedTo())) {
            if (!isOpen(month)) {
                month = month.next();
                continue;
            }
            Month last = month;
            while (isOpen(last.next()) && isEnrolled(last.next()) == isEnrolled(month)) {
                last = last.next();
            }
            Gap.Reason reason = reason(month, last);
            if (reason != null) {
                gaps.add(new Gap(month, last, reason, List.of(insurance)));
            }
            month = last.next();
        }
        return List.copyOf(gaps);
    }

    private boolean isOpen(Month month) {
        return !month.isAfter(record.expectedTo()) && !entries.containsKey(month);
    }

    /// Null when nothing is missing: an enrolment that ended and did not begin again.
    private Gap.@Nullable Reason reason(Month first, Month last) {
        if (!isEnrolled(first)) {
            return last.equals(record.expectedTo()) ? null : Gap.Reason.ENROLMENT_ENDED;
        }
        Map.Entry<Month, List<MonthEntry>> before = entries.lowerEntry(first);
        Map.Entry<Month, List<MonthEntry>> after = entries.higherEntry(last);
        if (after == null) {
            return Gap.Reason.NOBODY_SINCE;
        }
        if (before == null) {
            return Gap.Reason.BEFORE_FIRST_FILING;
        }
        Set<Integer> same = employers(before.getValue());
        same.retainAll(employers(after.getValue()));
        return same.isEmpty() ? Gap.Reason.BETWEEN_EMPLOYERS : Gap.Reason.EMPLOYER_DID_NOT_FILE;
    }

    private static Set<Integer> employers(List<MonthEntry> lines) {
        Set<Integer> employers = new HashSet<>();
        lines.forEach(line -> employers.add(line.employer()));
        return employers;
    }
}
