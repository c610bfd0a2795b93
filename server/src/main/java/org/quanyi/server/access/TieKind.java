package org.quanyi.server.access;

/// How a person stands to a member of staff (利害关系).
public enum TieKind {
    /// The member of staff themselves.
    OWN,
    /// A relative whom they declared.
    RELATIVE
}
