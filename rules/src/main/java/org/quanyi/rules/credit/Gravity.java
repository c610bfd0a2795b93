package org.quanyi.rules.credit;

/// How grave an act of an organisation is (违法程度), from which the term of publicity follows.
public enum Gravity {
    /// Minor (轻微).
    MINOR,
    /// General (一般).
    GENERAL,
    /// Serious (严重).
    SERIOUS;

    /// The beginning of its keys in law files.
    String key() {
        return ClosedNames.key(this);
    }
}
