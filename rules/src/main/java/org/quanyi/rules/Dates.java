package org.quanyi.rules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;

/// Days of a year as a law file lists them (月日清单), such as `01-01 02-10/02-17`; `none` is no day.
///
/// @param spans runs of days, by rising start, without overlap
public record Dates(List<Span> spans) {
    /// No day at all.
    public static final Dates NONE = new Dates(List.of());

    /// A run of days within a year (连续日期).
    ///
    /// @param first the first day in it
    /// @param last the last day in it, not before `first`
    public record Span(MonthDay first, MonthDay last) {
        /// Refuses a run that ends before it begins.
        public Span {
            if (last.isBefore(first)) {
                throw new IllegalArgumentException("days from " + first + " to " + last);
            }
        }
    }

    /// Copies the runs; refuses runs that overlap or are out of order.
    public Dates {
        spans = List.copyOf(spans);
        for (var i = 1; i < spans.size(); i++) {
            if (!spans.get(i).first().isAfter(spans.get(i - 1).last())) {
                throw new IllegalArgumentException("the days are not in order");
            }
        }
    }

    /// Reads days `mm-dd` and runs `mm-dd/mm-dd` with a space between them, or `none`.
    ///
    /// @throws IllegalArgumentException if the text is anything else
    public static Dates parse(String text) {
        if (text.equals("none")) {
            return NONE;
        }
        var spans = new ArrayList<Span>();
        for (var part : text.split(" ", -1)) {
            var slash = part.indexOf('/');
            var first = slash < 0 ? part : part.substring(0, slash);
            var last = slash < 0 ? part : part.substring(slash + 1);
            spans.add(new Span(day(first), day(last)));
        }
        return new Dates(spans);
    }

    private static MonthDay day(String text) {
        try {
            return MonthDay.parse("--" + text);
        } catch (DateTimeException noDay) {
            throw new IllegalArgumentException("'" + text + "' is not a day like 02-10", noDay);
        }
    }

    /// Whether the day is among them, whatever its year.
    public boolean contains(LocalDate day) {
        var asked = MonthDay.from(day);
        for (var span : spans) {
            if (!asked.isBefore(span.first()) && !asked.isAfter(span.last())) {
                return true;
            }
        }
        return false;
    }
}
