package org.quanyi.server.access;

/// What somebody did to an entry of a register (登记变更).
public enum RegisterAct {
    /// Entered it.
    ADD,
    /// Asked that it ends, which somebody else decides.
    ASK,
    /// Decided that it stays.
    KEEP,
    /// Confirmed it, so that it counts.
    CONFIRM,
    /// Ended it.
    END
}
