package org.quanyi.rules.calculation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Law;
import org.quanyi.rules.Result;
import org.quanyi.rules.deadline.Deadline;
import org.quanyi.rules.deadline.Suspension;
import org.quanyi.rules.deadline.Term;
import org.quanyi.rules.deadline.Term.Direction;
import org.quanyi.rules.deadline.Term.Roll;
import org.quanyi.rules.deadline.Term.Unit;

/// `deadline`: the last day of a term (期限届满日) that runs onwards or back from a day.
///
/// Fields that may be absent: `roll`, where a last day that is no working day moves to
/// (`NEXT_WORKING_DAY`, the rule onwards; `NONE`, the rule for a minimum notice and for what an
/// agency has to do; `PREVIOUS_WORKING_DAY`); `suspensions`, a list of `{"from":…,"to":…}` in
/// order, both days included, on which the term stands still. Beside `due` stands `raw`, the last
/// day as counted.
final class DeadlineCalculation implements Calculation {
    /// The Civil Code is in force from here.
    private static final LocalDate FIRST = LocalDate.of(2021, 1, 1);

    private static final LocalDate LAST = LocalDate.of(2199, 12, 31);

    @Override
    public String name() {
        return "deadline";
    }

    @Override
    public Result<Answer> calculate(Law law, Facts facts) {
        var start = day(facts, "start");
        var unit = facts.choice("unit", List.of(Unit.values()), Unit::name);
        var most = unit.orElse(Unit.CALENDAR_DAY).most();
        var amount = facts.whole("amount", 1, most);
        var direction = facts.choice("direction", List.of(Direction.values()), Direction::name);
        var roll =
                facts.optional(
                        "roll",
                        (all, name) -> all.choice(name, List.of(Roll.values()), Roll::name));
        var suspensions = suspensions(facts);
        return facts.then(() -> {
            var term = new Term(amount.get(), unit.get(), direction.get());
            return Deadline.of(law, start.get(), term, roll.orElse(term.roll()), suspensions)
                    .map(DeadlineCalculation::answer);
        });
    }

    static Field<LocalDate> day(Facts facts, String name) {
        var field = facts.date(name);
        var day = field.orNull();
        if (day != null && (day.isBefore(FIRST) || day.isAfter(LAST))) {
            facts.refuse(FactRefusal.OUT_OF_RANGE, name, day, FIRST, LAST);
        }
        return field;
    }

    static List<Suspension> suspensions(Facts facts) {
        var found = new ArrayList<Suspension>();
        Suspension before = null;
        for (var entry : facts.has("suspensions") ? facts.list("suspensions") : List.<Facts>of()) {
            var each = suspension(entry, before);
            if (each != null) {
                found.add(each);
                before = each;
            }
        }
        return found;
    }

    private static @Nullable Suspension suspension(Facts entry, @Nullable Suspension before) {
        var from = day(entry, "from").orNull();
        var to = day(entry, "to").orNull();
        if (from == null || to == null) {
            return null;
        }
        if (to.isBefore(from)) {
            entry.refuse(FactRefusal.OUT_OF_ORDER, "to", to);
            return null;
        }
        if (before != null && from.isBefore(before.from())) {
            entry.refuse(FactRefusal.OUT_OF_ORDER, "from", from);
        } else if (before != null && !from.isAfter(before.to())) {
            entry.refuse(FactRefusal.OVERLAP, "from", from);
        }
        return new Suspension(from, to);
    }

    private static Answer answer(Deadline deadline) {
        return new Answer(
                Node.Fields.NONE
                        .with("due", deadline.due().toString())
                        .with("raw", deadline.raw().toString())
                        .with("suspendedDays", deadline.suspendedDays())
                        .with("provisional", deadline.provisional()),
                deadline.reasons());
    }
}
