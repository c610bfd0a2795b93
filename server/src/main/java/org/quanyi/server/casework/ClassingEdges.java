package org.quanyi.server.casework;

import static org.quanyi.server.casework.CaseState.ANSWERED;
import static org.quanyi.server.casework.CaseState.NOTICED;
import static org.quanyi.server.casework.CaseState.NOTICE_PROPOSED;
import static org.quanyi.server.casework.CaseState.OBJECTED;
import static org.quanyi.server.casework.CaseState.PROPOSED;
import static org.quanyi.server.casework.CaseState.RECEIVED;
import static org.quanyi.server.casework.CaseState.RETURNED;
import static org.quanyi.server.casework.CaseState.WITHDRAWN;

import java.util.ArrayList;
import java.util.List;
import org.quanyi.server.casework.LifeCycle.Edge;

/// The steps in which the class of an enterprise is found (年度等级评价的环节), a table of its own because
/// the employer may object in every state that it knows of.
final class ClassingEdges {

    private ClassingEdges() {}

    static LifeCycle all() {
        List<Edge> edges = new ArrayList<>(theNotice());
        edges.addAll(theDecision());
        for (CaseState state :
                List.of(RECEIVED, NOTICE_PROPOSED, RETURNED, NOTICED, OBJECTED, PROPOSED)) {
            // what is about to be decided goes back to be looked at
            CaseState to = state == NOTICED || state == PROPOSED ? OBJECTED : state;
            edges.add(new Edge(state, CaseAct.SAY_NOT_SO, to, Duty.RESPONDENT));
            edges.add(new Edge(state, CaseAct.OVERDUE, state, Duty.CLOCK));
            edges.add(new Edge(state, CaseAct.COUNT_AGAIN, state, Duty.CLOCK));
        }
        for (CaseState state : List.of(RETURNED, NOTICED, OBJECTED)) {
            edges.add(new Edge(state, CaseAct.TAKE_OVER, state, Duty.MAKER));
            edges.add(new Edge(state, CaseAct.HAND_OVER, state, Duty.MAKER));
        }
        return new LifeCycle(edges);
    }

    private static List<Edge> theNotice() {
        return List.of(
                new Edge(null, CaseAct.PROPOSE, NOTICE_PROPOSED, Duty.MAKER),
                new Edge(null, CaseAct.REOPEN, RECEIVED, Duty.CLOCK),
                new Edge(RECEIVED, CaseAct.PROPOSE, NOTICE_PROPOSED, Duty.MAKER),
                new Edge(NOTICE_PROPOSED, CaseAct.ACCEPT, NOTICED, Duty.CHECKER),
                new Edge(NOTICE_PROPOSED, CaseAct.RETURN, RETURNED, Duty.CHECKER),
                new Edge(RETURNED, CaseAct.SEND_AGAIN, NOTICE_PROPOSED, Duty.MAKER),
                new Edge(RETURNED, CaseAct.WITHDRAW, WITHDRAWN, Duty.MAKER));
    }

    /// Where the decisions changed since the notice, the employer is told anew.
    private static List<Edge> theDecision() {
        return List.of(
                new Edge(NOTICED, CaseAct.SEND_AGAIN, NOTICE_PROPOSED, Duty.MAKER),
                new Edge(OBJECTED, CaseAct.SEND_AGAIN, NOTICE_PROPOSED, Duty.MAKER),
                new Edge(NOTICED, CaseAct.ANSWER, PROPOSED, Duty.MAKER),
                new Edge(OBJECTED, CaseAct.ANSWER, PROPOSED, Duty.MAKER),
                new Edge(PROPOSED, CaseAct.ACCEPT, ANSWERED, Duty.CHECKER),
                new Edge(PROPOSED, CaseAct.RETURN, OBJECTED, Duty.CHECKER));
    }
}
