package org.quanyi.server.contribution;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What an employer changed on the page in a row of a kept file (网页更正). The file itself stays as it
/// came; a fix is never changed, a later one takes its place.
///
/// @param line of the file
/// @param letter of the column, for a cell only
/// @param value what stands in the cell instead, for a cell only
/// @param by the account that changed it
record RowFix(
        int line,
        Kind kind,
        @Nullable String letter,
        @Nullable String value,
        String by,
        Instant at) {

    /// What is done with the row (更正方式).
    enum Kind {
        /// A cell gets another value.
        CELL,
        /// The row does not count.
        LEFT_OUT,
        /// The row counts as the file has it.
        AS_FILED
    }

    static RowFix cell(int line, String letter, String value, String by, Instant at) {
        return new RowFix(line, Kind.CELL, letter, value, by, at);
    }

    static RowFix whole(int line, Kind kind, String by, Instant at) {
        return new RowFix(line, kind, null, null, by, at);
    }
}
