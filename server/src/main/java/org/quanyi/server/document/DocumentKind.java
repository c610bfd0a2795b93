package org.quanyi.server.document;

/// What is issued under a number (单据种类).
public enum DocumentKind {
    /// A statement of a person's record, on paper.
    STATEMENT,
    /// What a person paid in, on paper.
    CERTIFICATE,
    /// What a person paid in, for programs: a credential.
    CREDENTIAL
}
