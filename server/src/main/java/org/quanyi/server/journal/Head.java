package org.quanyi.server.journal;

/// Where the journal stands: the newest entry's number, 0 before the first, and its hash.
public record Head(long seq, byte[] hash) {}
