package org.quanyi.rules;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Where an office is that looks at decisions of an agency (复议机关、法院、上一级机关的地址), from a day on.
///
/// @param from the first day on which it is there
/// @param to the last; null if no end is set
/// @param source who says so
/// @param certainty how sure that is
public record Office(
        Kind kind,
        Text name,
        Text address,
        String phone,
        LocalDate from,
        @Nullable LocalDate to,
        Source source,
        Certainty certainty) {

    /// What it is asked for.
    public enum Kind {
        /// Reconsideration (行政复议).
        RECONSIDERATION,
        /// A suit (行政诉讼).
        COURT,
        /// A look of the office above at the answer to a complaint (信访复查).
        SUPERIOR
    }

    /// Words in both languages.
    public record Text(String zh, String en) {}

    /// Whether it is there on a day.
    public boolean isOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    boolean overlaps(Office other) {
        return kind == other.kind
                && (to == null || !other.from.isAfter(to))
                && (other.to == null || !from.isAfter(other.to));
    }
}
