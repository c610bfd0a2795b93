package org.quanyi.server.access;

import java.time.Instant;

/// One read that was refused (被拒绝的查询), as the person sees it: who wanted to, when, and why, not the
/// rule that forbade it.
public record RefusedLine(
        String actor,
        Role role,
        String organisation,
        Purpose purpose,
        String caseNumber,
        Instant happenedAt) {}
