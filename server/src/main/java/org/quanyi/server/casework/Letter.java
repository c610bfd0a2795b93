package org.quanyi.server.casework;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A letter to somebody concerned (通知书): one step of a case, told. Its words come from the template
/// of that step, and nothing is typed into it but what the answer says.
///
/// @param head the case as it stands now
/// @param step what is told
/// @param openedAt when the person opened it first; null while they have not
/// @param servedOn when it is proven to have arrived outside the portal; null while it is not
/// @param reviewBy the last day to apply for reconsideration of an answer; null for all other
///   letters
/// @param suitBy the last day to sue over it; null for all other letters
public record Letter(
        ListedCase head,
        CaseStep step,
        @Nullable Instant openedAt,
        @Nullable LocalDate servedOn,
        @Nullable LocalDate reviewBy,
        @Nullable LocalDate suitBy) {}
