package org.quanyi.server.casework;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A step that somebody wants to take (办理请求).
///
/// @param version of the case as they saw it
/// @param note why, or what the answer says; empty where nothing is asked for
/// @param returned the items sent back, by place, each with its class of reason
/// @param outcome what the answer comes to; null but for an answer
/// @param hold why it waits and until when; null but for a pause
/// @param papers what is handed in with it
public record Step(
        String number,
        int version,
        CaseAct act,
        String note,
        Map<Integer, ReturnReason> returned,
        @Nullable Outcome outcome,
        @Nullable Hold hold,
        List<Paper> papers) {

    public Step {
        note = note.strip();
        returned = Map.copyOf(returned);
        papers = List.copyOf(papers);
    }

    /// A step without papers.
    public Step(
            String number,
            int version,
            CaseAct act,
            String note,
            Map<Integer, ReturnReason> returned,
            @Nullable Outcome outcome,
            @Nullable Hold hold) {
        this(number, version, act, note, returned, outcome, hold, List.of());
    }

    /// The same step with papers.
    public Step with(List<Paper> handedIn) {
        return new Step(number, version, act, note, returned, outcome, hold, handedIn);
    }

    /// A step that may send items back.
    public Step(
            String number,
            int version,
            CaseAct act,
            String note,
            Map<Integer, ReturnReason> returned) {
        this(number, version, act, note, returned, null, null);
    }

    /// A step with nothing but its reason.
    public Step(String number, int version, CaseAct act, String note) {
        this(number, version, act, note, Map.of());
    }
}
