package org.quanyi.server.contribution;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Month;

/// Reads months and days as people and spreadsheets write them (读取月份和日期): 2025-10, 202510,
/// 2025年10月, 2025/10, 2025-10-18, 20251018, each with full-width digits too.
final class MonthText {
    private static final int EARLIEST_YEAR = 1949;
    private static final String SEPARATORS = "-/._年月日份號号";

    private final int[] parts = new int[3];
    private int count;

    private MonthText() {}

    /// The month, or null if the text is none.
    static @Nullable Month month(String typed) {
        var read = new MonthText();
        if (!read.split(typed)) {
            return null;
        }
        return switch (read.count) {
            case 1 -> {
                var digits = read.parts[0];
                if (digits > 9_999_999) {
                    var day = day(digits / 10_000, digits / 100 % 100, digits % 100);
                    yield day == null ? null : Month.of(day);
                }
                yield digits > 99_999 && digits <= 999_999
                        ? month(digits / 100, digits % 100)
                        : null;
            }
            case 2 -> month(read.parts[0], read.parts[1]);
            default -> {
                var day = day(read.parts[0], read.parts[1], read.parts[2]);
                yield day == null ? null : Month.of(day);
            }
        };
    }

    /// The day, or null if the text is none.
    static @Nullable LocalDate day(String typed) {
        var read = new MonthText();
        if (!read.split(typed)) {
            return null;
        }
        if (read.count == 1 && read.parts[0] > 9_999_999) {
            var digits = read.parts[0];
            return day(digits / 10_000, digits / 100 % 100, digits % 100);
        }
        return read.count == 3 ? day(read.parts[0], read.parts[1], read.parts[2]) : null;
    }

    private static @Nullable Month month(int year, int month) {
        return year >= EARLIEST_YEAR && year <= 9999 && month >= 1 && month <= 12
                ? Month.of(year, month)
                : null;
    }

    private static @Nullable LocalDate day(int year, int month, int day) {
        if (month(year, month) == null) {
            return null;
        }
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException _) {
            return null;
        }
    }

    /// Cuts the text into one to three numbers; false if anything else stands in it.
    private boolean split(String typed) {
        var text = Characters.trim(typed);
        var inNumber = false;
        for (var i = 0; i < text.length(); i++) {
            var c = Characters.halfWidth(text.charAt(i));
            if (c >= '0' && c <= '9') {
                if (!inNumber && ++count > 3) {
                    return false;
                }
                inNumber = true;
                if (parts[count - 1] > 9_999_999) {
                    return false;
                }
                parts[count - 1] = parts[count - 1] * 10 + (c - '0');
            } else if (SEPARATORS.indexOf(c) >= 0 && count > 0 || Characters.isSpace(c)) {
                inNumber = false;
            } else {
                return false;
            }
        }
        return count > 0;
    }
}
