package org.quanyi.server.credit;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What an authority was told of an entry (事实告知), and what became of it.
///
/// @param document the number of the letter
/// @param until the last day on which it may be used: whoever was told knows it from the beginning
/// @param recalledOn the day it was told again that it counts no more; null while it counts
/// @param received whether the recipient said that it has it
/// @param dropped whether it said that it uses it no more
/// @param unanswered why nobody waits for that any longer; null while somebody does
public record CreditNotice(
        long id,
        long entry,
        Recipient recipient,
        String office,
        String document,
        LocalDate until,
        String officer,
        Instant toldAt,
        @Nullable LocalDate recalledOn,
        boolean received,
        boolean dropped,
        @Nullable String unanswered) {

    /// What every recipient is told, and nothing else.
    static final String FIELDS = "name code document decided until";

    /// Whether an answer to its recall is still owed.
    ///
    /// @param ended whether the entry is not there any more
    public boolean isOwed(boolean ended) {
        return (ended || recalledOn != null) && !dropped && unanswered == null;
    }
}
