package org.quanyi.rules.deadline;

import java.time.LocalDate;
import java.util.List;
import org.quanyi.rules.Figure;
import org.quanyi.rules.Law;
import org.quanyi.rules.Result;

/// How many working days a run of days has (工作日数).
///
/// @param count how many
/// @param provisional whether a year is in it whose notice is not on file
/// @param figures the calendars applied
public record WorkingDays(int count, boolean provisional, List<Figure> figures) {
    /// Copies the figures.
    public WorkingDays {
        figures = List.copyOf(figures);
    }

    /// Counts from the first to the last day, both included; none if the last lies before the
    /// first. Refused as `LAW-002` if nothing is on file for a year.
    public static Result<WorkingDays> within(Law law, LocalDate first, LocalDate last) {
        var calendar = new WorkingCalendar(law);
        var count = 0;
        for (var day = first; !day.isAfter(last); day = day.plusDays(1)) {
            count += calendar.works(day) ? 1 : 0;
        }
        return calendar.missing().isEmpty()
                ? Result.of(
                        new WorkingDays(
                                count, !calendar.provisionalYears().isEmpty(), calendar.figures()))
                : Result.refused(calendar.missing());
    }
}
