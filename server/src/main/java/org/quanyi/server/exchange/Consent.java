package org.quanyi.server.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The consent of a person to one agreement (本人同意): to whom, which question, how often, until when.
///
/// @param until the last day that it covers, or would cover if it were given today
/// @param undoUntil until when a withdrawal can be undone; null when there is nothing to undo
/// @param steps what the person said so far, oldest first
public record Consent(
        Agreement agreement,
        ConsentState state,
        LocalDate until,
        @Nullable Instant undoUntil,
        List<ConsentStep> steps) {

    public Consent {
        steps = List.copyOf(steps);
    }
}
