package org.quanyi.server.contribution;

import org.quanyi.rules.Refusal;

/// Why money that waits is not claimed as asked (到账认领不能受理的原因). The sentences stand in the bundle
/// `contribution`.
public enum ClaimRefusal {
    /// No money waits under that number, or not for whoever asks, or not so much. No arguments.
    NOT_WAITING("CLM-001"),
    /// The month cannot be read, or is yet to come, or the employer was not registered in it. What
    /// was typed.
    NO_MONTH("CLM-002"),
    /// The amounts do not make up what came in. What they make up, what came in.
    OTHER_SUM("CLM-003"),
    /// It waits for that month already. No arguments.
    NO_CHANGE("CLM-004"),
    /// An amount cannot be read. What was typed.
    NO_AMOUNT("CLM-005"),
    /// One month is named twice. The month.
    TWICE("CLM-006");

    private final String code;

    ClaimRefusal(String code) {
        this.code = code;
    }

    /// Its stable code.
    public String code() {
        return code;
    }

    /// The refusal, with its arguments.
    public Refusal of(String... arguments) {
        return Refusal.of(code, arguments);
    }
}
