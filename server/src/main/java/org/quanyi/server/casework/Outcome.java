package org.quanyi.server.casework;

/// What an answer says to what was asked for (处理结论).
public enum Outcome {
    /// The person is right.
    UPHELD,
    /// The person is right in part.
    PARTLY_UPHELD,
    /// The record stands.
    NOT_UPHELD
}
