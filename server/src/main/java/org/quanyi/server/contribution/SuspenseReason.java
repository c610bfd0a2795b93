package org.quanyi.server.contribution;

/// Why a receipt waits or goes back. Its sentence stands in the bundle `contribution` under
/// `receipt.<code>`.
public enum SuspenseReason {
    /// It settled what was due; no reason is needed.
    NONE(""),
    /// The amount is below what is owed.
    SHORT("REC-101"),
    /// The amount is above what is owed.
    OVER("REC-102"),
    /// The employer of the receipt is not registered.
    EMPLOYER_UNKNOWN("REC-103"),
    /// The employer has not filed for this month and insurance.
    NOTHING_DECLARED("REC-104"),
    /// What was declared is paid already.
    ALREADY_PAID("REC-105");

    private final String code;

    SuspenseReason(String code) {
        this.code = code;
    }

    /// The stable code shown to people; empty for NONE.
    public String code() {
        return code;
    }
}
