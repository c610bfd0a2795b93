package org.quanyi.rules.credit;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Certainty;
import org.quanyi.rules.Citation;

/// What all entries of the closed lists have (目录条目): code, name, days in force, basis.
///
/// @param code stable and never reused, such as `R07`
/// @param name what it is
/// @param note what else a reader has to know; `null` if nothing
/// @param days when it is in force
/// @param certainty how sure we are of the law behind it
/// @param basis the provisions it rests on; at least one
/// @param switchedOn whether it is used; one that is off is shown and refused
public record CatalogueEntry(
        String code,
        Text name,
        @Nullable Text note,
        Days days,
        Certainty certainty,
        List<Citation> basis,
        boolean switchedOn) {

    /// A text in both languages (双语文本).
    public record Text(String zh, String en) {}

    /// Days in force (有效期).
    ///
    /// @param last the last of them; `null` while no end is set
    public record Days(LocalDate first, @Nullable LocalDate last) {
        /// Refuses an end before the beginning.
        public Days {
            if (last != null && last.isBefore(first)) {
                throw new IllegalArgumentException("days from " + first + " to " + last);
            }
        }

        /// Whether the day is one of them.
        public boolean contains(LocalDate day) {
            return !day.isBefore(first) && (last == null || !day.isAfter(last));
        }

        boolean overlaps(Days other) {
            return contains(other.first) || other.contains(first);
        }
    }

    /// Copies the basis.
    public CatalogueEntry {
        basis = List.copyOf(basis);
    }
}
