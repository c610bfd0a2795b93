package org.quanyi.server.account;

/// A credit about to be written: person, month index and fen, flat because a batch may hold a
/// million.
public record NewCredit(int person, int month, int fen) {}
