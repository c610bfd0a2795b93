package org.quanyi.server.casework;

/// What somebody does to a case (办件动作).
public enum CaseAct {
    /// Asks for it.
    PROPOSE,
    /// Accepts all of its items.
    ACCEPT,
    /// Sends it back with a reason for each item.
    RETURN,
    /// Sends it in again after it came back.
    SEND_AGAIN,
    /// Takes it back.
    WITHDRAW,
    /// Says that it is wrong, as a person concerned.
    STOP,
    /// The time has come, and what was decided is done.
    TAKE_EFFECT,
    /// The time has come, and what was decided cannot be done any more.
    FAIL;

    /// Whether it has to say why.
    public boolean needsReason() {
        return switch (this) {
            case RETURN, SEND_AGAIN, WITHDRAW, STOP -> true;
            case PROPOSE, ACCEPT, TAKE_EFFECT, FAIL -> false;
        };
    }

    /// Whether everybody concerned is told.
    boolean isTold() {
        return switch (this) {
            case PROPOSE, ACCEPT, WITHDRAW, STOP, TAKE_EFFECT -> true;
            case RETURN, SEND_AGAIN, FAIL -> false;
        };
    }
}
