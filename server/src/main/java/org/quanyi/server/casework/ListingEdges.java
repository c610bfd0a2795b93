package org.quanyi.server.casework;

import static org.quanyi.server.casework.CaseState.FOR_DECISION;
import static org.quanyi.server.casework.CaseState.HEARING;
import static org.quanyi.server.casework.CaseState.IN_EFFECT;
import static org.quanyi.server.casework.CaseState.IN_HAND;
import static org.quanyi.server.casework.CaseState.LAPSED;
import static org.quanyi.server.casework.CaseState.LEGAL_REVIEW;
import static org.quanyi.server.casework.CaseState.NOTICED;
import static org.quanyi.server.casework.CaseState.NOT_LISTED;
import static org.quanyi.server.casework.CaseState.NO_ANSWER;
import static org.quanyi.server.casework.CaseState.OBJECTED;
import static org.quanyi.server.casework.CaseState.PROPOSED;
import static org.quanyi.server.casework.CaseState.TO_BE_SERVED;

import java.util.List;
import java.util.stream.Stream;
import org.quanyi.server.casework.LifeCycle.Edge;

/// The steps of a case that may end in an entry on the list of wage arrears (列入拖欠工资名单案件的环节): one
/// table, in which no step against the employer is the clock's, and what it pays is heard in every
/// state.
final class ListingEdges {

    /// States before a decision: whoever is late in them, the agency, loses the case.
    static final List<CaseState> UNDECIDED =
            List.of(
                    IN_HAND,
                    PROPOSED,
                    NOTICED,
                    OBJECTED,
                    HEARING,
                    NO_ANSWER,
                    LEGAL_REVIEW,
                    FOR_DECISION);

    private ListingEdges() {}

    static LifeCycle all() {
        List<Stream<Edge>> all =
                List.of(
                        investigated(),
                        heard(),
                        decided(),
                        Stream.concat(UNDECIDED.stream(), Stream.of(TO_BE_SERVED))
                                .flatMap(ListingEdges::always),
                        UNDECIDED.stream().flatMap(ListingEdges::undecided));
        return new LifeCycle(all.stream().flatMap(each -> each).toList());
    }

    /// Two investigators propose, and the second one sends the notice.
    private static Stream<Edge> investigated() {
        return Stream.of(
                new Edge(null, CaseAct.INSPECT, IN_HAND, Duty.MAKER),
                new Edge(IN_HAND, CaseAct.ALLOW_ANEW, IN_HAND, Duty.SUPERVISOR),
                new Edge(IN_HAND, CaseAct.TAKE_OVER, IN_HAND, Duty.MAKER),
                new Edge(IN_HAND, CaseAct.HAND_OVER, IN_HAND, Duty.MAKER),
                new Edge(IN_HAND, CaseAct.DRAW_UP, PROPOSED, Duty.MAKER),
                new Edge(PROPOSED, CaseAct.SERVE_NOTICE, NOTICED, Duty.SECOND_INVESTIGATOR),
                new Edge(PROPOSED, CaseAct.RETURN, IN_HAND, Duty.SECOND_INVESTIGATOR));
    }

    /// What the employer says goes to somebody who neither investigated nor decides. Its silence
    /// leads to the same duty to look.
    private static Stream<Edge> heard() {
        return Stream.of(
                new Edge(NOTICED, CaseAct.SAY_NOT_SO, OBJECTED, Duty.RESPONDENT),
                new Edge(NOTICED, CaseAct.SAY_HINDERED, OBJECTED, Duty.RESPONDENT),
                new Edge(NOTICED, CaseAct.SAY_HEARING, HEARING, Duty.RESPONDENT),
                new Edge(NOTICED, CaseAct.FIND_SILENT, NO_ANSWER, Duty.HEARER),
                new Edge(NO_ANSWER, CaseAct.SAY_NOT_SO, OBJECTED, Duty.RESPONDENT),
                new Edge(NO_ANSWER, CaseAct.SAY_HINDERED, OBJECTED, Duty.RESPONDENT),
                new Edge(NO_ANSWER, CaseAct.VERIFY, LEGAL_REVIEW, Duty.HEARER),
                new Edge(OBJECTED, CaseAct.SAY_NOT_SO, OBJECTED, Duty.RESPONDENT),
                new Edge(OBJECTED, CaseAct.SAY_HINDERED, OBJECTED, Duty.RESPONDENT),
                new Edge(OBJECTED, CaseAct.SAY_HEARING, HEARING, Duty.RESPONDENT),
                new Edge(OBJECTED, CaseAct.VERIFY, LEGAL_REVIEW, Duty.HEARER),
                new Edge(HEARING, CaseAct.SAY_NOT_SO, HEARING, Duty.RESPONDENT),
                new Edge(HEARING, CaseAct.SAY_HINDERED, HEARING, Duty.RESPONDENT),
                new Edge(HEARING, CaseAct.WITHDRAW, OBJECTED, Duty.RESPONDENT),
                new Edge(HEARING, CaseAct.SET_HEARING, HEARING, Duty.HEARER),
                new Edge(HEARING, CaseAct.HOLD_HEARING, HEARING, Duty.HEARER),
                new Edge(HEARING, CaseAct.VERIFY, LEGAL_REVIEW, Duty.HEARER));
    }

    /// What is said late is heard too, without a step back; what is asked for in time, with one.
    private static Stream<Edge> decided() {
        return Stream.of(
                new Edge(LEGAL_REVIEW, CaseAct.SAY_NOT_SO, LEGAL_REVIEW, Duty.RESPONDENT),
                new Edge(LEGAL_REVIEW, CaseAct.SAY_HINDERED, LEGAL_REVIEW, Duty.RESPONDENT),
                new Edge(LEGAL_REVIEW, CaseAct.SAY_HEARING, HEARING, Duty.RESPONDENT),
                new Edge(LEGAL_REVIEW, CaseAct.VERIFY, LEGAL_REVIEW, Duty.HEARER),
                new Edge(LEGAL_REVIEW, CaseAct.ENDORSE, FOR_DECISION, Duty.LEGAL),
                new Edge(LEGAL_REVIEW, CaseAct.RETURN, IN_HAND, Duty.LEGAL),
                new Edge(FOR_DECISION, CaseAct.SAY_NOT_SO, FOR_DECISION, Duty.RESPONDENT),
                new Edge(FOR_DECISION, CaseAct.SAY_HINDERED, FOR_DECISION, Duty.RESPONDENT),
                new Edge(FOR_DECISION, CaseAct.SAY_HEARING, HEARING, Duty.RESPONDENT),
                new Edge(FOR_DECISION, CaseAct.VERIFY, LEGAL_REVIEW, Duty.HEARER),
                new Edge(FOR_DECISION, CaseAct.RETURN, IN_HAND, Duty.DECIDER),
                new Edge(FOR_DECISION, CaseAct.LIST, TO_BE_SERVED, Duty.DECIDER),
                new Edge(TO_BE_SERVED, CaseAct.FIND_SERVED, IN_EFFECT, Duty.DECIDER));
    }

    /// Until it takes effect, paying is heard and looked at, and ends it.
    private static Stream<Edge> always(CaseState state) {
        return Stream.of(
                new Edge(state, CaseAct.SAY_PAID, state, Duty.RESPONDENT),
                new Edge(state, CaseAct.SAY_PAYS, state, Duty.RESPONDENT),
                new Edge(state, CaseAct.RECORD_PAID, state, Duty.MAKER),
                new Edge(state, CaseAct.LOOK_AT, state, Duty.HEARER),
                new Edge(state, CaseAct.FIND_PAID, state, Duty.HEARER),
                new Edge(state, CaseAct.NOT_LIST, NOT_LISTED, Duty.DECIDER),
                new Edge(state, CaseAct.OVERDUE, state, Duty.CLOCK),
                new Edge(state, CaseAct.COUNT_AGAIN, state, Duty.CLOCK));
    }

    /// The clock warns, and ends what the agency did not decide in time.
    private static Stream<Edge> undecided(CaseState state) {
        return Stream.of(
                new Edge(state, CaseAct.EXTEND, state, Duty.SUPERVISOR),
                new Edge(state, CaseAct.WARN, state, Duty.CLOCK),
                new Edge(state, CaseAct.LAPSE, LAPSED, Duty.CLOCK));
    }
}
