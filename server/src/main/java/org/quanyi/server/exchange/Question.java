package org.quanyi.server.exchange;

/// What another agency may ask (可询问事项): the closed list. Each is answered yes or no, but for what
/// it was itself told.
public enum Question {
    /// Whether the person was insured in a month, by any employer, and the month is paid.
    INSURED_IN_MONTH,
    /// Whether something public stands now about an organisation in the register of public credit
    /// information.
    CREDIT_STATUS,
    /// What its own office was told of organisations, and has to drop.
    CREDIT_NOTICES
}
