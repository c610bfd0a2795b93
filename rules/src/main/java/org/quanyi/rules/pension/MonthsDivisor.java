package org.quanyi.rules.pension;

import java.util.ArrayList;
import java.util.List;
import org.quanyi.rules.Figure;
import org.quanyi.rules.Law;
import org.quanyi.rules.Month;
import org.quanyi.rules.PensionParameter;
import org.quanyi.rules.Reason;
import org.quanyi.rules.Reason.Fact;
import org.quanyi.rules.Result;

/// The divisor of the account by age (计发月数), in tenths.
///
/// Between two full years by straight line, month by month, half up to the decimals of the law. The
/// table runs from 40 to 70 years; whoever asks beyond it has a bug. Law: 国发〔2005〕38号, annex.
public final class MonthsDivisor {
    /// The tenths of a whole.
    public static final int TENTHS = 10;

    private static final int YEAR = 12;

    private final List<Figure> ages;
    private final Figure decimals;

    private MonthsDivisor(List<Figure> ages, Figure decimals) {
        this.ages = ages;
        this.decimals = decimals;
    }

    /// The table in force in a month; refused as `LAW-002` if not on file.
    public static Result<MonthsDivisor> of(Law law, Month month) {
        var ages = new ArrayList<Result<Figure>>();
        for (var age = PensionParameter.YOUNGEST; age <= PensionParameter.OLDEST; age++) {
            ages.add(law.national(PensionParameter.DIVISOR, PensionParameter.ageKey(age), month));
        }
        return Figures.all(ages.toArray(MonthsDivisor::none))
                .then(table ->
                        law.national(PensionParameter.DIVISOR_MONTHS, "decimals", month)
                                .map(decimals -> new MonthsDivisor(table, decimals)));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Result<Figure>[] none(int size) {
        return new Result[size];
    }

    /// Whether the table knows the age, in months.
    public static boolean knows(int months) {
        return months >= PensionParameter.YOUNGEST * YEAR
                && months <= PensionParameter.OLDEST * YEAR;
    }

    /// The divisor of an age, in tenths: 1378 for 137.8.
    ///
    /// @param months the age in months, see [#knows]
    public int tenths(int months) {
        var from = ages.get(years(months)).count();
        var rest = months % YEAR;
        if (rest == 0) {
            return from * TENTHS;
        }
        var to = ages.get(years(months) + 1).count();
        // half up in units of the last decimal, which is the tenth or the whole month
        var unit = decimals.count() == 0 ? 1 : TENTHS;
        var twelfths = (from * (YEAR - rest) + to * rest) * unit;
        return (2 * twelfths + YEAR) / (2 * YEAR) * (TENTHS / unit);
    }

    private static int years(int months) {
        return months / YEAR - PensionParameter.YOUNGEST;
    }

    /// The divisor as it is written, such as `137.8` or `139`.
    public static String text(int tenths) {
        return tenths % TENTHS == 0
                ? Integer.toString(tenths / TENTHS)
                : tenths / TENTHS + "." + tenths % TENTHS;
    }

    /// Why: `pension.divisor` with the facts years and months.
    public Reason reason(int months) {
        var figures = new ArrayList<Figure>();
        figures.add(ages.get(years(months)));
        if (months % YEAR > 0) {
            figures.add(ages.get(years(months) + 1));
            figures.add(decimals);
        }
        return new Reason(
                "pension.divisor",
                List.of(
                        new Fact("years", Integer.toString(months / YEAR)),
                        new Fact("months", Integer.toString(months % YEAR))),
                figures,
                text(tenths(months)));
    }
}
