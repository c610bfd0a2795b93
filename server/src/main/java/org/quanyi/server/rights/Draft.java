package org.quanyi.server.rights;

import java.time.Instant;
import java.util.Map;
import org.quanyi.server.casework.CaseKind;

/// A request that was begun and not sent yet (未提交的申请草稿). A person has one of each kind, for a day.
///
/// @param typed what was chosen and typed, by the name of the field
/// @param account of the officer who typed it last; empty when it was the person
/// @param until when it is gone
public record Draft(CaseKind kind, Map<String, String> typed, String account, Instant until) {

    public Draft {
        typed = Map.copyOf(typed);
    }
}
