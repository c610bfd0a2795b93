package org.quanyi.server.account;

/// An account of the fund's books (基金科目). Receipts are positive on RECEIVED and negative where the
/// money went, so that every batch sums to zero.
public enum FundAccount {
    /// Money that the collector handed over (上解收入).
    RECEIVED,
    /// The pooled fund (统筹基金).
    POOLED,
    /// All personal pension accounts together (个人账户基金).
    PERSONAL,
    /// The employees' own medical contributions, kept person by person by the medical insurance
    /// agency (医保个人账户).
    MEDICAL_ACCOUNTS,
    /// Money whose due is not clear yet (待转/暂存).
    SUSPENSE,
    /// Money that belongs back to an employer (应退款).
    REFUNDABLE,
    /// What the fund owes the personal accounts as interest (个人账户利息).
    INTEREST
}
