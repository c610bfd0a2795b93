package org.quanyi.server.wage;

import java.util.List;

/// What became of a payroll ledger that was sent (台账上报结果).
///
/// @param rows how many lines the file has
/// @param booked lines that are new
/// @param corrected lines that took the place of another one, which was reversed
/// @param unchanged lines that stood so already
/// @param findings what has to be changed in the lines that were not booked
/// @param ignored headers of columns that were not read
public record WageReport(
        int rows,
        int booked,
        int corrected,
        int unchanged,
        List<WageFinding> findings,
        List<String> ignored) {

    public WageReport {
        findings = List.copyOf(findings);
        ignored = List.copyOf(ignored);
    }
}
