package org.quanyi.rules.calculation;

import org.quanyi.rules.Law;
import org.quanyi.rules.Result;
import org.quanyi.rules.credit.ArrearsThreshold;

/// `arrears-threshold`: whether wage arrears reach the amount that a listing needs (拒不支付劳动报酬数额标准).
///
/// In: `region`, `month`, `months` and `one` of the worker with the most owed, `workers` and `all`
/// of all together. Out: `reached`.
final class ArrearsThresholdCalculation implements Calculation {
    @Override
    public String name() {
        return "arrears-threshold";
    }

    @Override
    public Result<Answer> calculate(Law law, Facts facts) {
        var region = facts.region("region");
        var month = facts.month("month");
        var months = facts.whole("months", 0, 600);
        var one = facts.money("one");
        var workers = facts.whole("workers", 0, 10_000_000);
        var all = facts.money("all");
        return facts.then(() ->
                ArrearsThreshold.of(
                                law,
                                region.get(),
                                month.get(),
                                new ArrearsThreshold.Arrears(
                                        months.get(), one.get(), workers.get(), all.get()))
                        .map(found ->
                                new Answer(
                                        Node.Fields.NONE.with("reached", found.isReached()),
                                        found.reasons())));
    }
}
