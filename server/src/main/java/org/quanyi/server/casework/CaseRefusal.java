package org.quanyi.server.casework;

import org.quanyi.rules.Refusal;

/// Why a case does not go on as asked (办件不能继续的原因). The sentences stand in the bundle `casework`.
public enum CaseRefusal {
    /// There is no such case, or it is not theirs. No arguments.
    NOT_THERE("CAS-001"),
    /// Somebody took a step meanwhile. No arguments.
    CHANGED("CAS-002"),
    /// Where it stands, nobody can do that. No arguments.
    NOT_NOW("CAS-003"),
    /// Somebody else's turn. No arguments.
    NOT_YOURS("CAS-004"),
    /// One account has two duties. No arguments.
    SAME_PERSON("CAS-005"),
    /// No reason, or too short a one. The least of characters.
    NO_REASON("CAS-006"),
    /// Sent back without saying which item and why. No arguments.
    NO_ITEM("CAS-007"),
    /// The same is asked for already. The number of that case.
    ASKED_ALREADY("CAS-008"),
    /// The document that proves it is not named. No arguments.
    NO_EVIDENCE("CAS-009"),
    /// An answer that does not say who is right. No arguments.
    NO_OUTCOME("CAS-040"),
    /// A pause without a reason, or that ends today or too late. The most of days.
    NO_HOLD("CAS-041"),
    /// What it would do cannot be done any more as it was asked for. No arguments.
    CANNOT_BE_DONE("CAS-042"),
    /// What the answer changes cannot be changed any more. No arguments.
    OUTDATED("CAS-043"),
    /// Against a person who was not heard, or more than they offered. No arguments.
    NOT_HEARD("CAS-060"),
    /// Nothing that the next instance could look at, or the wrong one. No arguments.
    NOT_REVIEWABLE("CAS-061"),
    /// Whoever answered it has no part in the review. No arguments.
    OWN_ANSWER("CAS-062"),
    /// A notice without its number, its sender or the day on which it came. No arguments.
    NO_NOTICE("CAS-063"),
    /// A decision without its number or its day, or with an impossible number of days. No
    /// arguments.
    NO_RULING("CAS-064"),
    /// It waits already, or it does not. No arguments.
    STAY_TWICE("CAS-065"),
    /// More papers than one step, or one side of a case, can have. The most of them.
    TOO_MANY_PAPERS("CAS-070"),
    /// A paper that is too long. The most of megabytes.
    PAPER_TOO_LONG("CAS-071"),
    /// A file that is no paper: an archive, a program, a text, a film. No arguments.
    NO_PAPER("CAS-072"),
    /// A paper that breaks off, cannot be read, or hides something else. No arguments.
    DAMAGED_PAPER("CAS-073"),
    /// A picture with too many points. The most of them, in millions.
    TOO_MANY_POINTS("CAS-074"),
    /// The scanner found something in it. No arguments.
    HARMFUL_PAPER("CAS-075"),
    /// The scanner does not answer. No arguments.
    NOT_SCANNED("CAS-076"),
    /// No papers go with this step. No arguments.
    NO_PAPERS_HERE("CAS-077"),
    /// The papers were not kept while the sender showed again who they are. No arguments.
    PAPERS_GONE("CAS-078"),
    /// No paper was chosen. No arguments.
    NO_PAPER_CHOSEN("CAS-079"),
    /// There is no letter of that number in the case. No arguments.
    NO_LETTER("CAS-090"),
    /// A day of service that is before the letter, or still to come. No arguments.
    NO_DAY("CAS-091"),
    /// Somebody looked at that record already. No arguments.
    LOOKED_AT("CAS-092"),
    /// The day on which it was received is to come, or too long ago. The most of days.
    NOT_RECEIVED("CAS-080"),
    /// Whoever takes it down is whom it is about. No arguments.
    ABOUT_YOU("CAS-081"),
    /// Nobody of that staff number, or somebody who cannot have this case. No arguments.
    NO_COLLEAGUE("CAS-082"),
    /// Not finished, or of a kind that nothing undoes. No arguments.
    NOT_REVERSIBLE("CAS-083"),
    /// A cell that the spreadsheet made. No arguments.
    FORMULA("CAS-084"),
    /// A step for many that was not chosen. No arguments.
    NO_ACT("CAS-085"),
    /// A complaint that nobody answered in time is accepted. No arguments.
    ACCEPTED_BY_LAW("CAS-100"),
    /// No row of the catalogue that can be suspended. The code.
    NO_SUCH_RULE("CAS-110"),
    /// The row is suspended already. The code.
    SUSPENDED_ALREADY("CAS-111"),
    /// The row is not suspended. The code.
    NOT_SUSPENDED("CAS-112"),
    /// A suspension that begins too long ago or too far ahead. The most of days.
    NO_FIRST_DAY("CAS-113"),
    /// A suspension without a reason that anybody can read. The least of characters.
    NO_PUBLIC_REASON("CAS-114");

    /// The least that counts as a reason, in characters.
    public static final int SHORTEST_REASON = 4;

    private final String code;

    CaseRefusal(String code) {
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
