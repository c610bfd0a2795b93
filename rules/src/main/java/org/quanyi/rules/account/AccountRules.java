package org.quanyi.rules.account;

import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Figure;
import org.quanyi.rules.Law;
import org.quanyi.rules.LawRefusal;
import org.quanyi.rules.Month;
import org.quanyi.rules.Parameter;
import org.quanyi.rules.Region;
import org.quanyi.rules.Result;

/// How a personal account earns out of the ordinary (个人账户特殊情形计息规则).
///
/// The methods of [AccountInterest] follow these rules. Where a region is known to have another
/// one, its file says `false` and the case is refused (`LAW-002`) instead of computed the wrong
/// way.
public enum AccountRules {
    /// A late contribution (补缴) earns from the month it is credited.
    BACK_PAYMENT_FROM_CREDIT("back-payment-from-credit"),
    /// In the year of a transfer (转移年度) the old place sends the principal only, and the new one
    /// credits the whole year's interest.
    TRANSFER_YEAR_AT_NEW_PLACE("transfer-year-at-new-place"),
    /// In the year of retirement (退休年度) the account earns up to the month before the first benefit.
    RETIREMENT_UNTIL_MONTH_BEFORE("retirement-until-month-before"),
    /// What is left while a pension is drawn (待遇领取期间) goes on earning, each payment to the month
    /// before it is paid.
    DRAWING_KEEPS_EARNING("drawing-keeps-earning");

    private final String key;

    AccountRules(String key) {
        this.key = key;
    }

    /// The figure that says so, in a region and year.
    ///
    /// @param region `null` for the rule of the country
    public Result<Figure> in(Law law, @Nullable Region region, int year) {
        var month = Month.of(year, 1);
        var found =
                region == null
                        ? law.national(Parameter.ACCOUNT_RULES, key, month)
                        : law.figure(region, Parameter.ACCOUNT_RULES, key, month);
        return found.then(figure ->
                figure.flag()
                        ? Result.of(figure)
                        : Result.refused(
                                LawRefusal.MISSING_PARAMETER.with(
                                        region == null ? "100000" : region,
                                        Parameter.ACCOUNT_RULES.scope(),
                                        Parameter.ACCOUNT_RULES.name(),
                                        month)));
    }
}
