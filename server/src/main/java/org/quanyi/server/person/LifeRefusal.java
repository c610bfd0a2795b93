package org.quanyi.server.person;

import org.quanyi.rules.Refusal;

/// Why a fact of a life is not recorded (生平事项不能登记的原因). The sentences stand in the bundle `person`.
public enum LifeRefusal {
    /// A day that cannot be read, or is yet to come. No arguments.
    NO_DAY("PER-010"),
    /// A day before the person was born. No arguments.
    BEFORE_BIRTH("PER-011"),
    /// A death stands already. No arguments.
    DEAD_ALREADY("PER-012"),
    /// A day after the person's death. No arguments.
    AFTER_DEATH("PER-013"),
    /// It stands like that already. No arguments.
    NO_CHANGE("PER-014"),
    /// No name, or what cannot be one. No arguments.
    NO_NAME("PER-015"),
    /// No code of a region. No arguments.
    NO_REGION("PER-016"),
    /// Nothing says that the person lives abroad. No arguments.
    NOT_ABROAD("PER-017"),
    /// No document, or nobody who issued it. No arguments.
    NO_DOCUMENT("PER-018"),
    /// A register whose word is not taken for this. No arguments.
    NO_SOURCE("PER-019"),
    /// There is no such fact, or it was taken back already. No arguments.
    NOT_STANDING("PER-020");

    private final String code;

    LifeRefusal(String code) {
        this.code = code;
    }

    /// Its stable code.
    public String code() {
        return code;
    }

    /// The refusal.
    public Refusal plain() {
        return Refusal.of(code);
    }
}
