package org.quanyi.rules.deadline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;

/// Counts the days of one deadline (期限计算过程), leaving out those on which it stands still.
final class Counting {
    private final WorkingCalendar calendar;
    private final TreeMap<LocalDate, Suspension> suspensions = new TreeMap<>();
    private int suspendedDays;

    Counting(WorkingCalendar calendar, List<Suspension> suspensions) {
        this.calendar = calendar;
        suspensions.forEach(each -> this.suspensions.put(each.from(), each));
    }

    /// The last day of the term, before anything moves it. The start is not counted.
    LocalDate last(LocalDate start, Term term) {
        var step = term.direction().step();
        return switch (term.unit()) {
            case WORKING_DAY -> count(start, step, term.amount(), calendar::works);
            case CALENDAR_DAY -> count(start, step, term.amount(), _ -> true);
            case MONTH -> until(start, step, start.plusMonths((long) step * term.amount()));
            case YEAR -> until(start, step, start.plusYears((long) step * term.amount()));
        };
    }

    /// Months and years end on a day of the calendar; only what stands still lengthens them.
    private LocalDate until(LocalDate start, int step, LocalDate last) {
        return count(start, step, Math.abs(ChronoUnit.DAYS.between(start, last)), _ -> true);
    }

    private LocalDate count(
            LocalDate start, int step, long amount, Predicate<LocalDate> isCounted) {
        var day = start;
        var left = amount;
        while (left > 0) {
            day = day.plusDays(step);
            if (isSuspended(day)) {
                suspendedDays++;
            } else if (isCounted.test(day)) {
                left--;
            }
        }
        return day;
    }

    /// The day itself if people work then, or the nearest in the direction on which they do and
    /// nothing stands still.
    LocalDate moved(LocalDate day, Term.Roll roll) {
        var moved = day;
        while (roll != Term.Roll.NONE && (!calendar.works(moved) || isSuspended(moved))) {
            moved = moved.plusDays(roll.step());
        }
        return moved;
    }

    private boolean isSuspended(LocalDate day) {
        var latest = suspensions.floorEntry(day);
        return latest != null && !day.isAfter(latest.getValue().to());
    }

    /// How many days the count left out because the term stood still.
    int suspendedDays() {
        return suspendedDays;
    }
}
