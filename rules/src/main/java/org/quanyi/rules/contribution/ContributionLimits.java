package org.quanyi.rules.contribution;

import java.util.List;
import java.util.stream.Stream;
import org.quanyi.rules.Figure;
import org.quanyi.rules.Insurance;
import org.quanyi.rules.Law;
import org.quanyi.rules.Month;
import org.quanyi.rules.Parameter;
import org.quanyi.rules.Reason;
import org.quanyi.rules.Reason.Fact;
import org.quanyi.rules.Region;
import org.quanyi.rules.Result;

/// The limits of the contribution base (缴费基数上下限) of one insurance, as published.
///
/// Law: Social Insurance Law art. 12; each row cites its own notice.
///
/// @param insurance whose limits
/// @param month of which month
/// @param average the average wage they come from
/// @param floor the lowest base
/// @param ceiling the highest base
public record ContributionLimits(
        Insurance insurance, Month month, Figure average, Figure floor, Figure ceiling) {

    /// The limits in force: the insurance's own where the region sets them, else those of all.
    /// Refused as `LAW-001` or `LAW-002` if not on file.
    public static Result<ContributionLimits> of(
            Law law, Region region, Insurance insurance, Month month) {
        var own = Parameter.base(insurance);
        var limits = law.sets(region, own) ? own : Parameter.BASE;
        var average = law.figure(region, limits, "average", month);
        var floor = law.figure(region, limits, "floor", month);
        var ceiling = law.figure(region, limits, "ceiling", month);
        var refusals =
                Stream.of(average, floor, ceiling)
                        .flatMap(figure -> figure.refusals().stream())
                        .distinct()
                        .toList();
        return refusals.isEmpty()
                ? Result.of(
                        new ContributionLimits(
                                insurance,
                                month,
                                average.orThrow(),
                                floor.orThrow(),
                                ceiling.orThrow()))
                : Result.refused(refusals);
    }

    /// Where the limits stand.
    public Reason reason() {
        return new Reason(
                "contribution.limits",
                List.of(
                        new Fact("insurance", insurance.key()),
                        new Fact("month", month.toString())),
                List.of(average, floor, ceiling),
                floor.value() + " - " + ceiling.value());
    }
}
