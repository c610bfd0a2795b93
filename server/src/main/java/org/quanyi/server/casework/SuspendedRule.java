package org.quanyi.server.casework;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A row of the catalogue that two officers suspended (停用的目录规则).
///
/// @param caseNumber of the case in which they did
/// @param code of the row
/// @param from the first day on which nothing rests on it
/// @param document by kind and number
/// @param reason as anybody reads it
/// @param ended when it could be used again; null while it cannot
/// @param calledOff whether that was before its first day, so that it never began
public record SuspendedRule(
        long id,
        String caseNumber,
        String code,
        LocalDate from,
        String document,
        String reason,
        @Nullable Instant ended,
        boolean calledOff) {

    /// Whether nothing new may rest on the row on a day.
    public boolean forbids(LocalDate day) {
        return ended == null && hasBegun(day);
    }

    /// Whether it has begun on a day.
    public boolean hasBegun(LocalDate day) {
        return !day.isBefore(from);
    }

    /// Whether what was made at a moment counts for nothing on a day. That the row can be used
    /// again brings nothing back.
    public boolean covers(Instant made, LocalDate day) {
        return hasBegun(day) && !calledOff && (ended == null || made.isBefore(ended));
    }
}
