package org.quanyi.server.document;

/// What a stranger is told about a document (验真结果), and never more. In the order in which one
/// answer outweighs another.
public enum Verdict {
    /// We issued none like it.
    UNKNOWN,
    /// We issued it, and it holds.
    GENUINE,
    /// We issued it, and a later one of its kind that says something else.
    SUPERSEDED,
    /// We issued it and took it back.
    REVOKED
}
