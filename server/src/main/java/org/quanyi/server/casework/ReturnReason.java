package org.quanyi.server.casework;

/// Why a second officer sends an item back (退回原因类别): the closed list.
public enum ReturnReason {
    /// A step of the procedure is missing.
    PROCEDURE,
    /// The facts are not shown.
    FACTS,
    /// Another rule holds.
    RULE,
    /// The facts and the rule allow another answer.
    JUDGEMENT,
    /// Something has to be asked first.
    INQUIRY
}
