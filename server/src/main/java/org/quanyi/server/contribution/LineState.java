package org.quanyi.server.contribution;

/// How far one insurance of a month line has come (缴费状态). Exactly one holds at any time.
public enum LineState {
    /// Declared, the money has not come in (应缴未到账).
    DUE,
    /// The money came in and was credited (已到账).
    PAID,
    /// Money came in for the employer's month, but it does not fit what is due, and waits (暂存待查).
    IN_SUSPENSE,
    /// Reversed after it was paid, and the money went back (已退款).
    REFUNDED,
    /// Taken back by a correction (已冲销).
    REVERSED
}
