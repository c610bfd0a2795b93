package org.quanyi.server.exchange;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// An agreement with another agency (共享协议): one question of the closed list, by one program.
///
/// @param id as both sides name it, and as the person sees it beside each look
/// @param partner the program's account
/// @param basis the act and article that the other agency asks by
/// @param from the first day
/// @param until the last day
/// @param perDay the most questions of a day
/// @param endedAt when it was ended early; null while it was not
public record Agreement(
        String id,
        String partner,
        Question question,
        String basis,
        LocalDate from,
        LocalDate until,
        int perDay,
        @Nullable Instant endedAt) {

    /// Whether it holds on a day.
    boolean holds(LocalDate day) {
        return endedAt == null && !day.isBefore(from) && !day.isAfter(until);
    }
}
