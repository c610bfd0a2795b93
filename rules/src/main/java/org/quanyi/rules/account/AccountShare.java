package org.quanyi.rules.account;

import java.util.List;
import org.quanyi.rules.Figure;
import org.quanyi.rules.Law;
import org.quanyi.rules.Money;
import org.quanyi.rules.Month;
import org.quanyi.rules.Parameter;
import org.quanyi.rules.Reason;
import org.quanyi.rules.Reason.Fact;
import org.quanyi.rules.Result;

/// What of a month's base goes to the personal account (个人账户记账额): 11 % from 1998 to 2005, 8 % since
/// 2006, to the fen.
///
/// Before 1998 there is no share: a month then is refused (`LAW-002`).
///
/// @param rate the share
/// @param rounding how the amount is rounded
public record AccountShare(Figure rate, Figure rounding) {
    /// The share of the month a contribution belongs to, whenever it was paid.
    public static Result<AccountShare> of(Law law, Month month) {
        return law.national(Parameter.ACCOUNT_RATE, Parameter.VALUE, month)
                .then(rate ->
                        law.national(Parameter.ROUNDING, Parameter.VALUE, month)
                                .map(rounding -> new AccountShare(rate, rounding)));
    }

    /// The amount credited for a base.
    public Money ofBase(Money base) {
        return base.times(rate.rate(), rounding.rounding());
    }

    /// Why the amount is what it is: `account.share` with the facts month and base.
    public Reason reason(Month month, Money base) {
        return new Reason(
                "account.share",
                List.of(new Fact("month", month.toString()), new Fact("base", base.toString())),
                List.of(rate, rounding),
                ofBase(base).toString());
    }
}
