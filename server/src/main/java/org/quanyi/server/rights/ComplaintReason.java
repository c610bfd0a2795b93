package org.quanyi.server.rights;

/// What a complaint is about (投诉事由).
public enum ComplaintReason {
    /// It took too long, or nobody answered.
    WAITED,
    /// Was sent away, or to and fro.
    SENT_AWAY,
    /// Was spoken to badly.
    TREATED_BADLY,
    /// Was told something wrong.
    TOLD_WRONG,
    /// An officer did what an officer must not do.
    CONDUCT,
    /// Something else.
    OTHER
}
