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
    NO_LOOK("RGT-003"),
    /// Neither a contact chosen nor anything written. No arguments.
    NOTHING_TO_DELETE("RGT-020"),
    /// A contact that is not held, or not any more. No arguments.
    NOT_HELD("RGT-021"),
    /// A complaint that does not say what happened. No arguments.
    NO_WORDS("RGT-022"),
    /// What was typed cannot be a staff number. No arguments.
    NO_STAFF_NUMBER("RGT-023"),
    /// There is no such case, or it is not theirs. No arguments.
    NO_CASE("RGT-024"),
    /// No such hand-over code, or it was used, or it is over. No arguments.
    NO_CODE("RGT-040"),
    /// Too many wrong codes by one officer, or codes of one person. The minutes to wait.
    LATER("RGT-041"),
    /// No draft and no case to hand over. No arguments.
    NOTHING_TO_HAND_OVER("RGT-042"),
    /// The person began the same themselves. No arguments.
    BEGUN_ALREADY("RGT-043"),
    /// No insurance or no month. No arguments.
    NO_MONTH("RGT-044"),
    /// There is no such fact of their life. No arguments.
    NO_LIFE_EVENT("RGT-045");

    /// The most that a person writes at a time, in characters.
    public static final int LONGEST_WORDS = 1000;

    private final String code;

    RightRefusal(String code) {
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
