package org.quanyi.server.access;

/// What somebody has to look into (告警种类).
public enum AlarmKind {
    /// A record was opened that nobody has a reason to open.
    CANARY,
    /// Many records were opened and nothing came of it.
    VELOCITY,
    /// An officer broke the glass.
    BREAK_GLASS,
    /// A person says that a look of this account was misuse, and the case of it is open.
    MISUSE_SAID,
    /// An account of staff was opened at the terminal, not by two security administrators.
    ACCOUNT_OPENED,
    /// An account of staff was ended at the terminal.
    ACCOUNT_ENDED,
    /// Somebody tried again and again to come in as a program of another agency.
    ASSERTIONS_REFUSED
}
