package org.quanyi.server.access;

import java.time.Instant;

/// One record opened to one officer against a rule (破例查询), as the insured person sees it: for one
/// case, with a reason, for a day at most.
public record BreakGlass(
        String account,
        String actor,
        String organisation,
        String caseNumber,
        String reason,
        Instant openedAt,
        Instant endsAt) {}
