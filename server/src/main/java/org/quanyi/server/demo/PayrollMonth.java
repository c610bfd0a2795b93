package org.quanyi.server.demo;

import java.util.List;
import org.quanyi.rules.Month;
import org.quanyi.rules.Region;
import org.quanyi.rules.contribution.Amounts;
import org.quanyi.server.contribution.Receipt;

/// What happens in one region and month (当月申报与到账).
///
/// @param corrections of lines of earlier months
/// @param joined whose enrolment begins
/// @param left whose enrolment ends
record PayrollMonth(
        Region region,
        Month month,
        List<Entry> entries,
        List<Correction> corrections,
        List<Receipt> receipts,
        List<Citizen> joined,
        List<Citizen> left) {

    /// One person on one employer's list.
    record Entry(Citizen citizen, Workplace workplace, Amounts amounts) {}

    /// A line of an earlier month that is taken back and written anew.
    record Correction(Entry wrong, Month month, Amounts right) {}
}
