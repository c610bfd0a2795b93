package org.quanyi.server.person;

import org.quanyi.rules.Refusal;

/// Why a number is not linked to a person or taken off, or two records are not read as one
/// (号码不能关联的原因). The sentences stand in the bundle `person`.
public enum NumberLinkRefusal {
    /// Somebody carries it already. No arguments.
    TAKEN("PER-001"),
    /// The person does not carry it, or carries no other. No arguments.
    NOT_LINKED("PER-002"),
    /// Nobody is on record under it, so that there is nothing to read as one. No arguments.
    NOBODY("PER-003"),
    /// Both are read as one person's already. No arguments.
    ONE_ALREADY("PER-004"),
    /// Neither name nor birth agrees. No arguments.
    NOTHING_AGREES("PER-005"),
    /// No finding says that both are one, so that there is nothing to take back. No arguments.
    NOT_ONE("PER-006");

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
