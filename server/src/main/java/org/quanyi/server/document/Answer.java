package org.quanyi.server.document;

import java.time.LocalDate;
import java.util.Optional;

/// The answer to somebody who was handed a document (验真答复).
///
/// @param issuedOn the day of issue; empty when unknown
public record Answer(Verdict verdict, Optional<LocalDate> issuedOn) {

    /// We issued none like it.
    public static final Answer UNKNOWN = new Answer(Verdict.UNKNOWN, Optional.empty());

    /// The one of two answers about the same document that says more against it.
    public Answer and(Answer other) {
        return verdict.compareTo(other.verdict) >= 0 ? this : other;
    }
}
