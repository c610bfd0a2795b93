package org.quanyi.server.contribution;

/// What became of a collector's receipt (到账处理状态).
public enum ReceiptState {
    /// It settled what was due (已核销).
    SETTLED,
    /// It waits, with its reason (暂存).
    SUSPENSE,
    /// Nothing is owed any more: it belongs back to the employer (应退).
    REFUNDABLE,
    /// It went back (已退).
    REFUNDED,
    /// It was meant for other months, and receipts for those took its place (转入其他月份).
    MOVED
}
