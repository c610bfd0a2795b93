package org.quanyi.server.casework;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A case in a list (办件清单中的一件): where it stands, and nothing of anybody's record.
///
/// @param dueAt when what was accepted takes effect; null while nothing waits
public record ListedCase(
        String number, CaseKind kind, CaseState state, Instant openedAt, @Nullable Instant dueAt) {}
