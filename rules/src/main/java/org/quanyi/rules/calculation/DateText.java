package org.quanyi.rules.calculation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.quanyi.rules.Month;

/// Reads months and days of a request (日期文本), as strictly as they are written.
final class DateText {
    private static final Pattern MONTH = Pattern.compile("[0-9]{4}-[0-9]{2}");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private DateText() {}

    static ReadText<Month> month(String text) {
        if (!MONTH.matcher(text).matches()) {
            return ReadText.not(FactRefusal.NOT_A_MONTH, text);
        }
        try {
            return ReadText.of(Month.parse(text));
        } catch (IllegalArgumentException noSuchMonth) {
            return ReadText.not(FactRefusal.NO_SUCH_DATE, text);
        }
    }

    static ReadText<LocalDate> date(String text) {
        if (!DATE.matcher(text).matches()) {
            return ReadText.not(FactRefusal.NOT_A_DATE, text);
        }
        try {
            return ReadText.of(LocalDate.parse(text));
        } catch (DateTimeException noSuchDay) {
            return ReadText.not(FactRefusal.NO_SUCH_DATE, text);
        }
    }
}
