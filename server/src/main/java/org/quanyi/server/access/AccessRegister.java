package org.quanyi.server.access;

/// The registers that decide who may read (查询权限登记簿).
public enum AccessRegister {
    /// Whom staff are tied to.
    TIE,
    /// Whose record no officer opens.
    PROTECTION,
    /// Where officers work.
    REGION,
    /// Records that belong to nobody.
    CANARY,
    /// Who acts for whom.
    AUTHORITY,
    /// On which documents persons are told later of a look.
    DELAY
}
