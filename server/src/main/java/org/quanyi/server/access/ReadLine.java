package org.quanyi.server.access;

import java.time.Instant;

/// One read of a person's record (查询记录), as the person sees it.
public record ReadLine(
        String actor,
        Role role,
        String organisation,
        Purpose purpose,
        String caseNumber,
        String fields,
        Instant happenedAt) {}
