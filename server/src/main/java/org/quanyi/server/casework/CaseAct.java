package org.quanyi.server.casework;

/// What somebody does to a case (办件动作).
public enum CaseAct {
    /// Asks for it.
    PROPOSE,
    /// Asks for an answer, as the person concerned.
    ASK,
    /// Writes down what the person asks for, as an officer.
    TAKE_DOWN,
    /// Takes it in hand.
    TAKE_UP,
    /// Takes it from a colleague who cannot go on.
    TAKE_OVER,
    /// Puts it back for any colleague.
    PUT_BACK,
    /// Gives it to a colleague.
    HAND_OVER,
    /// Lets it wait, for a reason and until a day.
    HOLD,
    /// Goes on before that day.
    RESUME,
    /// The day has come, and it goes on.
    WAKE,
    /// Adds something, as the person concerned.
    ADD,
    /// Adds papers that the person brought, as an officer at the window.
    ATTACH,
    /// Asks the person for their side, as an officer.
    INQUIRE,
    /// Reaches the person another way, after a day without a word.
    REMIND,
    /// Says that it is not so, as the person concerned.
    SAY_NOT_SO,
    /// Says that they did not know, or could not help it.
    SAY_NOT_KNOWN,
    /// Says that they will return it.
    SAY_RETURN,
    /// Says that they need time, or help.
    SAY_NEED_TIME,
    /// Says that it has paid, as the employer.
    SAY_PAID,
    /// Says that it pays now and commits to it in writing, as the employer.
    SAY_PAYS,
    /// Says that an event nobody could avert is in the way, as the employer.
    SAY_HINDERED,
    /// Files a case of investigation (立案).
    INSPECT,
    /// Joins as the second investigator.
    JOIN,
    /// Writes down that the employer paid, where it said so on paper or on the spot.
    RECORD_PAID,
    /// Draws up the order to pay for the second officer.
    DRAW_UP,
    /// Looked at what was paid, and says what is still missing.
    LOOK_AT,
    /// Finds that the ordered day passed without payment.
    FIND_OVERDUE,
    /// Signs a proposal to list and sends its notice (拟列入告知).
    SERVE_NOTICE,
    /// Asks for a hearing, as the employer (申请听证).
    SAY_HEARING,
    /// Finds that the days for an answer passed without one. It proves nothing.
    FIND_SILENT,
    /// Sets the day of the hearing (听证通知).
    SET_HEARING,
    /// Held the hearing, and keeps its record (听证笔录).
    HOLD_HEARING,
    /// Looked at everything that the employer said and at every ground of exclusion, and answers.
    VERIFY,
    /// Looked at what was paid, and finds that it is all of it.
    FIND_PAID,
    /// Finds the proposal lawful (法制审核同意).
    ENDORSE,
    /// Decides that the employer is listed (列入决定).
    LIST,
    /// Decides that the employer is not listed (不予列入决定).
    NOT_LIST,
    /// Finds that the decision was served, with which it takes effect.
    FIND_SERVED,
    /// Gives the agency longer to decide (延长期限), once.
    EXTEND,
    /// Lets a proposal be made anew after one lapsed (准予重新提出).
    ALLOW_ANEW,
    /// Most of the time to decide is gone.
    WARN,
    /// The time to decide is over, and with it the proposal (逾期失效).
    LAPSE,
    /// Records what the next instance or the court wants of the agency.
    RECORD_NOTICE,
    /// Has replied to it.
    REPLY,
    /// Records that what was decided must wait.
    STAY,
    /// Records that it need not wait any more.
    LIFT_STAY,
    /// Writes the answer, or what the next instance decided, for the second officer.
    ANSWER,
    /// Accepts all of its items.
    ACCEPT,
    /// Sends it back with a reason for each item.
    RETURN,
    /// Sends it in again after it came back.
    SEND_AGAIN,
    /// Takes it back.
    WITHDRAW,
    /// Says that it is wrong, as a person concerned.
    STOP,
    /// Writes down at a window that a person concerned says so. It takes one officer, for it is the
    /// safe direction.
    STOP_FOR,
    /// The time has come, and what was decided is done.
    TAKE_EFFECT,
    /// The time has come, and what was decided cannot be done any more.
    FAIL,
    /// The next instance took it away before it took effect.
    ANNUL,
    /// The next instance wants it decided anew, or carried out.
    REOPEN,
    /// A finished case was drawn, to be looked at again (抽中).
    DRAW,
    /// Looked at it again, and says whether it was right.
    EXAMINE,
    /// The last day is over without an answer. Nothing follows for the person but that they are
    /// told.
    OVERDUE,
    /// The last day was counted again, for the law or a pause changed it.
    COUNT_AGAIN;

    /// Whether it has to say why.
    public boolean needsReason() {
        return switch (this) {
            case TAKE_OVER,
                    PUT_BACK,
                    HAND_OVER,
                    HOLD,
                    ADD,
                    ATTACH,
                    REMIND,
                    RECORD_NOTICE,
                    REPLY,
                    STAY,
                    LIFT_STAY,
                    ANSWER,
                    RETURN,
                    SEND_AGAIN,
                    WITHDRAW,
                    STOP,
                    STOP_FOR,
                    RECORD_PAID,
                    LOOK_AT,
                    FIND_OVERDUE,
                    EXAMINE,
                    DRAW_UP ->
                    true;
            case FIND_SILENT, HOLD_HEARING, VERIFY, FIND_PAID, ENDORSE, LIST, NOT_LIST -> true;
            case EXTEND, ALLOW_ANEW -> true;
            case PROPOSE,
                    ASK,
                    TAKE_DOWN,
                    TAKE_UP,
                    RESUME,
                    WAKE,
                    ACCEPT,
                    TAKE_EFFECT,
                    FAIL,
                    ANNUL,
                    REOPEN,
                    OVERDUE,
                    COUNT_AGAIN,
                    INQUIRE,
                    SAY_NOT_SO,
                    SAY_NOT_KNOWN,
                    SAY_RETURN,
                    SAY_NEED_TIME,
                    SAY_PAID,
                    SAY_PAYS,
                    SAY_HINDERED,
                    INSPECT,
                    JOIN,
                    DRAW ->
                    false;
            case SERVE_NOTICE, SAY_HEARING, SET_HEARING, FIND_SERVED, WARN, LAPSE -> false;
        };
    }

    /// Whether everybody concerned is told.
    boolean isTold() {
        return switch (this) {
            case PROPOSE,
                    ASK,
                    TAKE_DOWN,
                    HOLD,
                    ATTACH,
                    ACCEPT,
                    WITHDRAW,
                    STOP,
                    STOP_FOR,
                    TAKE_EFFECT,
                    ANNUL,
                    REOPEN,
                    RECORD_NOTICE,
                    REPLY,
                    STAY,
                    LIFT_STAY,
                    OVERDUE,
                    COUNT_AGAIN,
                    INQUIRE,
                    REMIND,
                    SAY_NOT_SO,
                    SAY_NOT_KNOWN,
                    SAY_RETURN,
                    SAY_NEED_TIME,
                    LOOK_AT,
                    FIND_OVERDUE ->
                    true;
            case SERVE_NOTICE, FIND_SILENT, SET_HEARING, VERIFY, FIND_PAID -> true;
            case LIST, NOT_LIST, EXTEND, LAPSE -> true;
            case TAKE_UP,
                    TAKE_OVER,
                    PUT_BACK,
                    HAND_OVER,
                    RESUME,
                    WAKE,
                    ADD,
                    ANSWER,
                    RETURN,
                    SEND_AGAIN,
                    FAIL,
                    SAY_PAID,
                    SAY_PAYS,
                    SAY_HINDERED,
                    INSPECT,
                    JOIN,
                    RECORD_PAID,
                    DRAW_UP,
                    DRAW,
                    EXAMINE ->
                    false;
            case SAY_HEARING, HOLD_HEARING, ENDORSE, FIND_SERVED, ALLOW_ANEW, WARN -> false;
        };
    }

    /// Whether papers can go with it.
    public boolean carriesPapers() {
        return switch (this) {
            case PROPOSE, ASK, TAKE_DOWN, ADD, ATTACH, ANSWER, SEND_AGAIN, REPLY, STAY, LIFT_STAY ->
                    true;
            case SAY_NOT_SO, SAY_NOT_KNOWN, SAY_RETURN, SAY_NEED_TIME -> true;
            case SAY_PAID, SAY_PAYS, SAY_HINDERED, SAY_HEARING, RECORD_PAID -> true;
            case HOLD_HEARING, VERIFY, FIND_PAID, LOOK_AT -> true;
            case TAKE_UP,
                    TAKE_OVER,
                    PUT_BACK,
                    HAND_OVER,
                    HOLD,
                    RESUME,
                    WAKE,
                    INQUIRE,
                    REMIND,
                    ACCEPT,
                    RETURN,
                    WITHDRAW,
                    STOP,
                    STOP_FOR,
                    RECORD_NOTICE,
                    TAKE_EFFECT,
                    FAIL,
                    ANNUL,
                    REOPEN,
                    OVERDUE,
                    COUNT_AGAIN,
                    INSPECT,
                    JOIN,
                    DRAW_UP,
                    DRAW,
                    EXAMINE,
                    FIND_OVERDUE,
                    SERVE_NOTICE,
                    FIND_SILENT,
                    SET_HEARING,
                    ENDORSE,
                    LIST,
                    NOT_LIST,
                    FIND_SERVED,
                    EXTEND,
                    ALLOW_ANEW,
                    WARN,
                    LAPSE ->
                    false;
        };
    }

    /// Whether it is what a person says to a question, or an employer to an order.
    public boolean isSaid() {
        return isHeard()
                || this == SAY_NEED_TIME
                || isPerformance()
                || isObjection()
                || this == SAY_HEARING;
    }

    /// Whether an employer says by it that a proposal is wrong. Somebody who did not make it looks
    /// at that.
    public boolean isObjection() {
        return this == SAY_NOT_SO || this == SAY_HINDERED;
    }

    /// Whether it says that an order was performed. An officer looks at it within days.
    public boolean isPerformance() {
        return this == SAY_PAID || this == SAY_PAYS || this == RECORD_PAID;
    }

    /// Whether it leaves the case to somebody else, with a note for them.
    public boolean isForTheNext() {
        return this == PUT_BACK || this == HAND_OVER;
    }

    /// Whether the person has been heard by it: whoever needs time has not yet.
    boolean isHeard() {
        return this == SAY_NOT_SO || this == SAY_NOT_KNOWN || this == SAY_RETURN;
    }

    /// Whether the day is counted anew from it.
    boolean startsTheDay() {
        return isSaid() || this == REMIND || this == RECORD_NOTICE;
    }
}
