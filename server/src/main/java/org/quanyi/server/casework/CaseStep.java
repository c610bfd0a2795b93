package org.quanyi.server.casework;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.quanyi.proof.Canonical;

/// A step that a case took (办件经过), as it stays for ever.
///
/// @param place counted from 1
/// @param actor the name of the officer; empty for a person concerned and for the clock
/// @param note why; null where no reason is asked for
public record CaseStep(
        int place,
        CaseAct act,
        CaseState state,
        String account,
        String actor,
        Duty duty,
        @Nullable String note,
        Instant happenedAt) {

    /// What its leaf commits to. The reason is not in it: it can be erased with the person's key.
    byte[] canonical(String number) {
        return new Canonical()
                .text("case")
                .text(number)
                .text(Integer.toString(place))
                .text(act.name())
                .text(state.name())
                .text(account)
                .text(duty.name())
                .text(happenedAt.toString())
                .toBytes();
    }
}
