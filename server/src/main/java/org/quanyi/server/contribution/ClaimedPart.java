package org.quanyi.server.contribution;

import org.quanyi.rules.Money;
import org.quanyi.rules.Month;

/// What a part of money that is claimed would do (认领测算): it settles its month, waits there, or
/// belongs back.
///
/// @param persons on whose lines it is settled, counted once for each change of them; zero when it
///   settles nothing
/// @param shortBy how much is missing; negative when it is too much
public record ClaimedPart(
        Month month,
        Money amount,
        ReceiptState state,
        SuspenseReason reason,
        Money shortBy,
        int persons) {}
