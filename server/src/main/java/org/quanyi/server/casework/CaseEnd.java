package org.quanyi.server.casework;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.quanyi.server.access.Actor;

/// What follows outside its own room when a case of a kind ends, whichever way (办件终结后果): when it is
/// answered, and when it is taken back. It runs in the transaction of the step.
///
/// @param done does it, and answers whether it could be done
public record CaseEnd(CaseKind kind, Predicate<Ended> done) {

    /// How it ended, and by whose hand (终结情形).
    ///
    /// @param outcome what the answer comes to; null where it was taken back
    /// @param answeredBy the account of the officer who wrote the answer; null where it was taken
    ///   back
    /// @param by whoever takes the last step
    public record Ended(
            CaseFile file, @Nullable Outcome outcome, @Nullable String answeredBy, Actor by) {}
}
