package org.quanyi.server.contribution;

/// A filing and what checking it against today's record says.
public record StagedFiling(Filing filing, CheckedFiling checked) {}
