package org.quanyi.server.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.quanyi.rules.Law;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Region;
import org.quanyi.rules.Result;
import org.quanyi.rules.account.AccountInterest;
import org.springframework.stereotype.Component;

/// Credits a year's interest to a region's personal accounts (年度结息).
///
/// Some thousand accounts at a time are one sealed batch, so that a closing that was cut off goes
/// on where it stopped. Done again, it writes only what changed: an account of which an earlier
/// month was corrected gets a reversal and a new line. Years that were closed later follow, since
/// they begin where this one ends.
@Component
public class YearClosing {

    /// How many accounts are one batch.
    static final int AT_ONCE = 50_000;

    private final Law law;
    private final OpenAccountTable open;
    private final ClosingTable closings;
    private final ClosingRuns runs;
    private final Clock clock;

    YearClosing(
            Law law, OpenAccountTable open, ClosingTable closings, ClosingRuns runs, Clock clock) {
        this.law = law;
        this.open = open;
        this.closings = closings;
        this.runs = runs;
        this.clock = clock;
    }

    /// Closes a year and, after it, each later one that was closed or begun already.
    ///
    /// Refusals: `ACC-010` the year is not over; `ACC-011` the one before is not closed; `ACC-014`
    /// another closing took over; `LAW-002` no rate is on file.
    ///
    /// @param progress is told the number of accounts looked at, now and then
    public Result<List<ClosedYear>> close(Region region, int year, Consumer<Integer> progress) {
        return close(region, year, AT_ONCE, progress);
    }

    Result<List<ClosedYear>> close(
            Region region, int year, int atOnce, Consumer<Integer> progress) {
        List<Integer> years = new ArrayList<>(List.of(year));
        years.addAll(closings.later(region, year));
        List<ClosedYear> closed = new ArrayList<>();
        for (int each : years) {
            switch (one(region, each, atOnce, progress)) {
                case Result.Of<ClosedYear>(var done) -> closed.add(done);
                case Result.Refused<ClosedYear>(var refusals) -> {
                    return Result.refused(refusals);
                }
            }
        }
        return Result.of(closed);
    }

    private Result<ClosedYear> one(
            Region region, int year, int atOnce, Consumer<Integer> progress) {
        if (year >= LocalDate.now(clock).getYear()) {
            return Result.refused(Refusal.of("ACC-010", Integer.toString(year)));
        }
        return AccountInterest.of(law, region, year)
                .then(rule ->
                        isFirstOrNext(region, year)
                                ? runs.begin(region, rule).close(atOnce, progress)
                                : Result.refused(
                                        Refusal.of(
                                                "ACC-011",
                                                Integer.toString(year),
                                                Integer.toString(year - 1))));
    }

    private boolean isFirstOrNext(Region region, int year) {
        return closings.complete(region, year - 1).orElseGet(() -> !open.anyBefore(region, year));
    }
}
