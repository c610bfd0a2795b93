package org.quanyi.rules.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.quanyi.rules.Citation;
import org.quanyi.rules.Figure;
import org.quanyi.rules.Law;
import org.quanyi.rules.Reason;
import org.quanyi.rules.Reason.Fact;
import org.quanyi.rules.Result;
import org.quanyi.rules.deadline.Term.Roll;
import org.quanyi.rules.deadline.Term.Unit;

/// The last day of a term (期限届满日).
///
/// The day on which it starts is not counted; what is posted or entered before the end of the last
/// day is in time. A deadline of an agency is not to be lengthened at the cost of the person
/// concerned: it acts on the earlier of `raw` and `due`. Refused as `LAW-002` if nothing is on file
/// for a year.
///
/// Law: Civil Code arts 201 to 203; the State Council's notices on holidays of each year.
///
/// @param raw the last day as counted
/// @param due the last day, moved where it is no working day
/// @param suspendedDays how many days the term stood still
/// @param provisional whether it rests on a year whose notice is not on file; nothing adverse may
///   be based on it then, and it is to be computed again once the notice is there
/// @param reasons how it came about
public record Deadline(
        LocalDate raw,
        LocalDate due,
        int suspendedDays,
        boolean provisional,
        List<Reason> reasons) {
    private static final String CIVIL_CODE = "civil-code";

    /// Copies the reasons.
    public Deadline {
        reasons = List.copyOf(reasons);
    }

    /// The deadline as the law moves its last day, with nothing standing still.
    public static Result<Deadline> of(Law law, LocalDate start, Term term) {
        return of(law, start, term, term.roll(), List.of());
    }

    /// The deadline.
    ///
    /// @param start the day of the event, not counted
    /// @param roll where a last day that is no working day moves to
    /// @param suspensions when it stands still; they may not overlap
    public static Result<Deadline> of(
            Law law, LocalDate start, Term term, Roll roll, List<Suspension> suspensions) {
        var calendar = new WorkingCalendar(law);
        var counting = new Counting(calendar, suspensions);
        var raw = counting.last(start, term);
        var reasons = new ArrayList<Reason>();
        reasons.add(counted(law, start, term, counting, calendar.figures(), raw));
        var due = counting.moved(raw, roll);
        if (term.unit() != Unit.WORKING_DAY && roll != Roll.NONE) {
            reasons.add(moved(law, raw, due, calendar.figures()));
        }
        if (!calendar.missing().isEmpty()) {
            return Result.refused(calendar.missing());
        }
        var years = calendar.provisionalYears();
        if (!years.isEmpty()) {
            reasons.add(provisional(years, calendar.figures(), due));
        }
        return Result.of(
                new Deadline(raw, due, counting.suspendedDays(), !years.isEmpty(), reasons));
    }

    private static Reason counted(
            Law law,
            LocalDate start,
            Term term,
            Counting counting,
            List<Figure> calendars,
            LocalDate raw) {
        var article = term.unit().compareTo(Unit.MONTH) >= 0 ? "201-202" : "201";
        return new Reason(
                "deadline.counted",
                List.of(
                        new Fact("start", start.toString()),
                        new Fact("amount", Integer.toString(term.amount())),
                        new Fact("unit", term.unit().name()),
                        new Fact("direction", term.direction().name()),
                        new Fact("suspendedDays", Integer.toString(counting.suspendedDays()))),
                calendars,
                List.of(law.citation(CIVIL_CODE, article)),
                raw.toString());
    }

    private static Reason moved(Law law, LocalDate raw, LocalDate due, List<Figure> calendars) {
        List<Citation> citations = List.of(law.citation(CIVIL_CODE, "203"));
        return new Reason(
                due.equals(raw) ? "deadline.last-day-works" : "deadline.moved",
                List.of(new Fact("raw", raw.toString())),
                calendars,
                citations,
                due.toString());
    }

    private static Reason provisional(List<Integer> years, List<Figure> calendars, LocalDate due) {
        var text = years.stream().map(String::valueOf).collect(Collectors.joining(" "));
        return new Reason(
                "deadline.provisional",
                List.of(new Fact("years", text)),
                calendars,
                due.toString());
    }
}
