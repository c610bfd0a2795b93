package org.quanyi.server.exchange;

/// How a consent stands (同意状态).
public enum ConsentState {
    /// Never given.
    OPEN,
    /// Given, and not over.
    IN_FORCE,
    /// Taken back.
    WITHDRAWN,
    /// Its last day is over, or its agreement is.
    OVER
}
