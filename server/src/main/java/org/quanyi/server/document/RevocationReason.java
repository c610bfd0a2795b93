package org.quanyi.server.document;

/// Why a document was taken back (撤销原因). A closed list: no reason is about the person's conduct.
public enum RevocationReason {
    /// It should not have been issued, or says something wrong.
    ISSUED_IN_ERROR,
    /// Its holder wants it to hold no more.
    HOLDER_ASKED,
    /// The key that signed it may be known to others.
    KEY_EXPOSED
}
