package org.quanyi.server.credit;

import org.quanyi.rules.Refusal;

/// Why a case that may list an employer does not go on as asked (列入案件不予办理的原因). The sentences stand
/// in the bundle `listing`.
public enum ListingRefusal {
    /// No investigation of that number, or one in which nobody found that the order was not
    /// performed. No arguments.
    NOT_OVERDUE("LST-001"),
    /// Counts or sums that cannot be read, or do not fit the order. No arguments.
    NO_OWED("LST-002"),
    /// What is owed does not reach the amount that the law sets. No arguments.
    BELOW("LST-003"),
    /// About an individual business nothing adverse is recorded, and no case of this kind is
    /// opened. No arguments.
    INDIVIDUAL("LST-004"),
    /// The employer is registered in no region whose amount is known. No arguments.
    NO_REGION("LST-005"),
    /// Another case about the same order is open or was decided. Its number.
    DECIDED_ALREADY("LST-006"),
    /// Only the investigator who has the investigation can propose. No arguments.
    NOT_THE_INVESTIGATOR("LST-007"),
    /// What the step rests on was not written with it. No arguments.
    NOT_WRITTEN("LST-010"),
    /// A proposal about the same order lapsed, and no supervisor let it be made anew. No arguments.
    NOT_ALLOWED_ANEW("LST-011"),
    /// Nothing lapsed that would have to be allowed anew, or it is allowed. No arguments.
    NOTHING_TO_ALLOW("LST-012"),
    /// A ground of exclusion was found. The codes of what they mean.
    EXCLUDED("LST-013"),
    /// What the employer says to have paid was not looked at. No arguments.
    LOOK_FIRST("LST-014"),
    /// Everything was paid. No arguments.
    IS_PAID("LST-015"),
    /// Nothing was said to be paid that nobody looked at. No arguments.
    NOTHING_PAID("LST-016"),
    /// The days cannot be counted for certain: the notice on days off is not on file. No arguments.
    PROVISIONAL("LST-017"),
    /// The time to decide, or to answer the objection, is over. Its last day.
    TOO_LATE("LST-018"),
    /// With mitigating circumstances the measures weigh too much. Their sum, the most.
    MITIGATED("LST-019"),
    /// No paper that the proposal rests on is named. No arguments.
    NO_EVIDENCE("LST-020"),
    /// The notice is not proven to have arrived. No arguments.
    NOT_SERVED("LST-021"),
    /// The days for an answer are not over. Their last day.
    WINDOW_OPEN("LST-022"),
    /// A hearing was not asked for in time; all else can still be said. The last day it was.
    HEARING_LATE("LST-023"),
    /// A hearing without its day, its hour or its place, or too soon. The first day that it can be.
    NO_HEARING("LST-024"),
    /// A hearing that was asked for has not been held. No arguments.
    HEARING_FIRST("LST-025"),
    /// It is not the day of the hearing yet, or it was told too late. The last day on which its
    /// notice had to arrive.
    HEARING_NOT_TOLD("LST-026"),
    /// Something that the employer said was not looked at. No arguments.
    ANSWER_FIRST("LST-027"),
    /// Nobody looked at the grounds of exclusion anew, or a legal reviewer has not seen that. No
    /// arguments.
    NOT_VERIFIED("LST-028"),
    /// It would be heavier than the employer was told: more is owed, or another measure. No
    /// arguments.
    HEAVIER("LST-030"),
    /// A decision without the number of its document, or of the minutes of those who decided
    /// together. No arguments.
    NO_DECISION("LST-031"),
    /// Nothing was found to be paid in full. No arguments.
    NOT_PAID("LST-032"),
    /// No ground of exclusion is on record. No arguments.
    NOT_EXCLUDED("LST-033"),
    /// The time was extended already. No arguments.
    EXTENDED("LST-034"),
    /// The decision is not proven to have arrived. No arguments.
    DECISION_NOT_SERVED("LST-035"),
    /// An answer of an employer that does not say enough. The least of characters.
    NO_WORDS("LST-036"),
    /// Nothing was chosen. No arguments.
    NO_CHOICE("LST-037"),
    /// The memo on proportion is not answered in full. The fields that are missing.
    NO_MEMO("LST-038"),
    /// The next instance or a court ordered that the decision waits. No arguments.
    STAYED("LST-039"),
    /// The next instance or a court took the decision away. No arguments.
    UNDONE("LST-040"),
    /// Nobody wrote which papers were false. The least of characters.
    NO_FALSEHOOD("LST-041");

    private final String code;

    ListingRefusal(String code) {
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
