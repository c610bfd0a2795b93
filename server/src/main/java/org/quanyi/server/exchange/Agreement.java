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
/// @param perPerson the most questions of a day about one person, who has to agree to them; null
///   when an act lets it ask without
/// @param endedAt when it was ended early; null while it was not
public record Agreement(
        String id,
        String partner,
        Question question,
        String basis,
        LocalDate from,
        LocalDate until,
        int perDay,
        @Nullable Integer perPerson,
        @Nullable Instant endedAt) {

    /// Whether it asks only who has agreed.
    public boolean needsConsent() {
        return perPerson != null;
    }

    /// Whether it holds on a day.
    public boolean holds(LocalDate day) {
        return endedAt == null && !day.isBefore(from) && !day.isAfter(until);
    }
}
