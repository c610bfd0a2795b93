package org.quanyi.server.casework;

import java.util.function.Predicate;

/// What cases of a kind do when they take effect (办件生效), or when what a person asked for is granted
/// in whole or in part: the room that keeps what changes brings it. It runs in the transaction of
/// the step.
///
/// @param done does it, and answers whether it could be done
public record CaseEffect(CaseKind kind, Predicate<CaseFile> done) {}
