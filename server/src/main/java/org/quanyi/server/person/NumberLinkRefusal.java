package org.quanyi.server.person;

import org.quanyi.rules.Refusal;

/// Why a number is not linked to a person or taken off (号码不能关联的原因). The sentences stand in the
/// bundle `person`.
public enum NumberLinkRefusal {
    /// Somebody carries it already. No arguments.
    TAKEN("PER-001"),
    /// The person does not carry it, or carries no other. No arguments.
    NOT_LINKED("PER-002");

    private final String code;

    NumberLinkRefusal(String code) {
        this.code = code;
    }

    /// Its stable code.
    public String code() {
        return code;
    }

    Refusal plain() {
        return Refusal.of(code);
    }
}
