package org.quanyi.server.contribution;

import java.util.List;
import java.util.Set;
import org.quanyi.rules.Month;
import org.quanyi.rules.Region;
import org.quanyi.rules.contribution.Amounts;

/// One month of one pooling area as another system kept it (历史数据).
///
/// @param lines one per person and employer; none of them stands in the ledger yet
/// @param corrections of lines that were taken over with earlier months, each corrected once
/// @param receipts the money that came in together with it, for this month or an earlier one;
///   serials are new
/// @param joined persons whose enrolment here begins with this month
/// @param left persons whose enrolment here ends with this month
public record HistoryMonth(
        Region region,
        Month month,
        List<Line> lines,
        List<Correction> corrections,
        List<Receipt> receipts,
        Set<Integer> joined,
        Set<Integer> left) {

    public HistoryMonth {
        lines = List.copyOf(lines);
        corrections = List.copyOf(corrections);
        receipts = List.copyOf(receipts);
        joined = Set.copyOf(joined);
        left = Set.copyOf(left);
    }

    /// What one employer declared for one person.
    public record Line(int person, int employer, Amounts amounts) {}

    /// A line of an earlier month that is taken back and written anew (冲销与更正).
    ///
    /// @param wrong as it was taken over
    public record Correction(Month month, Line wrong, Amounts right) {}
}
