package org.quanyi.server.question;

import org.quanyi.rules.Refusal;

/// Why a person is not asked (不能发出说明请求的原因). The sentences stand in the bundle `question`.
public enum QuestionRefusal {
    /// No fact, or one without kind, month or source. The least and the most of characters.
    NO_FACT("QST-001"),
    /// No telephone of the officer. No arguments.
    NO_PHONE("QST-002"),
    /// An amount without its calculation, or one that is no amount. No arguments.
    NO_CALCULATION("QST-003"),
    /// The person was under age in that month, or is. The age.
    MINOR("QST-004"),
    /// The person has objected to that month, which is decided first. No arguments.
    DISPUTED("QST-005"),
    /// The month is not over. No arguments.
    NOT_OVER("QST-006"),
    /// Nothing was chosen. No arguments.
    NO_CHOICE("QST-007"),
    /// The words are too long. The most of characters.
    TOO_LONG("QST-008");

    /// The most that a person writes at a time, in characters.
    public static final int LONGEST_WORDS = 1000;

    private final String code;

    QuestionRefusal(String code) {
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
