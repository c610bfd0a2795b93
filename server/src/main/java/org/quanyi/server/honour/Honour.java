package org.quanyi.server.honour;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An honour of a person (个人荣誉), offered to them or kept because they want it. Its text form shows
/// nothing of it.
///
/// @param id drawn, and not counted
/// @param until the last day to answer the offer
/// @param keptOn the day of their yes; null while it is offered
public record Honour(UUID id, Award award, LocalDate until, @Nullable LocalDate keptOn) {

    /// What the award document says (表彰文书).
    ///
    /// @param by the awarding body
    /// @param document its number
    public record Award(Deed deed, String by, String document, LocalDate on) {}

    /// Whether the person said that they want it.
    public boolean isKept() {
        return keptOn != null;
    }

    @Override
    public String toString() {
        return isKept() ? "kept" : "offered";
    }
}
