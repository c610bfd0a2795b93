package org.quanyi.server.casework;

import java.util.Map;

/// A step that somebody wants to take (办理请求).
///
/// @param version of the case as they saw it
/// @param note why; empty where no reason is asked for
/// @param returned the items sent back, by place, each with its class of reason
public record Step(
        String number, int version, CaseAct act, String note, Map<Integer, ReturnReason> returned) {

    public Step {
        note = note.strip();
        returned = Map.copyOf(returned);
    }

    /// A step without items.
    public Step(String number, int version, CaseAct act, String note) {
        this(number, version, act, note, Map.of());
    }
}
