package org.quanyi.server.casework;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A letter as the officers of a case see it: whom of those concerned it is to, and whether it
/// arrived (送达情况).
///
/// @param whom the place of the person among those concerned, counted from 1
/// @param openedAt when the person opened it in the portal; null while they have not
public record SentLetter(
        CaseStep step, int whom, @Nullable Instant openedAt, List<Delivery> deliveries) {

    public SentLetter {
        deliveries = List.copyOf(deliveries);
    }

    /// Whether windows of the person can run from it.
    public boolean isArrived() {
        return openedAt != null || deliveries.stream().anyMatch(Delivery::isProven);
    }
}
