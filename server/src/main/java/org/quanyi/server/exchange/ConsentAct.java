package org.quanyi.server.exchange;

/// What a person says about a consent (同意变动).
public enum ConsentAct {
    /// Agrees.
    GIVEN,
    /// Takes it back.
    WITHDRAWN,
    /// Takes the taking back back, within ten minutes.
    UNDONE
}
