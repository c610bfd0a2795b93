package org.quanyi.server.rights;

import org.quanyi.rules.Refusal;

/// Why what a person asks for is not a case yet (未受理的原因). The sentences stand in the bundle
/// `rights`.
public enum RightRefusal {
    /// Nothing was chosen. No arguments.
    NO_CHOICE("RGT-001"),
    /// The words are too long. The most of characters.
    TOO_LONG("RGT-002"),
    /// There is no such look, or it was their own. No arguments.
    NO_LOOK("RGT-003");

    /// The most that a person writes at a time, in characters.
    public static final int LONGEST_WORDS = 1000;

    private final String code;

    RightRefusal(String code) {
        this.code = code;
    }

    /// The refusal, with its arguments.
    public Refusal of(String... arguments) {
        return Refusal.of(code, arguments);
    }
}
