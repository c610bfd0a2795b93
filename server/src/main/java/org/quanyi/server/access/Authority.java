package org.quanyi.server.access;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Somebody's authority to act for an insured person (代办授权): what they may do, why, and how long.
///
/// @param person for whom
/// @param representative who acts: another insured person
/// @param document the number of the case in which two officers accepted the paper; empty when the
///   person gave it themselves
/// @param endedAt when one of the two ended it earlier, or the death of one of them came on record;
///   null while nothing of it happened
public record Authority(
        long id,
        int person,
        int representative,
        Terms terms,
        String document,
        Instant since,
        @Nullable Instant endedAt) {

    /// What an authority says.
    ///
    /// @param until the last day that it counts
    public record Terms(Basis basis, Scope scope, LocalDate until) {}

    /// Why somebody may act for another (代办依据).
    public enum Basis {
        /// The person agreed, by a code that was sent to them (Civil Code arts 161 and 165).
        CONSENT,
        /// A paper that the person signed, seen at the window (Civil Code art. 165).
        WRITTEN,
        /// They are the person's guardian, by a document seen at the window (Civil Code arts 27, 28
        /// and 34).
        GUARDIAN
    }

    /// How far it goes (代办范围).
    public enum Scope {
        /// To see the record.
        SEE,
        /// To see it, to ask for something and to take it back.
        ASK
    }

    /// How it is named to both.
    public String number() {
        return "A-" + id;
    }

    /// The same, over from a moment on; one that ended before stays as it is.
    Authority endedBy(Instant moment) {
        return endedAt != null && endedAt.isBefore(moment)
                ? this
                : new Authority(id, person, representative, terms, document, since, moment);
    }

    /// Whether it counts.
    public boolean counts(LocalDate today) {
        return endedAt == null && !terms.until().isBefore(today);
    }

    /// Whether its holder may do more than look.
    public boolean mayAsk() {
        return terms.scope() == Scope.ASK;
    }
}
