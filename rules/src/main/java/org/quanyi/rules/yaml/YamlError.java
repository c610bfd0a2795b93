package org.quanyi.rules.yaml;

/// A law or case file that cannot be relied on: a mistake of its author, never of a user.
public final class YamlError extends RuntimeException {
    /// A complaint about a place, shown as `file:line: complaint`.
    public YamlError(YamlNode.Where where, String complaint) {
        super(where + ": " + complaint);
    }
}
