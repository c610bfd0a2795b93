package org.quanyi.rules;

import org.jspecify.annotations.Nullable;

/// A run of whole months (期间), with an end or still open.
///
/// @param first the first month in it
/// @param last the last month in it, not before `first`; `null` if no end is set
public record Period(Month first, @Nullable Month last) {
    /// Refuses a period that ends before it begins.
    public Period {
        if (last != null && last.isBefore(first)) {
            throw new IllegalArgumentException("a period from " + first + " to " + last);
        }
    }

    /// Whether the month lies in the period.
    public boolean contains(Month month) {
        return !month.isBefore(first) && (last == null || !month.isAfter(last));
    }
}
