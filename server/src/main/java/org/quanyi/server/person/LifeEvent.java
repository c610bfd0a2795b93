package org.quanyi.server.person;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A fact of somebody's life as it stands in the register (生平事项登记): who recorded it when, and
/// whether it was taken back. Never overwritten.
///
/// @param caseNumber in which two officers accepted it
/// @param annulled null while it stands
public record LifeEvent(
        long id,
        int person,
        LifeFact fact,
        String caseNumber,
        Instant recordedAt,
        @Nullable Annulment annulled) {

    private static final String PREFIX = "L-";

    /// How it was taken back (撤销登记).
    public record Annulment(String caseNumber, Instant at) {}

    /// How it is named to everybody.
    public String number() {
        return PREFIX + id;
    }

    /// Whether it counts.
    public boolean stands() {
        return annulled == null;
    }
}
