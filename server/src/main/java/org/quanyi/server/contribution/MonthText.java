package org.quanyi.server.contribution;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Month;

/// Reads months and days as people and spreadsheets write them (读取月份和日期): 2025-10, 202510,
/// 2025年10月, 2025/10, 2025-10-18, 20251018, each with full-width digits too.
final class MonthText {
    private static final int EARLIEST_YEAR = 1900;
    private static final String SEPARATORS = "-/._年月日份";

    private final int[] parts = new int[3];
    private int count;
    private int lastDigits;
    private boolean hasPoint;

    private MonthText() {}

    /// The month, or null if the text is none. A day counts as its month.
    static @Nullable Month month(String typed) {
        var read = new MonthText();
        if (!read.split(typed)) {
            return null;
        }
        var first = read.parts[0];
        if (read.count == 1 && first > 99_999 && first <= 999_999) {
            return month(first / 100, first % 100);
        }
        if (read.count == 2) {
            // 2025.10 kept as a number becomes 2025.1, which is not January
            return read.hasPoint && read.lastDigits == 1 ? null : month(first, read.parts[1]);
        }
        var day = read.day();
        return day == null ? null : Month.of(day);
    }

    /// The day, or null if the text is none.
    static @Nullable LocalDate day(String typed) {
        var read = new MonthText();
        return read.split(typed) ? read.day() : null;
    }

    private @Nullable LocalDate day() {
        var first = parts[0];
        if (count == 1 && first > 9_999_999) {
            return day(first / 10_000, first / 100 % 100, first % 100);
        }
        return count == 3 ? day(first, parts[1], parts[2]) : null;
    }

    private static @Nullable Month month(int year, int month) {
        return year >= EARLIEST_YEAR && year <= 9999 && month >= 1 && month <= 12
                ? Month.of(year, month)
                : null;
    }

    private static @Nullable LocalDate day(int year, int month, int day) {
        return month(year, month) != null && YearMonth.of(year, month).isValidDay(day)
                ? LocalDate.of(year, month, day)
                : null;
    }

    /// Cuts the text into one to three numbers; false if anything else stands in it.
    private boolean split(String typed) {
        var text = Characters.trim(typed);
        var inNumber = false;
        for (var i = 0; i < text.length(); i++) {
            var c = Characters.halfWidth(text.charAt(i));
            if (c >= '0' && c <= '9') {
                if (!inNumber) {
                    count++;
                    lastDigits = 0;
                }
                inNumber = true;
                if (count > parts.length || parts[count - 1] > 9_999_999) {
                    return false;
                }
                lastDigits++;
                parts[count - 1] = parts[count - 1] * 10 + (c - '0');
            } else if ((SEPARATORS.indexOf(c) >= 0 && count > 0) || Characters.isSpace(c)) {
                hasPoint |= c == '.';
                inNumber = false;
            } else {
                return false;
            }
        }
        return count > 0;
    }
}
