package org.quanyi.rules.pension;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Figure;
import org.quanyi.rules.Law;
import org.quanyi.rules.Money;
import org.quanyi.rules.Month;
import org.quanyi.rules.Parameter;
import org.quanyi.rules.PensionParameter;
import org.quanyi.rules.Reason;
import org.quanyi.rules.Reason.Fact;
import org.quanyi.rules.Region;
import org.quanyi.rules.Result;
import org.quanyi.rules.Rounding;

/// The monthly pension of residents (城乡居民养老金): base pension, account ÷ 139, and what the place adds
/// for each year above fifteen.
///
/// A place whose addition is not on file is refused (`LAW-002`) where there are such years. Law:
/// 国发〔2014〕8号.
public final class ResidentPension {
    private final Figure divisor;
    private final Figure rounding;
    private final @Nullable Figure extraYear;
    private final Rounding way;

    private ResidentPension(Figure divisor, Figure rounding, @Nullable Figure extraYear) {
        this.divisor = divisor;
        this.rounding = rounding;
        this.extraYear = extraYear;
        this.way = rounding.rounding();
    }

    /// The terms of a month, for somebody without years above fifteen.
    public static Result<ResidentPension> of(Law law, Month month) {
        return of(law, month, null);
    }

    /// The terms of a place and month, with its addition per year above fifteen.
    public static Result<ResidentPension> withExtraYears(Law law, Region region, Month month) {
        return law.figure(region, Parameter.RESIDENT_EXTRA_YEAR, Parameter.VALUE, month)
                .then(extra -> of(law, month, extra));
    }

    private static Result<ResidentPension> of(Law law, Month month, @Nullable Figure extra) {
        return Figures.all(
                        law.national(PensionParameter.RESIDENT_TERMS, "divisor", month),
                        law.national(PensionParameter.RESIDENT_ROUNDING, Parameter.VALUE, month))
                .map(figures -> new ResidentPension(figures.get(0), figures.get(1), extra));
    }

    /// The pension. Only the account part has to be rounded.
    ///
    /// @param base the base pension
    /// @param account the balance of the account, subsidies included
    /// @param extraYears the full years above fifteen
    public Money monthly(Money base, Money account, int extraYears) {
        return base.plus(accountPart(account)).plus(addition(extraYears));
    }

    private Money accountPart(Money account) {
        return Money.fen(way.share(account.fen(), 1, divisor.count()));
    }

    private Money addition(int years) {
        return extraYear == null
                ? Money.ZERO
                : Money.fen(Math.multiplyExact(extraYear.money().fen(), years));
    }

    /// Why: `resident-pension.account` with the fact account, `resident-pension.extra-years` with
    /// the fact years where there are any.
    public List<Reason> reasons(Money account, int extraYears) {
        var reasons = new ArrayList<Reason>();
        reasons.add(
                new Reason(
                        "resident-pension.account",
                        List.of(new Fact("account", account.toString())),
                        List.of(divisor, rounding),
                        accountPart(account).toString()));
        if (extraYear != null) {
            reasons.add(
                    new Reason(
                            "resident-pension.extra-years",
                            List.of(new Fact("years", Integer.toString(extraYears))),
                            List.of(extraYear),
                            addition(extraYears).toString()));
        }
        return List.copyOf(reasons);
    }
}
