package org.quanyi.server.contribution;

import java.util.List;
import org.quanyi.rules.Money;

/// What an import of receipts did.
///
/// @param received receipts in the file
/// @param settled how many settled a due
/// @param suspense those that wait, each with its reason
/// @param refundable serials whose money belongs back
/// @param repeated serials that were on record already and had no effect
/// @param contradicted serials that were on record with another content; they had no effect and
///   need a person
public record BookedReceipts(
        int received,
        int settled,
        List<InSuspense> suspense,
        List<String> refundable,
        List<String> repeated,
        List<String> contradicted) {

    public BookedReceipts {
        suspense = List.copyOf(suspense);
        refundable = List.copyOf(refundable);
        repeated = List.copyOf(repeated);
        contradicted = List.copyOf(contradicted);
    }

    /// A receipt that waits.
    ///
    /// @param shortBy how much is missing; negative when it is too much, zero when the amount is
    ///   not the reason
    public record InSuspense(Receipt receipt, SuspenseReason reason, Money shortBy) {}
}
