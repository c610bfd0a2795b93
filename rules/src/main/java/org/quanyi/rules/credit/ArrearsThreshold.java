package org.quanyi.rules.credit;

import java.util.ArrayList;
import java.util.List;
import org.quanyi.rules.CreditParameter;
import org.quanyi.rules.Figure;
import org.quanyi.rules.Law;
import org.quanyi.rules.Money;
import org.quanyi.rules.Month;
import org.quanyi.rules.Reason;
import org.quanyi.rules.Reason.Fact;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Region;
import org.quanyi.rules.Result;

/// Whether wage arrears reach the amount that a listing needs (拒不支付劳动报酬数额标准).
///
/// One worker, for more than so many months and so much; or so many workers and so much together.
/// The province fixes the amounts inside the range of the interpretation; without its figure there
/// is no answer (`LAW-002`), outside the range none either (`CRD-013`). Law: Order 45 of the
/// ministry art. 5; the Supreme People's Court's interpretation of 2013 no. 3, art. 3.
///
/// @param isReached whether the amount is reached
/// @param reasons of one worker, and of all
public record ArrearsThreshold(boolean isReached, List<Reason> reasons) {

    /// Wages that are owed (拖欠情况).
    ///
    /// @param months for how many months the worker with the most owed was not paid
    /// @param one what that worker is owed
    /// @param workers how many are owed
    /// @param all what all are owed together
    public record Arrears(int months, Money one, int workers, Money all) {}

    /// Copies the reasons.
    public ArrearsThreshold {
        reasons = List.copyOf(reasons);
    }

    /// Whether it is reached in a region and month.
    public static Result<ArrearsThreshold> of(
            Law law, Region region, Month month, Arrears arrears) {
        return figure(law, region, "one", month)
                .then(one ->
                        figure(law, region, "all", month)
                                .then(all -> compared(law, month, arrears, one, all)));
    }

    /// The province's amount, if it lies inside the range.
    private static Result<Figure> figure(Law law, Region region, String key, Month month) {
        return law.figure(region, CreditParameter.ARREARS_THRESHOLD, key, month)
                .then(own ->
                        range(law, key + "-lowest", month)
                                .then(lowest ->
                                        range(law, key + "-highest", month)
                                                .then(highest ->
                                                        inside(region, own, lowest, highest))));
    }

    private static Result<Figure> inside(Region region, Figure own, Figure lowest, Figure highest) {
        var amount = own.money();
        return amount.compareTo(lowest.money()) < 0 || amount.compareTo(highest.money()) > 0
                ? Result.refused(
                        CreditRefusal.OUTSIDE_RANGE.of(
                                region, amount, lowest.money(), highest.money()))
                : Result.of(own);
    }

    private static Result<Figure> range(Law law, String key, Month month) {
        return law.national(CreditParameter.ARREARS_RANGE, key, month);
    }

    private static Result<ArrearsThreshold> compared(
            Law law, Month month, Arrears arrears, Figure one, Figure all) {
        var refusals = new ArrayList<Refusal>();
        var months = range(law, "one-months", month);
        var workers = range(law, "workers", month);
        refusals.addAll(months.refusals());
        refusals.addAll(workers.refusals());
        if (!refusals.isEmpty()) {
            return Result.refused(refusals);
        }
        var ofOne = ofOne(arrears, one, months.orThrow());
        var ofAll = ofAll(arrears, all, workers.orThrow());
        var isReached =
                Boolean.parseBoolean(ofOne.outcome()) || Boolean.parseBoolean(ofAll.outcome());
        return Result.of(new ArrearsThreshold(isReached, List.of(ofOne, ofAll)));
    }

    private static Reason ofOne(Arrears arrears, Figure amount, Figure months) {
        var isReached =
                arrears.months() > months.count() && arrears.one().compareTo(amount.money()) >= 0;
        return new Reason(
                "credit.arrears.one",
                List.of(
                        new Fact("months", Integer.toString(arrears.months())),
                        new Fact("one", arrears.one().toString())),
                List.of(months, amount),
                Boolean.toString(isReached));
    }

    private static Reason ofAll(Arrears arrears, Figure amount, Figure workers) {
        var isReached =
                arrears.workers() >= workers.count()
                        && arrears.all().compareTo(amount.money()) >= 0;
        return new Reason(
                "credit.arrears.all",
                List.of(
                        new Fact("workers", Integer.toString(arrears.workers())),
                        new Fact("all", arrears.all().toString())),
                List.of(workers, amount),
                Boolean.toString(isReached));
    }
}
