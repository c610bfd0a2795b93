package org.quanyi.server.contribution;

import java.util.List;
import java.util.Set;
import org.quanyi.rules.Month;
import org.quanyi.rules.Region;
import org.quanyi.rules.contribution.Amounts;

/// One month of one pooling area as another system kept it (历史数据).
///
/// @param lines one per person and employer; none of them stands in the ledger yet
/// @param receipts the money that came in together with it, for this month or an earlier one;
///   serials are new
/// @param joined persons whose enrolment here begins with this month
/// @param left persons whose enrolment here ends with this month
public record HistoryMonth(
        Region region,
        Month month,
        List<Line> lines,
        List<Receipt> receipts,
        Set<Integer> joined,
        Set<Integer> left) {

    public HistoryMonth {
        lines = List.copyOf(lines);
        receipts = List.copyOf(receipts);
        joined = Set.copyOf(joined);
        left = Set.copyOf(left);
    }

    /// What one employer declared for one person.
    public record Line(int person, int employer, Amounts amounts) {}
}
