package org.quanyi.server.contribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.quanyi.rules.identity.PersonNumber;
import org.quanyi.server.person.NewPerson;

/// What submitting a checked filing books: lines to reverse, lines to add, persons to register,
/// persons who left.
///
/// Pure. The caller holds the lock of the employer's month, so that what is in force cannot move.
final class FilingPlan {

    private final CheckedFiling checked;
    private final int employer;
    private final int month;
    private final int region;
    private final Map<Integer, MonthLine> inForce;
    private final Map<Integer, Integer> lastSequence;
    private final Set<Integer> decided;

    private final List<NewPerson> toRegister = new ArrayList<>();
    private final List<Integer> placesToRegister = new ArrayList<>();
    private final List<MonthLine> lines = new ArrayList<>();
    private final Set<Integer> newcomers = new HashSet<>();
    private int added;
    private int corrected;
    private int withdrawn;
    private int unchanged;

    FilingPlan(CheckedFiling checked, DueTable.EmployerMonth month, int region, Standing standing) {
        this.checked = checked;
        this.employer = month.employer();
        this.month = month.month();
        this.region = region;
        this.inForce = standing.inForce();
        this.lastSequence = new HashMap<>(standing.lastSequence());
        this.decided = standing.decided();
        checked.eachReady(this::noteUnregistered);
    }

    private void noteUnregistered(int place) {
        if (checked.person(place) == 0) {
            FilingRow row = checked.rows().get(place);
            PersonNumber number = row.number();
            if (number == null) {
                throw new IllegalStateException("a ready row has a number");
            }
            toRegister.add(new NewPerson(row.name(), number));
            placesToRegister.add(place);
        }
    }

    /// Persons not on record, to be registered first.
    List<NewPerson> toRegister() {
        return toRegister;
    }

    /// Turns rows into lines once everybody has a key.
    ///
    /// @param registered the keys of [#toRegister], in its order
    void lay(List<Integer> registered) {
        Map<Integer, Integer> keys = new HashMap<>();
        for (int i = 0; i < registered.size(); i++) {
            keys.put(placesToRegister.get(i), registered.get(i));
        }
        checked.eachReady(place -> {
            long known = checked.person(place);
            int person = known == 0 ? keys.getOrDefault(place, 0) : Math.toIntExact(known);
            line(person, place, LineAmounts.of(checked.assess(place)));
        });
    }

    private void line(int person, int place, LineAmounts amounts) {
        MonthLine standing = inForce.get(person);
        if (decided.contains(person)) {
            unchanged++;
        } else if (standing == null) {
            added++;
            if (!checked.stoodLastMonth(place)) {
                newcomers.add(person);
            }
            add(person, amounts);
        } else if (standing.amounts().equals(amounts)) {
            unchanged++;
        } else {
            corrected++;
            lines.add(standing.reversal(next(person)));
            add(person, amounts);
        }
    }

    private void add(int person, LineAmounts amounts) {
        lines.add(new MonthLine(person, region, employer, month, next(person), null, amounts));
    }

    private int next(int person) {
        return lastSequence.merge(person, 0, (last, zero) -> last + 1);
    }

    /// Takes back the line of a person who is not in the file any more.
    void withdraw(int person) {
        MonthLine standing = inForce.get(person);
        if (standing != null && !decided.contains(person)) {
            withdrawn++;
            lines.add(standing.reversal(next(person)));
        }
    }

    List<MonthLine> lines() {
        return lines;
    }

    /// How many persons have a line of the month now who had none.
    int added() {
        return added;
    }

    /// Those of them who were not in last month's list either.
    Set<Integer> newcomers() {
        return newcomers;
    }

    int corrected() {
        return corrected;
    }

    int withdrawn() {
        return withdrawn;
    }

    int unchanged() {
        return unchanged;
    }
}
