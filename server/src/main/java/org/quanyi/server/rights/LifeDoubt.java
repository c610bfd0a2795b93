package org.quanyi.server.rights;

/// What a person says of a fact that is recorded of their life (对生平事项的异议). None of them is proof of
/// anything, and none counts against anybody.
public enum LifeDoubt {
    /// It did not happen.
    NOT_SO,
    /// It happened on another day.
    WRONG_DAY,
    /// It happened, and is recorded wrongly otherwise.
    WRONG_OTHERWISE,
    /// Does not know; wants it found out.
    NOT_SURE
}
