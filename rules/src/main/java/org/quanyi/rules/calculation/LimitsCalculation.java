package org.quanyi.rules.calculation;

import java.util.List;
import org.quanyi.rules.Insurance;
import org.quanyi.rules.Law;
import org.quanyi.rules.Result;
import org.quanyi.rules.contribution.ContributionLimits;

/// `base-limits`: the limits of the contribution base (缴费基数上下限) of a region, insurance and month.
final class LimitsCalculation implements Calculation {
    @Override
    public String name() {
        return "base-limits";
    }

    @Override
    public Result<Answer> calculate(Law law, Facts facts) {
        var region = facts.region("region");
        var insurance = facts.choice("insurance", List.of(Insurance.values()), Insurance::key);
        var month = facts.month("month");
        return facts.then(() ->
                ContributionLimits.of(law, region.get(), insurance.get(), month.get())
                        .map(LimitsCalculation::answer));
    }

    private static Answer answer(ContributionLimits limits) {
        return new Answer(
                Node.Fields.NONE
                        .with("average", limits.average().value())
                        .with("floor", limits.floor().value())
                        .with("ceiling", limits.ceiling().value()),
                List.of(limits.reason()));
    }
}
