package org.quanyi.server.casework;

/// What somebody is in a case (办件职责). One account has one, and keeps it.
public enum Duty {
    /// Made the case (经办).
    MAKER,
    /// Checks it, and is somebody else (复核).
    CHECKER,
    /// Is concerned by it (当事人).
    PARTY,
    /// Is the officer whom it is about, and has no part in it (被反映的人员).
    SUBJECT,
    /// Carries out what people decided, when its time has come; decides nothing.
    CLOCK
}
