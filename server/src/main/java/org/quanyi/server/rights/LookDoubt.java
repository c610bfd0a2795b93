package org.quanyi.server.rights;

/// Why a person does not accept a look at their record (不认可查询的原因).
public enum LookDoubt {
    /// Asked for nothing, and was at no window.
    NOT_ASKED,
    /// Does not understand the reason, and wants it explained.
    NOT_CLEAR,
    /// Had asked for something, but not for so much to be seen.
    TOO_MUCH,
    /// Thinks that somebody used their data for something else, and complains of it (滥用投诉). The one
    /// in charge of protecting personal information is told at once.
    MISUSE
}
