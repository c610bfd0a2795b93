package org.quanyi.server.exchange;

import org.quanyi.rules.Refusal;

/// Why a question is not answered, or an agreement not made (不予答复的原因). The sentences stand in the
/// bundle `exchange`.
public enum ExchangeRefusal {
    /// There is no such agreement, or it is another program's. No arguments.
    NO_AGREEMENT("EXC-001"),
    /// It has not begun, is over, or was ended. No arguments.
    NOT_IN_FORCE("EXC-002"),
    /// As many were asked today as it allows. The most of a day.
    DAY_USED_UP("EXC-003"),
    /// It cannot be said, to nobody. No arguments.
    NOT_AVAILABLE("EXC-004"),
    /// An agreement of that name is there already. The name.
    TAKEN("EXC-005"),
    /// What was given for an agreement cannot be one. No arguments.
    NO_TERMS("EXC-006"),
    /// The person has not agreed, takes it back, or was asked about as often as they agreed to
    /// today; or nobody of that number is on record. No arguments.
    NO_CONSENT("EXC-007"),
    /// Nobody can agree to it any more: the agreement has not begun, or is over. No arguments.
    NOT_TO_AGREE("EXC-008"),
    /// The time to undo a withdrawal is over. No arguments.
    NO_UNDO("EXC-009");

    private final String code;

    ExchangeRefusal(String code) {
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
