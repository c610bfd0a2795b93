package org.quanyi.server.contribution;

import org.quanyi.rules.Month;
import org.quanyi.rules.Result;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The order in which month lines lie on disk (月度明细的存放顺序).
///
/// Lines come in month by month, so that one person's year lies in twelve places. Once a year is
/// over they may be laid person by person: nothing in them changes, and one record is read from a
/// fifth of the pages.
@Component
public class LineOrder {

    private final MonthLineLedger ledger;

    LineOrder(MonthLineLedger ledger) {
        this.ledger = ledger;
    }

    /// Lays the lines of one year's months in the order of persons. Nobody can read or write lines
    /// of that year meanwhile: about a minute for ten million lines. Needs as much room again as
    /// the year takes.
    ///
    /// Refused on PostgreSQL 16 (`CON-134`), where only the owner of a table may do it.
    ///
    /// @return the year
    @Transactional
    public Result<Integer> order(int year) {
        if (!ledger.mayBeOrdered()) {
            return Result.refused(
                    FindingCode.LINES_OWNED.refusal(MonthLineLedger.partition(Month.of(year, 1))));
        }
        ledger.order(Month.of(year, 1));
        return Result.of(year);
    }
}
