package org.quanyi.server.casework;

/// Where a case stands (办件状态).
public enum CaseState {
    /// Arrived; no officer has it yet.
    RECEIVED,
    /// The person went to the next instance; the agency has heard nothing from it yet.
    ANNOUNCED,
    /// An officer has it.
    IN_HAND,
    /// The agency has replied; the next instance decides.
    REPLIED,
    /// Waits for somebody else, for a reason and until a day.
    ON_HOLD,
    /// Waits for what the person says.
    ASKED,
    /// The day is over without a word; an officer has to reach the person another way.
    UNHEARD,
    /// The person has spoken; an officer has it.
    HEARD,
    /// Waits for a second officer.
    PROPOSED,
    /// An order to pay is drawn up and waits for a second officer.
    ORDER_PROPOSED,
    /// What an employer is told before its class is decided is drawn up, and waits for a second
    /// officer (拟告知).
    NOTICE_PROPOSED,
    /// The employer was told, and can object (已告知).
    NOTICED,
    /// The employer objected; an officer has it.
    OBJECTED,
    /// The employer is ordered to pay by a day (责令限期支付).
    ORDERED,
    /// An officer found that the ordered day passed without payment (逾期未支付). A fact, and nothing
    /// follows from it by itself.
    OVERDUE,
    /// An officer found that the order was performed; waits for a second officer.
    PERFORMED,
    /// The employer asked for a hearing (听证).
    HEARING,
    /// Its days for an answer passed without one. It proves nothing.
    NO_ANSWER,
    /// A legal reviewer has it (法制审核).
    LEGAL_REVIEW,
    /// Everything is looked at; somebody who had no part in it decides.
    FOR_DECISION,
    /// It is decided that the employer is listed, and nothing counts before that was served.
    TO_BE_SERVED,
    /// It is decided that the employer is not listed. It leaves no record.
    NOT_LISTED,
    /// The agency did not decide in time. It leaves no record.
    LAPSED,
    /// Came back to whoever made it.
    RETURNED,
    /// Accepted by two people; waits until it takes effect.
    ACCEPTED,
    /// Has taken effect.
    IN_EFFECT,
    /// Answered by two people.
    ANSWERED,
    /// Decided by the next instance, and recorded by two people.
    DECIDED,
    /// Taken back by whoever made it.
    WITHDRAWN,
    /// Stopped by somebody concerned.
    STOPPED;

    /// Whether nothing more happens to it.
    public boolean isOver() {
        return switch (this) {
            case IN_EFFECT, ANSWERED, DECIDED, WITHDRAWN, STOPPED, NOT_LISTED, LAPSED -> true;
            case RECEIVED,
                    ANNOUNCED,
                    IN_HAND,
                    REPLIED,
                    ON_HOLD,
                    ASKED,
                    UNHEARD,
                    HEARD,
                    PROPOSED,
                    ORDER_PROPOSED,
                    NOTICE_PROPOSED,
                    NOTICED,
                    OBJECTED,
                    ORDERED,
                    OVERDUE,
                    PERFORMED,
                    HEARING,
                    NO_ANSWER,
                    LEGAL_REVIEW,
                    FOR_DECISION,
                    TO_BE_SERVED,
                    RETURNED,
                    ACCEPTED ->
                    false;
        };
    }

    /// Whether a second officer has to look at it.
    public boolean isForSecond() {
        return this == PROPOSED
                || this == ORDER_PROPOSED
                || this == NOTICE_PROPOSED
                || this == PERFORMED;
    }

    /// Whether whoever brings a case there says what it comes to.
    boolean saysOutcome() {
        return this == PROPOSED || this == PERFORMED || this == NOT_LISTED;
    }

    /// Whether two people said what it comes to.
    public boolean isDecided() {
        return this == ANSWERED || this == DECIDED;
    }
}
