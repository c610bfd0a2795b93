package org.quanyi.rules;

import java.time.LocalDate;
import java.time.YearMonth;

/// A calendar month (月份), the unit of contribution and of the record.
///
/// @param index months since January of year 0: `year * 12 + month - 1`, years 1 to 9999
public record Month(int index) implements Comparable<Month> {
    private static final int FIRST = 12;
    private static final int LAST = 9999 * 12 + 11;

    /// Refuses an index outside the years 1 to 9999.
    public Month {
        if (index < FIRST || index > LAST) {
            throw new IllegalArgumentException("month index " + index + " is out of range");
        }
    }

    /// The month of a year.
    ///
    /// @param month 1 to 12
    public static Month of(int year, int month) {
        if (month < 1 || month > 12) {
            throw new IllegalArgumentException("there is no month " + month);
        }
        return new Month(Math.addExact(Math.multiplyExact(year, 12), month - 1));
    }

    /// The month a day lies in.
    public static Month of(LocalDate day) {
        return of(day.getYear(), day.getMonthValue());
    }

    /// Reads exactly `yyyy-mm`, such as `2025-10`.
    ///
    /// @throws IllegalArgumentException if the text is anything else
    public static Month parse(String text) {
        if (text.length() != 7 || text.charAt(4) != '-') {
            throw new IllegalArgumentException("'" + text + "' is not a month like 2025-10");
        }
        return of(digits(text, 0, 4), digits(text, 5, 7));
    }

    private static int digits(String text, int from, int to) {
        var value = 0;
        for (var i = from; i < to; i++) {
            var c = text.charAt(i);
            if (c < '0' || c > '9') {
                throw new IllegalArgumentException("'" + text + "' is not a month like 2025-10");
            }
            value = value * 10 + (c - '0');
        }
        return value;
    }

    /// The calendar year.
    public int year() {
        return index / 12;
    }

    /// The month of the year, 1 to 12.
    public int month() {
        return index % 12 + 1;
    }

    /// So many months later, or earlier if negative.
    public Month plus(int months) {
        return new Month(Math.addExact(index, months));
    }

    /// The month after.
    public Month next() {
        return plus(1);
    }

    /// The month before.
    public Month previous() {
        return plus(-1);
    }

    /// How many months from here to the other; negative if the other is earlier.
    public int until(Month other) {
        return other.index - index;
    }

    /// Whether this month lies before the other.
    public boolean isBefore(Month other) {
        return index < other.index;
    }

    /// Whether this month lies after the other.
    public boolean isAfter(Month other) {
        return index > other.index;
    }

    /// The first day.
    public LocalDate firstDay() {
        return LocalDate.of(year(), month(), 1);
    }

    /// The last day.
    public LocalDate lastDay() {
        return YearMonth.of(year(), month()).atEndOfMonth();
    }

    @Override
    public int compareTo(Month other) {
        return Integer.compare(index, other.index);
    }

    /// `yyyy-mm`, such as `2025-10`.
    @Override
    public String toString() {
        var text = new char[] {'0', '0', '0', '0', '-', '0', '0'};
        var year = year();
        for (var i = 3; i >= 0; i--, year /= 10) {
            text[i] = (char) ('0' + year % 10);
        }
        text[5] = (char) ('0' + month() / 10);
        text[6] = (char) ('0' + month() % 10);
        return new String(text);
    }
}
