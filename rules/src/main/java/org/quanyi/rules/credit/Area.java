package org.quanyi.rules.credit;

/// The area an act, a record or a measure belongs to (领域). There is no word for all of them.
public enum Area {
    /// Registration (登记).
    REGISTRATION,
    /// Labour security (劳动保障).
    LABOUR,
    /// Payment of wages (工资支付).
    WAGES,
    /// Social insurance (社会保险).
    INSURANCE
}
