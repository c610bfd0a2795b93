package org.quanyi.server.access;

/// Why a person's record is protected (保护事由): a closed list, for free words would tell a story.
public enum ProtectionReason {
    /// Somebody looks for them to hurt them (人身安全保护令; Anti-Domestic Violence Law art. 23).
    VIOLENCE,
    /// They testify, or their family does (Criminal Procedure Law art. 64).
    WITNESS,
    /// The whole town knows their name, and everybody would like to look.
    KNOWN,
    /// Another reason, which the document says.
    OTHER
}
