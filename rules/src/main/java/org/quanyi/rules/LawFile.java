package org.quanyi.rules;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The whole known life of one parameter in one place (参数沿革).
///
/// @param path such as `region/310000/contribution/base`
/// @param parameter which parameter
/// @param titleZh what it is, in Chinese
/// @param titleEn what it is, in English
/// @param checkedOn the day the rows were last compared with their sources
/// @param rows by rising start, without overlap; there may be gaps
public record LawFile(
        String path,
        Parameter parameter,
        String titleZh,
        String titleEn,
        LocalDate checkedOn,
        List<Row> rows) {

    /// What the law sets for a run of months (一段期间的参数).
    ///
    /// @param period the months
    /// @param figures by key, in the order of the file
    public record Row(Period period, Map<String, Figure> figures) {
        /// Copies the figures.
        public Row {
            figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
        }
    }

    /// Copies the rows.
    public LawFile {
        rows = List.copyOf(rows);
    }

    /// The figure in force in a month; `null` if none is known.
    @Nullable Figure figure(String key, Month month) {
        for (var row : rows) {
            if (row.period().contains(month)) {
                return row.figures().get(key);
            }
        }
        return null;
    }
}
