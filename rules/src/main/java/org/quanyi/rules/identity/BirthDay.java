package org.quanyi.rules.identity;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import org.quanyi.rules.Result;

/// The day of birth (出生日期) inside a number.
final class BirthDay {
    private static final int EARLIEST_YEAR = 1850;

    private BirthDay() {}

    /// Reads `yyyymmdd` beginning at an index; the digits are known to be digits.
    static Result<LocalDate> read(String number, int at, LocalDate today) {
        var year = two(number, at) * 100 + two(number, at + 2);
        if (year < EARLIEST_YEAR) {
            return NumberRefusal.BIRTH_TOO_EARLY.result(number.substring(at, at + 4), at + 1);
        }
        return monthAndDay(number, at + 4, year, today);
    }

    /// Reads `yymmdd` beginning at an index.
    ///
    /// @param century the year that `00` stands for
    static Result<LocalDate> readShort(String number, int at, int century, LocalDate today) {
        return monthAndDay(number, at + 2, century + two(number, at), today);
    }

    private static Result<LocalDate> monthAndDay(String number, int at, int year, LocalDate today) {
        var month = two(number, at);
        if (month < 1 || month > 12) {
            return NumberRefusal.IMPOSSIBLE_MONTH.result(number.substring(at, at + 2), at + 1);
        }
        var day = two(number, at + 2);
        if (day < 1 || day > Month.of(month).length(Year.isLeap(year))) {
            return NumberRefusal.IMPOSSIBLE_DAY.result(day, month, year, at + 3);
        }
        var birth = LocalDate.of(year, month, day);
        return birth.isAfter(today)
                ? NumberRefusal.BIRTH_IN_THE_FUTURE.result(birth)
                : Result.of(birth);
    }

    private static int two(String number, int at) {
        return (number.charAt(at) - '0') * 10 + number.charAt(at + 1) - '0';
    }
}
