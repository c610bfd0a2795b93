package org.quanyi.server.credit;

import org.quanyi.rules.Refusal;
import org.quanyi.rules.Result;
import org.quanyi.server.casework.SuspendedRule;

/// Why the register takes something not (信用登记不予办理的原因). The sentences stand in the bundle `credit`;
/// codes below 100 are those of the catalogue.
public enum RegisterRefusal {
    /// An individual business is a natural person in trade, and has no adverse record. No
    /// arguments.
    INDIVIDUAL("CRD-101"),
    /// There is no such employer. No arguments.
    NO_EMPLOYER("CRD-102"),
    /// What every entry rests on is not there. The names of what is missing.
    MISSING("CRD-103"),
    /// Two different human officers decide, no program and nobody who runs the system. No
    /// arguments.
    NOT_TWO_OFFICERS("CRD-104"),
    /// The row of the catalogue does not come from that authority. The code, the authority.
    OTHER_AUTHORITY("CRD-105"),
    /// The row does not burden, or is not made public this way. The code.
    NOT_TO_ENTER("CRD-106"),
    /// A row that is not made public was to be. The code.
    NOT_TO_PUBLISH("CRD-107"),
    /// There is no such entry, or it is another employer’s. No arguments.
    NO_ENTRY("CRD-108"),
    /// As the entry stands, that cannot happen to it. No arguments.
    NOT_NOW("CRD-109"),
    /// It is not for that person to do. No arguments.
    NOT_YOURS("CRD-110"),
    /// Whoever decided an entry has no part in the answer to an objection to it. No arguments.
    DECIDED_IT("CRD-111"),
    /// The day lies before the entry, or after today. The day.
    WRONG_DAY("CRD-112"),
    /// What is corrected is never heavier, longer or more public than what it corrects. No
    /// arguments.
    HEAVIER("CRD-113"),
    /// A measure of a kind that is never a measure of this register, or twice the same. The code.
    NO_SUCH_MEASURE("CRD-114"),
    /// The entry can be repaired later. The first day, the rule-set.
    NOT_YET("CRD-115"),
    /// Nothing was handed in that shows that it was put right. No arguments.
    NO_PROOF("CRD-116"),
    /// No written commitment, or too short a one. The least of characters.
    NO_COMMITMENT("CRD-117"),
    /// Recipients that have not said that they use it no more. How many.
    STILL_OWED("CRD-118"),
    /// The measure by which somebody would be told does not hold for the entry. The measure.
    NOT_MEASURED("CRD-119"),
    /// An objection without words, or without the amount that is right. No arguments.
    NO_WORDS("CRD-120"),
    /// An objection to the entry is open. No arguments.
    OBJECTED_ALREADY("CRD-121"),
    /// Its repair is asked for already. No arguments.
    ASKED_ALREADY("CRD-122"),
    /// What lasts for a fixed time ends early by repair, and not because it was performed. No
    /// arguments.
    ENDS_BY_REPAIR("CRD-123"),
    /// The row of the catalogue is suspended. The code, the first day.
    SUSPENDED("CRD-130"),
    /// What is complained of is not there, or is another employer’s. No arguments.
    NO_SUCH_THING("CRD-131"),
    /// There is no such sheet, or it is another’s. No arguments.
    NO_SHEET("CRD-132"),
    /// What cannot be written on a sheet: no document, no amount, or a day that cannot be. The
    /// fields.
    NOT_TO_WRITE("CRD-133"),
    /// It was not sent yet, so that nobody could have answered. No arguments.
    NOT_SENT("CRD-134"),
    /// It was sent already, or is not to be sent any more. No arguments.
    NOT_TO_SEND("CRD-135"),
    /// The office was sent nothing of that number that it could answer so. No arguments.
    NO_NOTICE("CRD-136");

    private final String code;

    RegisterRefusal(String code) {
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

    static Refusal suspended(SuspendedRule rule) {
        return SUSPENDED.of(rule.code(), rule.from().toString());
    }

    <T> Result<T> refused(String... arguments) {
        return Result.refused(of(arguments));
    }
}
