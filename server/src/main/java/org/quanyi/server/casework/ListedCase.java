package org.quanyi.server.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// A case in a list (办件清单中的一件): where it stands, and nothing of anybody's record.
///
/// @param dueAt when the clock goes on with it: what was accepted takes effect, what waits wakes;
///   null while it does not
/// @param handler the account of the officer who has it; null while nobody has
/// @param answerBy the last day for the answer; null when none is owed
/// @param overdue whether that day is over
public record ListedCase(
        String number,
        CaseKind kind,
        CaseState state,
        Instant openedAt,
        @Nullable Instant dueAt,
        @Nullable String handler,
        @Nullable LocalDate answerBy,
        boolean overdue) {

    /// Four fifths: our own measure, no act has one.
    private static final int SOON_PERCENT = 80;

    private static final int WHOLE = 100;

    /// When what was accepted takes effect by itself; null where the clock does something else
    /// next.
    public @Nullable Instant takesEffectAt() {
        return kind.lifeCycle().edge(state, CaseAct.TAKE_EFFECT).isPresent() ? dueAt : null;
    }

    /// Whether four fifths of the days for the answer are used, and the last one is not over.
    public boolean isDueSoon(LocalDate today) {
        if (answerBy == null || overdue || state.isOver() || today.isAfter(answerBy)) {
            return false;
        }
        LocalDate opened = LocalDate.ofInstant(openedAt, ZoneId.of("Asia/Shanghai"));
        long all = ChronoUnit.DAYS.between(opened, answerBy);
        return ChronoUnit.DAYS.between(opened, today) * WHOLE >= all * SOON_PERCENT;
    }
}
