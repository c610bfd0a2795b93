package org.quanyi.server.casework;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.quanyi.rules.Refusal;

/// What cases of a kind do when they take effect (办件生效), or when what a person asked for is granted
/// in whole or in part: the room that keeps what changes brings it. It runs in the transaction of
/// the step.
///
/// @param done does it, and answers whether it could be done
/// @param guard why a step cannot be taken yet, by what the room knows; empty when nothing is in
///   the way
public record CaseEffect(
        CaseKind kind,
        Predicate<CaseFile> done,
        BiFunction<CaseFile, Step, Optional<Refusal>> guard) {

    /// What nothing of the room's stands in the way of.
    public CaseEffect(CaseKind kind, Predicate<CaseFile> done) {
        this(kind, done, (_, _) -> Optional.empty());
    }
}
