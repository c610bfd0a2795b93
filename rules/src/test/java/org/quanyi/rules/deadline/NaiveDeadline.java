package org.quanyi.rules.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// A deadline counted as a person would with a printed calendar (朴素算法): tick off day after day.
/// Knows 2024 to 2026 from an own list, day by day, and shares nothing with the rule but the words.
final class NaiveDeadline {
    /// Mondays to Fridays on which people do not work.
    private static final String WEEKDAYS_OFF =
            """
            2024-01-01 2024-02-12 2024-02-13 2024-02-14 2024-02-15 2024-02-16 2024-04-04 2024-04-05
            2024-05-01 2024-05-02 2024-05-03 2024-06-10 2024-09-16 2024-09-17 2024-10-01 2024-10-02
            2024-10-03 2024-10-04 2024-10-07
            2025-01-01 2025-01-28 2025-01-29 2025-01-30 2025-01-31 2025-02-03 2025-02-04 2025-04-04
            2025-05-01 2025-05-02 2025-05-05 2025-06-02 2025-10-01 2025-10-02 2025-10-03 2025-10-06
            2025-10-07 2025-10-08
            2026-01-01 2026-01-02 2026-02-16 2026-02-17 2026-02-18 2026-02-19 2026-02-20 2026-02-23
            2026-04-06 2026-05-01 2026-05-04 2026-05-05 2026-06-19 2026-09-25 2026-10-01 2026-10-02
            2026-10-05 2026-10-06 2026-10-07
            """;

    /// Saturdays and Sundays on which they do.
    private static final String WEEKENDS_ON =
            """
            2024-02-04 2024-02-18 2024-04-07 2024-04-28 2024-05-11 2024-09-14 2024-09-29 2024-10-12
            2025-01-26 2025-02-08 2025-04-27 2025-09-28 2025-10-11
            2026-01-04 2026-02-14 2026-02-28 2026-05-09 2026-09-20 2026-10-10
            """;

    private static final Set<LocalDate> WORKING = working();

    private NaiveDeadline() {}

    private static Set<LocalDate> working() {
        var off = WEEKDAYS_OFF.strip().split("\\s+");
        var on = WEEKENDS_ON.strip().split("\\s+");
        var days = new TreeSet<LocalDate>();
        for (var day = LocalDate.of(2024, 1, 1); day.getYear() < 2027; day = day.plusDays(1)) {
            var name = day.getDayOfWeek().toString();
            if (!name.equals("SATURDAY") && !name.equals("SUNDAY")) {
                days.add(day);
            }
        }
        for (var each : off) {
            if (!days.remove(LocalDate.parse(each))) {
                throw new AssertionError(each + " is a weekend anyway");
            }
        }
        for (var each : on) {
            if (!days.add(LocalDate.parse(each))) {
                throw new AssertionError(each + " is a weekday anyway");
            }
        }
        return days;
    }

    static boolean works(LocalDate day) {
        if (day.getYear() < 2024 || day.getYear() > 2026) {
            throw new AssertionError(day + " is in no calendar");
        }
        return WORKING.contains(day);
    }

    private static boolean isIn(LocalDate day, List<Suspension> suspensions) {
        for (var each : suspensions) {
            for (var in = each.from(); !in.isAfter(each.to()); in = in.plusDays(1)) {
                if (in.equals(day)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// The last day of a term of days, not moved.
    static LocalDate days(
            LocalDate start, int amount, boolean onlyWorking, int step, List<Suspension> still) {
        var day = start;
        for (var ticked = 0; ticked < amount; ) {
            day = step > 0 ? day.plusDays(1) : day.minusDays(1);
            if (!isIn(day, still) && (!onlyWorking || works(day))) {
                ticked++;
            }
        }
        return day;
    }

    /// The day of the same number so many months on, or the last of that month.
    static LocalDate months(LocalDate start, int amount, int step) {
        var year = start.getYear();
        var month = start.getMonthValue();
        for (var i = 0; i < amount; i++) {
            month += step;
            if (month == 13) {
                month = 1;
                year++;
            } else if (month == 0) {
                month = 12;
                year--;
            }
        }
        var leap = year % 400 == 0 || year % 4 == 0 && year % 100 != 0;
        var lengths = new int[] {31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
        return LocalDate.of(year, month, Math.min(start.getDayOfMonth(), lengths[month - 1]));
    }

    /// The next day on which people work and nothing stands still, the day itself if so.
    static LocalDate moved(LocalDate day, int step, List<Suspension> still) {
        var moved = day;
        while (!works(moved) || isIn(moved, still)) {
            moved = moved.plusDays(step);
        }
        return moved;
    }
}
