package org.quanyi.server.casework;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.quanyi.server.access.Actor;

/// What follows in the room that keeps cases of some kinds when something happens in a review of
/// one of them (复议、诉讼对原办件的影响): it was begun, it was taken back, a stay was ordered, it was decided.
/// It runs in the transaction of the step.
///
/// @param done does it, and answers whether it could be done
public record ReviewEffect(List<CaseKind> reviewed, Predicate<Happened> done) {

    /// Copies the kinds.
    public ReviewEffect {
        reviewed = List.copyOf(reviewed);
    }

    /// Something that happens in a review.
    ///
    /// @param answer what was written down of the decision; null while nothing was
    /// @param by whoever takes the step
    public record Happened(
            CaseFile review, CaseFile reviewed, CaseAct act, @Nullable CaseStep answer, Actor by) {}
}
