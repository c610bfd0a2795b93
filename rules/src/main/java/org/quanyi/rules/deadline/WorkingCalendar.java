package org.quanyi.rules.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.quanyi.rules.Dates;
import org.quanyi.rules.Figure;
import org.quanyi.rules.Law;
import org.quanyi.rules.Month;
import org.quanyi.rules.Parameter;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Result;

/// The working days of the country (全国工作日历), read year by year as they are asked for, so that a
/// result can say which years it rests on. For one computation and one thread.
///
/// A year whose notice is not on file is counted with the statutory days off that are known and is
/// provisional (暂定): the notice will move days. Holidays of the lunar calendar are never computed.
final class WorkingCalendar {
    private final Law law;
    private final SortedMap<Integer, Year> years = new TreeMap<>();
    private final List<Refusal> missing = new ArrayList<>();

    WorkingCalendar(Law law) {
        this.law = law;
    }

    private record Year(Dates off, Dates working, List<Figure> figures, boolean announced) {
        boolean works(LocalDate day) {
            return working.contains(day) || !off.contains(day) && !isWeekend(day);
        }
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
    }

    /// Whether people work that day. Where nothing is known of the year, the answer is of no use
    /// and [#missing] says so.
    boolean works(LocalDate day) {
        return years.computeIfAbsent(day.getYear(), this::read).works(day);
    }

    private Year read(int year) {
        var january = Month.of(year, 1);
        if (law.national(Parameter.CALENDAR, Parameter.OFF, january)
                        instanceof Result.Of<Figure>(var off)
                && law.national(Parameter.CALENDAR, Parameter.WORKING, january)
                        instanceof Result.Of<Figure>(var working)) {
            return new Year(off.dates(), working.dates(), List.of(off, working), true);
        }
        return switch (law.national(Parameter.STATUTORY_DAYS, Parameter.VALUE, january)) {
            case Result.Of<Figure>(var days) ->
                    new Year(days.dates(), Dates.NONE, List.of(days), false);
            case Result.Refused<Figure>(var refusals) -> {
                missing.addAll(refusals);
                yield new Year(Dates.NONE, Dates.NONE, List.of(), false);
            }
        };
    }

    /// The figures of the years asked for.
    List<Figure> figures() {
        return years.values().stream().flatMap(year -> year.figures().stream()).toList();
    }

    /// The years asked for whose notice is not on file.
    List<Integer> provisionalYears() {
        return years.entrySet().stream()
                .filter(year -> !year.getValue().announced())
                .map(SortedMap.Entry::getKey)
                .toList();
    }

    /// What would be needed and is not on file at all.
    List<Refusal> missing() {
        return missing;
    }
}
