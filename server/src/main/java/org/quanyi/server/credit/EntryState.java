package org.quanyi.server.credit;

/// Where an entry stands (登记事项状态). All but the first are sealed: for a court, an audit and the
/// organisation itself.
public enum EntryState {
    /// It is in effect.
    IN_EFFECT,
    /// It was lifted.
    LIFTED,
    /// It was annulled.
    ANNULLED,
    /// Another entry stands in its place.
    CORRECTED,
    /// An objection to it was not decided by the last day there is, so that it could not be
    /// verified (无法核实).
    UNVERIFIED,
    /// Its time is over (期满).
    EXPIRED;

    /// Whether it is only for a court, an audit and the organisation itself.
    public boolean isSealed() {
        return this != IN_EFFECT;
    }
}
