package org.quanyi.server.casework;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an answer says to what was asked for, what a question to a person comes to, or what the
/// next instance decided (处理结论): the closed list.
public enum Outcome {
    /// The person is right.
    UPHELD,
    /// The person is right in part.
    PARTLY_UPHELD,
    /// The record stands.
    NOT_UPHELD,
    /// It is as the person says, or has another innocent cause. Nothing follows.
    CLEARED,
    /// It happened, and the person could not know or help it. Only the record is put right.
    NOT_AT_FAULT,
    /// The person returns it, as they offered, in parts that they agree to.
    RETURN_AGREED,
    /// What was seen stands, and the record is put right. Nothing else follows from it.
    STANDS,
    /// The person was under age.
    ENDED_MINOR,
    /// The same is disputed elsewhere, and is decided there.
    ENDED_DISPUTED,
    /// Nobody could have helped it.
    ENDED_FORCE_MAJEURE,
    /// The next instance leaves it as it is (维持).
    MAINTAINED,
    /// The next instance says itself how it is (变更).
    CHANGED,
    /// The next instance takes it away (撤销).
    ANNULLED,
    /// The next instance takes it away, and the agency decides again (撤销并责令重新作出).
    ANEW,
    /// It was unlawful and is not taken away (确认违法).
    UNLAWFUL,
    /// The next instance did not look into it (不予受理、驳回).
    NOT_EXAMINED,
    /// Whoever asked took it back there (终止).
    REVIEW_ENDED,
    /// The investigation found no violation (未发现违法).
    NO_VIOLATION,
    /// It was minor and the employer put it right (轻微且已改正，撤销立案).
    CORRECTED,
    /// The order to pay was performed in time (限期内支付). It leaves no record.
    PERFORMED_IN_TIME,
    /// The order to pay was performed after its day (逾期后支付).
    PERFORMED_LATE,
    /// The class that the decisions of the year make (评定等级). Which one, no officer chooses.
    CLASSED,
    /// Everything was paid before it took effect (已支付，不予列入).
    PAID,
    /// A ground of exclusion keeps it out (有排除情形，不予列入).
    EXCLUDED,
    /// What was found does not carry it (事实不清、依据不足，不予列入).
    NOT_CARRIED;

    /// What a question to a person can come to, and nothing else.
    static final List<Outcome> OF_QUESTIONS =
            List.of(
                    CLEARED,
                    NOT_AT_FAULT,
                    RETURN_AGREED,
                    STANDS,
                    ENDED_MINOR,
                    ENDED_DISPUTED,
                    ENDED_FORCE_MAJEURE);

    /// What an answer to a request can come to.
    static final List<Outcome> OF_REQUESTS = List.of(UPHELD, PARTLY_UPHELD, NOT_UPHELD);

    /// What is granted or not, and nothing between: money is where an employer meant it to be, a
    /// complaint to the inspection is accepted.
    static final List<Outcome> YES_OR_NO = List.of(UPHELD, NOT_UPHELD);

    /// What the next instance can decide.
    static final List<Outcome> OF_REVIEWS =
            List.of(MAINTAINED, CHANGED, ANNULLED, ANEW, UNLAWFUL, NOT_EXAMINED, REVIEW_ENDED);

    /// What an investigation comes to without an order, and once there is one.
    ///
    /// Labour Security Inspection Regulations art. 18.
    static final List<Outcome> WITHOUT_ORDER = List.of(NO_VIOLATION, CORRECTED);

    /// See [#WITHOUT_ORDER].
    static final List<Outcome> OF_ORDERS = List.of(PERFORMED_IN_TIME, PERFORMED_LATE);

    /// What an investigation can come to.
    static final List<Outcome> OF_INSPECTIONS =
            List.of(NO_VIOLATION, CORRECTED, PERFORMED_IN_TIME, PERFORMED_LATE);

    /// What looking at a finished case again can come to: right, a fault that changes nothing,
    /// wrong.
    static final List<Outcome> OF_SAMPLES = List.of(MAINTAINED, UNLAWFUL, ANEW);

    /// Why an employer is not listed.
    static final List<Outcome> OF_LISTINGS = List.of(PAID, EXCLUDED, NOT_CARRIED);

    /// Whether what was decided before does not stand any more.
    public boolean undoes() {
        return this == ANNULLED || this == ANEW;
    }

    /// Whether it can be proposed after what the person said: whatever is not in their favour waits
    /// until they were heard, and nothing is returned that they did not offer.
    ///
    /// @param word what they said last; null while they said nothing that counts as heard
    boolean mayFollow(@Nullable CaseAct word) {
        return switch (this) {
            case RETURN_AGREED -> word == CaseAct.SAY_RETURN;
            case NOT_AT_FAULT, STANDS -> word != null;
            case UPHELD,
                    PARTLY_UPHELD,
                    NOT_UPHELD,
                    CLEARED,
                    ENDED_MINOR,
                    ENDED_DISPUTED,
                    ENDED_FORCE_MAJEURE,
                    MAINTAINED,
                    CHANGED,
                    ANNULLED,
                    ANEW,
                    UNLAWFUL,
                    NOT_EXAMINED,
                    REVIEW_ENDED,
                    NO_VIOLATION,
                    CORRECTED,
                    PERFORMED_IN_TIME,
                    PERFORMED_LATE,
                    CLASSED,
                    PAID,
                    EXCLUDED,
                    NOT_CARRIED ->
                    true;
        };
    }
}
