package org.quanyi.server.casework;

import static org.quanyi.server.casework.CaseState.ACCEPTED;
import static org.quanyi.server.casework.CaseState.ANNOUNCED;
import static org.quanyi.server.casework.CaseState.ANSWERED;
import static org.quanyi.server.casework.CaseState.ASKED;
import static org.quanyi.server.casework.CaseState.DECIDED;
import static org.quanyi.server.casework.CaseState.HEARD;
import static org.quanyi.server.casework.CaseState.IN_EFFECT;
import static org.quanyi.server.casework.CaseState.IN_HAND;
import static org.quanyi.server.casework.CaseState.ON_HOLD;
import static org.quanyi.server.casework.CaseState.PROPOSED;
import static org.quanyi.server.casework.CaseState.RECEIVED;
import static org.quanyi.server.casework.CaseState.REPLIED;
import static org.quanyi.server.casework.CaseState.RETURNED;
import static org.quanyi.server.casework.CaseState.STOPPED;
import static org.quanyi.server.casework.CaseState.UNHEARD;
import static org.quanyi.server.casework.CaseState.WITHDRAWN;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quanyi.server.access.Role;

/// The steps that cases of some kinds can take (办件流程): one table, and nothing beside it.
///
/// @param edges every step that there is
public record LifeCycle(List<Edge> edges) {

    /// One makes, another checks, those concerned can stop it until it takes effect: themselves, or
    /// at any window.
    ///
    /// Our own promise P17; no act says it for all of them.
    static final LifeCycle TWO_PEOPLE =
            new LifeCycle(
                    List.of(
                            new Edge(null, CaseAct.PROPOSE, PROPOSED, Duty.MAKER),
                            new Edge(PROPOSED, CaseAct.ACCEPT, ACCEPTED, Duty.CHECKER),
                            new Edge(PROPOSED, CaseAct.RETURN, RETURNED, Duty.CHECKER),
                            new Edge(PROPOSED, CaseAct.WITHDRAW, WITHDRAWN, Duty.MAKER),
                            new Edge(PROPOSED, CaseAct.STOP, STOPPED, Duty.PARTY),
                            new Edge(RETURNED, CaseAct.SEND_AGAIN, PROPOSED, Duty.MAKER),
                            new Edge(RETURNED, CaseAct.WITHDRAW, WITHDRAWN, Duty.MAKER),
                            new Edge(RETURNED, CaseAct.STOP, STOPPED, Duty.PARTY),
                            new Edge(ACCEPTED, CaseAct.STOP, STOPPED, Duty.PARTY),
                            new Edge(PROPOSED, CaseAct.STOP_FOR, STOPPED, Duty.MAKER),
                            new Edge(RETURNED, CaseAct.STOP_FOR, STOPPED, Duty.MAKER),
                            new Edge(ACCEPTED, CaseAct.STOP_FOR, STOPPED, Duty.MAKER),
                            new Edge(ACCEPTED, CaseAct.TAKE_EFFECT, IN_EFFECT, Duty.CLOCK),
                            new Edge(ACCEPTED, CaseAct.FAIL, RETURNED, Duty.CLOCK),
                            new Edge(PROPOSED, CaseAct.ANNUL, STOPPED, Duty.CLOCK),
                            new Edge(RETURNED, CaseAct.ANNUL, STOPPED, Duty.CLOCK),
                            new Edge(ACCEPTED, CaseAct.ANNUL, STOPPED, Duty.CLOCK)));

    /// A person asks, an officer answers, another one checks the answer before it is sent. The
    /// person can add something until the answer is written, and take it back until it is sent. An
    /// officer can write down for them what they ask for.
    ///
    /// Personal Information Protection Law arts 46 and 50; Regulations on Social Insurance Agency
    /// Work art. 11.
    static final LifeCycle REQUEST =
            new LifeCycle(
                    List.of(
                            new Edge(null, CaseAct.ASK, RECEIVED, Duty.PARTY),
                            new Edge(null, CaseAct.TAKE_DOWN, RECEIVED, Duty.MAKER),
                            new Edge(null, CaseAct.REOPEN, RECEIVED, Duty.CLOCK),
                            new Edge(RECEIVED, CaseAct.TAKE_UP, IN_HAND, Duty.MAKER),
                            new Edge(RECEIVED, CaseAct.ADD, RECEIVED, Duty.PARTY),
                            new Edge(RECEIVED, CaseAct.ATTACH, RECEIVED, Duty.MAKER),
                            new Edge(RECEIVED, CaseAct.WITHDRAW, WITHDRAWN, Duty.PARTY),
                            new Edge(RECEIVED, CaseAct.OVERDUE, RECEIVED, Duty.CLOCK),
                            new Edge(RECEIVED, CaseAct.COUNT_AGAIN, RECEIVED, Duty.CLOCK),
                            new Edge(IN_HAND, CaseAct.ANSWER, PROPOSED, Duty.MAKER),
                            new Edge(IN_HAND, CaseAct.HOLD, ON_HOLD, Duty.MAKER),
                            new Edge(IN_HAND, CaseAct.PUT_BACK, RECEIVED, Duty.MAKER),
                            new Edge(IN_HAND, CaseAct.TAKE_OVER, IN_HAND, Duty.MAKER),
                            new Edge(IN_HAND, CaseAct.HAND_OVER, IN_HAND, Duty.MAKER),
                            new Edge(IN_HAND, CaseAct.ADD, IN_HAND, Duty.PARTY),
                            new Edge(IN_HAND, CaseAct.ATTACH, IN_HAND, Duty.MAKER),
                            new Edge(IN_HAND, CaseAct.WITHDRAW, WITHDRAWN, Duty.PARTY),
                            new Edge(IN_HAND, CaseAct.OVERDUE, IN_HAND, Duty.CLOCK),
                            new Edge(IN_HAND, CaseAct.COUNT_AGAIN, IN_HAND, Duty.CLOCK),
                            new Edge(ON_HOLD, CaseAct.RESUME, IN_HAND, Duty.MAKER),
                            new Edge(ON_HOLD, CaseAct.TAKE_OVER, IN_HAND, Duty.MAKER),
                            new Edge(ON_HOLD, CaseAct.ADD, IN_HAND, Duty.PARTY),
                            new Edge(ON_HOLD, CaseAct.ATTACH, IN_HAND, Duty.MAKER),
                            new Edge(ON_HOLD, CaseAct.WITHDRAW, WITHDRAWN, Duty.PARTY),
                            new Edge(ON_HOLD, CaseAct.WAKE, IN_HAND, Duty.CLOCK),
                            new Edge(ON_HOLD, CaseAct.OVERDUE, ON_HOLD, Duty.CLOCK),
                            new Edge(ON_HOLD, CaseAct.COUNT_AGAIN, ON_HOLD, Duty.CLOCK),
                            new Edge(PROPOSED, CaseAct.ACCEPT, ANSWERED, Duty.CHECKER),
                            new Edge(PROPOSED, CaseAct.RETURN, IN_HAND, Duty.CHECKER),
                            new Edge(PROPOSED, CaseAct.WITHDRAW, WITHDRAWN, Duty.PARTY),
                            new Edge(PROPOSED, CaseAct.OVERDUE, PROPOSED, Duty.CLOCK),
                            new Edge(PROPOSED, CaseAct.COUNT_AGAIN, PROPOSED, Duty.CLOCK)));

    /// The same for an employer, for which nobody takes anything down and nothing is asked again by
    /// itself.
    static final LifeCycle EMPLOYER_REQUEST = REQUEST.askedBy(Duty.APPLICANT);

    /// An officer asks a person for their side; the person says it, at any time until two people
    /// have decided; silence leads to an officer who reaches them another way, and to nothing else.
    ///
    /// Personal Information Protection Law art. 46; Regulations on Social Insurance Agency Work
    /// arts 11 and 46. That silence is no answer is our own promise P11.
    static final LifeCycle QUESTION =
            new LifeCycle(
                    List.of(
                            new Edge(null, CaseAct.INQUIRE, ASKED, Duty.MAKER),
                            new Edge(ASKED, CaseAct.SAY_NOT_SO, HEARD, Duty.PARTY),
                            new Edge(ASKED, CaseAct.SAY_NOT_KNOWN, HEARD, Duty.PARTY),
                            new Edge(ASKED, CaseAct.SAY_RETURN, HEARD, Duty.PARTY),
                            new Edge(ASKED, CaseAct.SAY_NEED_TIME, ASKED, Duty.PARTY),
                            new Edge(ASKED, CaseAct.ANSWER, PROPOSED, Duty.MAKER),
                            new Edge(ASKED, CaseAct.HAND_OVER, ASKED, Duty.MAKER),
                            new Edge(ASKED, CaseAct.OVERDUE, UNHEARD, Duty.CLOCK),
                            new Edge(ASKED, CaseAct.COUNT_AGAIN, ASKED, Duty.CLOCK),
                            new Edge(UNHEARD, CaseAct.SAY_NOT_SO, HEARD, Duty.PARTY),
                            new Edge(UNHEARD, CaseAct.SAY_NOT_KNOWN, HEARD, Duty.PARTY),
                            new Edge(UNHEARD, CaseAct.SAY_RETURN, HEARD, Duty.PARTY),
                            new Edge(UNHEARD, CaseAct.SAY_NEED_TIME, ASKED, Duty.PARTY),
                            new Edge(UNHEARD, CaseAct.REMIND, ASKED, Duty.MAKER),
                            new Edge(UNHEARD, CaseAct.ANSWER, PROPOSED, Duty.MAKER),
                            new Edge(UNHEARD, CaseAct.HAND_OVER, UNHEARD, Duty.MAKER),
                            new Edge(UNHEARD, CaseAct.OVERDUE, UNHEARD, Duty.CLOCK),
                            new Edge(UNHEARD, CaseAct.COUNT_AGAIN, UNHEARD, Duty.CLOCK),
                            new Edge(HEARD, CaseAct.SAY_NOT_SO, HEARD, Duty.PARTY),
                            new Edge(HEARD, CaseAct.SAY_NOT_KNOWN, HEARD, Duty.PARTY),
                            new Edge(HEARD, CaseAct.SAY_RETURN, HEARD, Duty.PARTY),
                            new Edge(HEARD, CaseAct.SAY_NEED_TIME, ASKED, Duty.PARTY),
                            new Edge(HEARD, CaseAct.ANSWER, PROPOSED, Duty.MAKER),
                            new Edge(HEARD, CaseAct.HAND_OVER, HEARD, Duty.MAKER),
                            new Edge(HEARD, CaseAct.OVERDUE, HEARD, Duty.CLOCK),
                            new Edge(HEARD, CaseAct.COUNT_AGAIN, HEARD, Duty.CLOCK),
                            new Edge(PROPOSED, CaseAct.SAY_NOT_SO, HEARD, Duty.PARTY),
                            new Edge(PROPOSED, CaseAct.SAY_NOT_KNOWN, HEARD, Duty.PARTY),
                            new Edge(PROPOSED, CaseAct.SAY_RETURN, HEARD, Duty.PARTY),
                            new Edge(PROPOSED, CaseAct.SAY_NEED_TIME, ASKED, Duty.PARTY),
                            new Edge(PROPOSED, CaseAct.ACCEPT, ANSWERED, Duty.CHECKER),
                            new Edge(PROPOSED, CaseAct.RETURN, RETURNED, Duty.CHECKER),
                            new Edge(PROPOSED, CaseAct.OVERDUE, PROPOSED, Duty.CLOCK),
                            new Edge(PROPOSED, CaseAct.COUNT_AGAIN, PROPOSED, Duty.CLOCK),
                            new Edge(RETURNED, CaseAct.SAY_NOT_SO, HEARD, Duty.PARTY),
                            new Edge(RETURNED, CaseAct.SAY_NOT_KNOWN, HEARD, Duty.PARTY),
                            new Edge(RETURNED, CaseAct.SAY_RETURN, HEARD, Duty.PARTY),
                            new Edge(RETURNED, CaseAct.SAY_NEED_TIME, ASKED, Duty.PARTY),
                            new Edge(RETURNED, CaseAct.ANSWER, PROPOSED, Duty.MAKER),
                            new Edge(RETURNED, CaseAct.HAND_OVER, RETURNED, Duty.MAKER),
                            new Edge(RETURNED, CaseAct.OVERDUE, RETURNED, Duty.CLOCK),
                            new Edge(RETURNED, CaseAct.COUNT_AGAIN, RETURNED, Duty.CLOCK)));

    /// The next instance or a court looks at a case: the person says that they went there, or a
    /// clerk records its notice; the clerk replies, records what must wait, and what was decided; a
    /// second officer reads that against the document. Nobody here decides anything.
    ///
    /// Administrative Reconsideration Law arts 42, 48 and 64; Administrative Litigation Law arts
    /// 56, 67 and 70; our own promise P17 for the second officer.
    static final LifeCycle REVIEW =
            new LifeCycle(
                    List.of(
                            new Edge(null, CaseAct.ASK, ANNOUNCED, Duty.PARTY),
                            new Edge(null, CaseAct.RECORD_NOTICE, IN_HAND, Duty.MAKER),
                            new Edge(ANNOUNCED, CaseAct.RECORD_NOTICE, IN_HAND, Duty.MAKER),
                            new Edge(ANNOUNCED, CaseAct.ADD, ANNOUNCED, Duty.PARTY),
                            new Edge(ANNOUNCED, CaseAct.WITHDRAW, WITHDRAWN, Duty.PARTY),
                            new Edge(IN_HAND, CaseAct.REPLY, REPLIED, Duty.MAKER),
                            new Edge(IN_HAND, CaseAct.ANSWER, PROPOSED, Duty.MAKER),
                            new Edge(IN_HAND, CaseAct.STAY, IN_HAND, Duty.MAKER),
                            new Edge(IN_HAND, CaseAct.LIFT_STAY, IN_HAND, Duty.MAKER),
                            new Edge(IN_HAND, CaseAct.TAKE_OVER, IN_HAND, Duty.MAKER),
                            new Edge(IN_HAND, CaseAct.ADD, IN_HAND, Duty.PARTY),
                            new Edge(IN_HAND, CaseAct.OVERDUE, IN_HAND, Duty.CLOCK),
                            new Edge(IN_HAND, CaseAct.COUNT_AGAIN, IN_HAND, Duty.CLOCK),
                            new Edge(REPLIED, CaseAct.ANSWER, PROPOSED, Duty.MAKER),
                            new Edge(REPLIED, CaseAct.STAY, REPLIED, Duty.MAKER),
                            new Edge(REPLIED, CaseAct.LIFT_STAY, REPLIED, Duty.MAKER),
                            new Edge(REPLIED, CaseAct.TAKE_OVER, REPLIED, Duty.MAKER),
                            new Edge(REPLIED, CaseAct.ADD, REPLIED, Duty.PARTY),
                            new Edge(PROPOSED, CaseAct.ACCEPT, DECIDED, Duty.CHECKER),
                            new Edge(PROPOSED, CaseAct.RETURN, RETURNED, Duty.CHECKER),
                            new Edge(PROPOSED, CaseAct.ADD, PROPOSED, Duty.PARTY),
                            new Edge(PROPOSED, CaseAct.OVERDUE, PROPOSED, Duty.CLOCK),
                            new Edge(PROPOSED, CaseAct.COUNT_AGAIN, PROPOSED, Duty.CLOCK),
                            new Edge(RETURNED, CaseAct.REPLY, REPLIED, Duty.MAKER),
                            new Edge(RETURNED, CaseAct.ANSWER, PROPOSED, Duty.MAKER),
                            new Edge(RETURNED, CaseAct.STAY, RETURNED, Duty.MAKER),
                            new Edge(RETURNED, CaseAct.LIFT_STAY, RETURNED, Duty.MAKER),
                            new Edge(RETURNED, CaseAct.TAKE_OVER, RETURNED, Duty.MAKER),
                            new Edge(RETURNED, CaseAct.ADD, RETURNED, Duty.PARTY),
                            new Edge(RETURNED, CaseAct.OVERDUE, RETURNED, Duty.CLOCK),
                            new Edge(RETURNED, CaseAct.COUNT_AGAIN, RETURNED, Duty.CLOCK)));

    /// The same where an employer asked, of what it asked for.
    static final LifeCycle REVIEW_FOR_EMPLOYER = REVIEW.askedBy(Duty.APPLICANT);

    /// The clock draws a finished case, and the supervisor says whether it was right. What was
    /// wrong two officers decide anew; the supervisor decides nothing.
    ///
    /// Social Insurance Law art. 79 for the supervision; that a share of all decisions is looked at
    /// again is our own promise.
    static final LifeCycle RE_EXAMINATION =
            new LifeCycle(
                    List.of(
                            new Edge(null, CaseAct.DRAW, RECEIVED, Duty.CLOCK),
                            new Edge(RECEIVED, CaseAct.TAKE_UP, IN_HAND, Duty.EXAMINER),
                            new Edge(IN_HAND, CaseAct.PUT_BACK, RECEIVED, Duty.EXAMINER),
                            new Edge(IN_HAND, CaseAct.TAKE_OVER, IN_HAND, Duty.EXAMINER),
                            new Edge(IN_HAND, CaseAct.EXAMINE, DECIDED, Duty.EXAMINER)));

    /// One administrator makes, another of the same role checks. It is about nobody's record, so
    /// that nobody is told and nothing waits.
    ///
    /// GB/T 22239-2019 level 3: who grants rights is separate from who uses them; the second pair
    /// of eyes is our own promise P17.
    static final LifeCycle TWO_ADMINISTRATORS =
            new LifeCycle(
                    List.of(
                            new Edge(null, CaseAct.PROPOSE, PROPOSED, Duty.ADMINISTRATOR),
                            new Edge(PROPOSED, CaseAct.ACCEPT, ACCEPTED, Duty.SECOND_ADMINISTRATOR),
                            new Edge(PROPOSED, CaseAct.RETURN, RETURNED, Duty.SECOND_ADMINISTRATOR),
                            new Edge(PROPOSED, CaseAct.WITHDRAW, WITHDRAWN, Duty.ADMINISTRATOR),
                            new Edge(RETURNED, CaseAct.SEND_AGAIN, PROPOSED, Duty.ADMINISTRATOR),
                            new Edge(RETURNED, CaseAct.WITHDRAW, WITHDRAWN, Duty.ADMINISTRATOR),
                            new Edge(ACCEPTED, CaseAct.TAKE_EFFECT, IN_EFFECT, Duty.CLOCK),
                            new Edge(ACCEPTED, CaseAct.FAIL, RETURNED, Duty.CLOCK)));

    /// An employer asks, a clerk looks at the document, a second officer accepts, and with that it
    /// counts. The employer takes it back, and those concerned stop it, until then.
    ///
    /// Our own promise P17; no act says it for employers.
    static final LifeCycle EMPLOYER_ASKS =
            new LifeCycle(
                    List.of(
                            new Edge(null, CaseAct.ASK, RECEIVED, Duty.APPLICANT),
                            new Edge(RECEIVED, CaseAct.PROPOSE, PROPOSED, Duty.MAKER),
                            new Edge(RECEIVED, CaseAct.RETURN, RETURNED, Duty.MAKER),
                            new Edge(RECEIVED, CaseAct.ADD, RECEIVED, Duty.APPLICANT),
                            new Edge(RECEIVED, CaseAct.WITHDRAW, WITHDRAWN, Duty.APPLICANT),
                            new Edge(RECEIVED, CaseAct.STOP, STOPPED, Duty.PARTY),
                            new Edge(PROPOSED, CaseAct.ACCEPT, IN_EFFECT, Duty.CHECKER),
                            new Edge(PROPOSED, CaseAct.RETURN, RETURNED, Duty.CHECKER),
                            new Edge(PROPOSED, CaseAct.WITHDRAW, WITHDRAWN, Duty.APPLICANT),
                            new Edge(PROPOSED, CaseAct.STOP, STOPPED, Duty.PARTY),
                            new Edge(RETURNED, CaseAct.SEND_AGAIN, RECEIVED, Duty.APPLICANT),
                            new Edge(RETURNED, CaseAct.WITHDRAW, WITHDRAWN, Duty.APPLICANT),
                            new Edge(RETURNED, CaseAct.STOP, STOPPED, Duty.PARTY)));

    /// Two investigators look into what an employer owes its workers; a second officer checks the
    /// order to pay before it is served; the employer says its side, and that it paid, in any state
    /// that it knows of; that the ordered day passed is found by an officer and never by the clock.
    ///
    /// Labour Security Inspection Regulations arts 17 and 18; Administrative Penalty Law art. 42
    /// for the two investigators; Regulations on Guaranteeing Payment of Wages to Migrant Workers
    /// arts 14, 35 and 50.
    static final LifeCycle INSPECTION = InspectionEdges.all();

    /// Two investigators propose to list an employer that did not pay as ordered; it is told and
    /// says its side to somebody else; a legal reviewer and a decider, who had no part in it, say
    /// whether. Without a decision in time there is none.
    ///
    /// Order 45 of the ministry arts 6 to 8; Administrative Penalty Law arts 42 to 45, 57, 58, 61,
    /// 63 and 64, followed as if it were a penalty (open question Q4).
    static final LifeCycle LISTING = ListingEdges.all();

    /// One officer records a decision of the agency about an employer, another one compares it with
    /// the document, and with that it counts.
    ///
    /// Our own promise P17; no act says it for such records.
    static final LifeCycle TWO_OFFICERS =
            new LifeCycle(
                    List.of(
                            new Edge(null, CaseAct.PROPOSE, PROPOSED, Duty.MAKER),
                            new Edge(PROPOSED, CaseAct.ACCEPT, IN_EFFECT, Duty.CHECKER),
                            new Edge(PROPOSED, CaseAct.RETURN, RETURNED, Duty.CHECKER),
                            new Edge(PROPOSED, CaseAct.WITHDRAW, WITHDRAWN, Duty.MAKER),
                            new Edge(RETURNED, CaseAct.SEND_AGAIN, PROPOSED, Duty.MAKER),
                            new Edge(RETURNED, CaseAct.WITHDRAW, WITHDRAWN, Duty.MAKER)));

    /// Officers find the class of an enterprise, or take a commendation back: what they mean to
    /// decide is told beforehand, the employer objects, and two officers decide. What a decision
    /// that fell was counted in is opened again by the clock, and by nobody's choice.
    ///
    /// Measures on classing enterprises of 2016; notice and objection are our own, after
    /// Regulations on Guaranteeing Payment of Wages to Migrant Workers art. 48.
    static final LifeCycle CLASSING = ClassingEdges.all();

    /// The clock tells an employer something, such as what it can claim; officers and the employer
    /// add what was claimed and decided elsewhere. Nothing is decided in it.
    ///
    /// State Compensation Law arts 13 and 39.
    static final LifeCycle TOLD =
            new LifeCycle(
                    List.of(
                            new Edge(null, CaseAct.REOPEN, IN_EFFECT, Duty.CLOCK),
                            new Edge(IN_EFFECT, CaseAct.ATTACH, IN_EFFECT, Duty.MAKER),
                            new Edge(IN_EFFECT, CaseAct.ADD, IN_EFFECT, Duty.RESPONDENT)));

    public LifeCycle {
        edges = List.copyOf(edges);
    }

    /// The same steps where somebody else asks than the person concerned.
    private LifeCycle askedBy(Duty asker) {
        return new LifeCycle(
                edges.stream()
                        .filter(e -> e.act() != CaseAct.TAKE_DOWN && e.act() != CaseAct.REOPEN)
                        .map(e -> e.duty() == Duty.PARTY ? e.by(asker) : e)
                        .toList());
    }

    /// One step.
    ///
    /// @param from the state before; null when it opens the case
    /// @param duty of whoever takes it
    public record Edge(@Nullable CaseState from, CaseAct act, CaseState to, Duty duty) {

        Edge by(Duty other) {
            return new Edge(from, act, to, other);
        }

        /// Whether somebody of that role takes it.
        public boolean isFor(Role role) {
            return duty.isFor(role);
        }

        /// Whether it takes the one officer who has the case in hand, and not any of them. What was
        /// just received, nobody has; and a person who stands at a window waits for nobody.
        boolean isForHandler() {
            boolean isNobodys = from == null || from == RECEIVED || from == ANNOUNCED;
            boolean isAnybodys =
                    act == CaseAct.TAKE_OVER || act == CaseAct.STOP_FOR || act == CaseAct.ATTACH;
            return duty.isMakers() && !isNobodys && !isAnybodys;
        }

        /// Whether it takes the second investigator, who joined before, and no clerk besides.
        boolean isForSecondInvestigator() {
            return duty == Duty.SECOND_INVESTIGATOR && act != CaseAct.JOIN;
        }

        /// Whether it has to say why. What somebody asked for from outside, they take back without
        /// a word.
        boolean needsReason() {
            return act.needsReason() && !(act == CaseAct.WITHDRAW && duty.asksFromOutside());
        }

        /// Whether it gives the case to the officer who takes it.
        boolean handsOver() {
            return act == CaseAct.TAKE_UP
                    || act == CaseAct.TAKE_OVER
                    || act == CaseAct.HAND_OVER
                    || act == CaseAct.RECORD_NOTICE
                    || act == CaseAct.PROPOSE && from != null;
        }
    }

    /// The step that opens a case.
    ///
    /// @param role of whoever opens it
    /// @param takenDown whether an officer opens it for the person who asks
    Optional<Edge> opening(Role role, boolean takenDown) {
        return edges.stream()
                .filter(e -> e.from() == null && e.isFor(role))
                .filter(e -> takenDown == (e.act() == CaseAct.TAKE_DOWN))
                .findFirst();
    }

    /// The step from a state by an act, if there is one.
    ///
    /// @param from null for one that opens a case
    Optional<Edge> edge(@Nullable CaseState from, CaseAct act) {
        return edges.stream().filter(e -> e.from() == from && e.act() == act).findFirst();
    }

    /// Whether somebody of a role has anything to do with such cases.
    boolean isFor(Role role) {
        return edges.stream().anyMatch(e -> e.isFor(role));
    }

    /// What somebody of a role can do now.
    List<Edge> edges(CaseState state, Role role) {
        return edges.stream().filter(e -> e.from() == state && e.isFor(role)).toList();
    }
}
