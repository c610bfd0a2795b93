package org.quanyi.server.contribution;

import java.time.LocalDate;
import org.quanyi.rules.Insurance;
import org.quanyi.rules.Money;
import org.quanyi.rules.Month;

/// A receipt of an employer whose money waits or belongs back (暂存或应退).
///
/// @param shortBy how much is missing; negative when it is too much
public record WaitingReceipt(
        String serial,
        LocalDate arrivedOn,
        Month month,
        Insurance insurance,
        Money amount,
        SuspenseReason reason,
        Money shortBy) {

    /// Whether it waits, and does not just belong back.
    public boolean isInSuspense() {
        return reason != SuspenseReason.ALREADY_PAID;
    }
}
