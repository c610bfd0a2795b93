package org.quanyi.server.signin;

import java.time.Instant;
import org.quanyi.rules.Refusal;

/// Why somebody does not come in (不能登录的原因). The sentences stand in the bundle `signin`.
public enum SignInRefusal {
    /// The code is not the one that was sent. Tries left.
    WRONG("SIG-001"),
    /// The code was used, is too old, or was tried too often. No arguments.
    OVER("SIG-002"),
    /// Too many tries lately. When to try again.
    LATER("SIG-003"),
    /// What was typed is not six digits. No arguments.
    SIX_DIGITS("SIG-004"),
    /// The identity provider vouches for somebody who has no account here. No arguments.
    UNKNOWN_SUBJECT("SIG-005"),
    /// The identity provider's answer cannot be relied on. No arguments.
    UNRELIABLE("SIG-006"),
    /// A device's answer is none to what was asked, or no key of an open account. No arguments.
    NO_PASSKEY("SIG-007"),
    /// A passkey without a name, or too long a one. The most of characters.
    NO_LABEL("SIG-008");

    private final String code;

    SignInRefusal(String code) {
        this.code = code;
    }

    /// Its stable code.
    public String code() {
        return code;
    }

    Refusal plain() {
        return Refusal.of(code);
    }

    /// The refusal, with what it names.
    public Refusal refusal(String argument) {
        return Refusal.of(code, argument);
    }

    Refusal at(Instant moment) {
        return Refusal.of(code, moment.toString());
    }
}
