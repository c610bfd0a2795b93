package org.quanyi.server.contribution;

/// A receipt whose newest step says that it waits.
record Waiting(String serial, int step, DueKey key, int region, long fen) {}
