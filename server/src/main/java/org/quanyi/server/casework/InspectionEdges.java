package org.quanyi.server.casework;

import static org.quanyi.server.casework.CaseState.ANSWERED;
import static org.quanyi.server.casework.CaseState.IN_HAND;
import static org.quanyi.server.casework.CaseState.ORDERED;
import static org.quanyi.server.casework.CaseState.ORDER_PROPOSED;
import static org.quanyi.server.casework.CaseState.OVERDUE;
import static org.quanyi.server.casework.CaseState.PERFORMED;
import static org.quanyi.server.casework.CaseState.PROPOSED;

import java.util.ArrayList;
import java.util.List;
import org.quanyi.server.casework.LifeCycle.Edge;

/// The steps of an investigation (劳动保障监察案件的环节), a table of its own because the employer may speak
/// in every state that it knows of.
final class InspectionEdges {

    private static final List<CaseAct> WORDS =
            List.of(
                    CaseAct.SAY_PAID,
                    CaseAct.SAY_PAYS,
                    CaseAct.SAY_NOT_SO,
                    CaseAct.SAY_HINDERED,
                    CaseAct.SAY_NEED_TIME);

    private InspectionEdges() {}

    static LifeCycle all() {
        List<Edge> edges = new ArrayList<>();
        edges.addAll(beforeTheOrder());
        edges.addAll(sinceTheOrder());
        // what the employer paid counts whenever it says so
        for (CaseState state : List.of(ORDERED, OVERDUE, PERFORMED)) {
            WORDS.forEach(word -> edges.add(new Edge(state, word, state, Duty.RESPONDENT)));
        }
        for (CaseState state :
                List.of(IN_HAND, ORDER_PROPOSED, PROPOSED, ORDERED, OVERDUE, PERFORMED)) {
            // before there is an order it goes back to be looked at first
            CaseState to = state == ORDER_PROPOSED ? IN_HAND : state;
            edges.add(new Edge(state, CaseAct.RECORD_PAID, to, Duty.MAKER));
            edges.add(new Edge(state, CaseAct.OVERDUE, state, Duty.CLOCK));
            edges.add(new Edge(state, CaseAct.COUNT_AGAIN, state, Duty.CLOCK));
        }
        for (CaseState state : List.of(IN_HAND, ORDERED, OVERDUE)) {
            edges.add(new Edge(state, CaseAct.LOOK_AT, state, Duty.MAKER));
            edges.add(new Edge(state, CaseAct.TAKE_OVER, state, Duty.MAKER));
            edges.add(new Edge(state, CaseAct.HAND_OVER, state, Duty.MAKER));
        }
        return new LifeCycle(edges);
    }

    private static List<Edge> beforeTheOrder() {
        return List.of(
                new Edge(null, CaseAct.INSPECT, IN_HAND, Duty.MAKER),
                new Edge(IN_HAND, CaseAct.JOIN, IN_HAND, Duty.SECOND_INVESTIGATOR),
                new Edge(IN_HAND, CaseAct.DRAW_UP, ORDER_PROPOSED, Duty.MAKER),
                new Edge(IN_HAND, CaseAct.ANSWER, PROPOSED, Duty.MAKER),
                new Edge(ORDER_PROPOSED, CaseAct.ACCEPT, ORDERED, Duty.CHECKER),
                new Edge(ORDER_PROPOSED, CaseAct.RETURN, IN_HAND, Duty.CHECKER),
                new Edge(PROPOSED, CaseAct.ACCEPT, ANSWERED, Duty.CHECKER),
                new Edge(PROPOSED, CaseAct.RETURN, IN_HAND, Duty.CHECKER));
    }

    /// What came back goes to the state before the finding, so that a finding is made anew.
    private static List<Edge> sinceTheOrder() {
        return List.of(
                new Edge(ORDERED, CaseAct.FIND_OVERDUE, OVERDUE, Duty.MAKER),
                new Edge(ORDERED, CaseAct.ANSWER, PERFORMED, Duty.MAKER),
                new Edge(OVERDUE, CaseAct.ANSWER, PERFORMED, Duty.MAKER),
                new Edge(PERFORMED, CaseAct.ACCEPT, ANSWERED, Duty.CHECKER),
                new Edge(PERFORMED, CaseAct.RETURN, ORDERED, Duty.CHECKER));
    }
}
