package org.quanyi.server.credit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Something in favour of an organisation (单位表彰), with the document that awards it. None is counted,
/// and to have none means nothing.
///
/// @param code the code of the catalogue
/// @param until its last day; null while none is set
/// @param wanted whether the organisation wants anybody to see it
/// @param endedOn the day it was taken back; null while it was not
public record Commendation(
        long id,
        int employer,
        String code,
        String awardedBy,
        String document,
        LocalDate awardedOn,
        @Nullable LocalDate until,
        boolean wanted,
        @Nullable LocalDate endedOn) {

    /// Why one is taken back (撤回原因).
    public enum EndReason {
        /// The organisation does not want it.
        GIVEN_BACK,
        /// It was had by papers that were not true, found after the organisation was heard.
        FALSE_PAPERS,
        /// It should not have been there.
        WRONG
    }

    /// Whether it is there on a day.
    public boolean holds(LocalDate day) {
        return endedOn == null && !day.isBefore(awardedOn) && (until == null || !day.isAfter(until));
    }
}
