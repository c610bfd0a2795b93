package org.quanyi.server.casework;

import org.jspecify.annotations.Nullable;

/// A case that came of another one (后续办件): somebody above looks at that one, or wants it decided
/// anew.
///
/// @param outcome what it came to; null while two people have not said so
/// @param stays whether the earlier one must wait meanwhile
public record LaterCase(ListedCase head, @Nullable Outcome outcome, boolean stays) {}
