package org.quanyi.server.contribution;

import org.jspecify.annotations.Nullable;

/// One row of the ledger of month lines, about to be written or just read.
///
/// @param month month index
/// @param reverses the sequence that this line takes back
record MonthLine(
        int person,
        int region,
        int employer,
        int month,
        int sequence,
        @Nullable Integer reverses,
        LineAmounts amounts) {

    MonthLine reversal(int atSequence) {
        return new MonthLine(
                person, region, employer, month, atSequence, sequence, amounts.negated());
    }
}
