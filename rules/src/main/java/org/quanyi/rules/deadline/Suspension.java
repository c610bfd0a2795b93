package org.quanyi.rules.deadline;

import java.time.LocalDate;

/// Days on which a deadline stands still (期限中止), such as force majeure or papers asked for.
///
/// @param from the first such day
/// @param to the last such day, not before `from`
public record Suspension(LocalDate from, LocalDate to) {
    /// Refuses one that ends before it begins.
    public Suspension {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a suspension from " + from + " to " + to);
        }
    }
}
