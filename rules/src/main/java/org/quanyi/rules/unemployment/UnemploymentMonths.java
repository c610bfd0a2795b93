package org.quanyi.rules.unemployment;

import java.util.List;
import org.quanyi.rules.Figure;
import org.quanyi.rules.Law;
import org.quanyi.rules.Month;
import org.quanyi.rules.PensionParameter;
import org.quanyi.rules.Reason;
import org.quanyi.rules.Reason.Fact;
import org.quanyi.rules.Result;

/// How long unemployment benefit is paid at most (失业保险金领取期限), in months.
///
/// By the full years paid: from one, from five, from ten. Months not drawn the last time are added,
/// up to the longest time of all. Less than a year gives nothing new. Law: Social Insurance Law
/// art. 46.
public final class UnemploymentMonths {
    private static final int YEAR = 12;

    private final Figure fromOne;
    private final Figure fromFive;
    private final Figure fromTen;
    private final Figure most;

    private UnemploymentMonths(Figure fromOne, Figure fromFive, Figure fromTen, Figure most) {
        this.fromOne = fromOne;
        this.fromFive = fromFive;
        this.fromTen = fromTen;
        this.most = most;
    }

    /// The durations in force in a month; refused as `LAW-002` if not on file.
    public static Result<UnemploymentMonths> of(Law law, Month month) {
        return figure(law, "year-1", month)
                .then(one ->
                        figure(law, "year-5", month)
                                .then(five ->
                                        figure(law, "year-10", month)
                                                .then(ten ->
                                                        figure(law, "most", month)
                                                                .map(most ->
                                                                        new UnemploymentMonths(
                                                                                one, five, ten,
                                                                                most)))));
    }

    private static Result<Figure> figure(Law law, String key, Month month) {
        return law.national(PensionParameter.UNEMPLOYMENT_MONTHS, key, month);
    }

    /// The months of benefit.
    ///
    /// @param paid months paid before this unemployment, not negative
    /// @param unused months of benefit not drawn the last time, not negative
    public int months(int paid, int unused) {
        var earned = paid < YEAR ? 0 : step(paid).count();
        return Math.min(most.count(), Math.addExact(earned, unused));
    }

    private Figure step(int paid) {
        if (paid < 5 * YEAR) {
            return fromOne;
        }
        return paid < 10 * YEAR ? fromFive : fromTen;
    }

    /// Why: `unemployment.months` with the facts paid and unused.
    public Reason reason(int paid, int unused) {
        return new Reason(
                "unemployment.months",
                List.of(
                        new Fact("paid", Integer.toString(paid)),
                        new Fact("unused", Integer.toString(unused))),
                List.of(step(paid), most),
                Integer.toString(months(paid, unused)));
    }
}
