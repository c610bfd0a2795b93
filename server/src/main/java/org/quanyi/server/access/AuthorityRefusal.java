package org.quanyi.server.access;

import org.quanyi.rules.Refusal;

/// Why nobody may act for a person (代办授权未成立的原因). The sentences stand in the bundle `access`.
public enum AuthorityRefusal {
    /// Nobody needs an authority for themselves. No arguments.
    SELF("ACT-001"),
    /// It would end in the past or last too long. The most of days.
    TOO_LONG("ACT-002"),
    /// There is one already. Its number.
    THERE_ALREADY("ACT-003"),
    /// They act for many people already. The most.
    TOO_MANY("ACT-004"),
    /// There is no such authority, or it is over. No arguments.
    NOT_THERE("ACT-005"),
    /// Nothing was chosen. No arguments.
    NO_CHOICE("ACT-006"),
    /// Nobody of that number is on record. No arguments.
    NOBODY("ACT-007"),
    /// A death of either of the two is on record. No arguments.
    DIED("ACT-008");

    private final String code;

    AuthorityRefusal(String code) {
        this.code = code;
    }

    /// The refusal, with its arguments.
    public Refusal of(String... arguments) {
        return Refusal.of(code, arguments);
    }
}
