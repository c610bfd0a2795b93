package org.quanyi.rules.account;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Figure;
import org.quanyi.rules.Law;
import org.quanyi.rules.Money;
import org.quanyi.rules.Month;
import org.quanyi.rules.Parameter;
import org.quanyi.rules.Rate;
import org.quanyi.rules.Reason;
import org.quanyi.rules.Region;
import org.quanyi.rules.Result;
import org.quanyi.rules.Rounding;

/// The interest of one year on personal accounts (个人账户利息), by the month-product method (月积数法).
///
/// `interest = opening × r + r/12 × Σ credit(n) × (12 − n + 1)`. January's credit earns twelve
/// months, December's one. Interest on the opening balance and on the credits is rounded to the fen
/// each for itself. Get it once per year from [#of], then ask for as many accounts as there are:
/// immutable, safe for all threads, and on bare fen without any object per account.
///
/// A year without a rate on file is refused (`LAW-002`). Law: Social Insurance Law art. 14; Interim
/// Measures of 1997 on personal accounts.
public final class AccountInterest {
    private static final long MILLION = 1_000_000;
    private static final long YEAR = 12 * MILLION;

    private final int year;
    private final Figure rate;
    private final Figure rounding;
    private final long millionths;
    private final Rounding way;

    private AccountInterest(int year, Figure rate, Figure rounding) {
        this.year = year;
        this.rate = rate;
        this.rounding = rounding;
        this.millionths = rate.rate().millionths();
        this.way = rounding.rounding();
    }

    /// The interest of a year. Since 2016 the rate is one for the whole country; before, it is the
    /// region's.
    ///
    /// @param region whose rate counts where there is none of the country; `null` if not known
    public static Result<AccountInterest> of(Law law, @Nullable Region region, int year) {
        var month = Month.of(year, 1);
        return rate(law, region, month)
                .then(rate ->
                        law.national(Parameter.ACCOUNT_ROUNDING, Parameter.VALUE, month)
                                .map(rounding -> new AccountInterest(year, rate, rounding)));
    }

    private static Result<Figure> rate(Law law, @Nullable Region region, Month month) {
        var national = law.national(Parameter.ACCOUNT_INTEREST, Parameter.VALUE, month);
        return national instanceof Result.Refused<Figure> && region != null
                ? law.figure(region, Parameter.ACCOUNT_INTEREST, Parameter.VALUE, month)
                : national;
    }

    /// The calendar year.
    public int year() {
        return year;
    }

    /// The rate of the year.
    public Rate rate() {
        return rate.rate();
    }

    /// The figures of the law it rests on: rate, rounding.
    public List<Figure> figures() {
        return List.of(rate, rounding);
    }

    /// What a balance earns in so many months, in fen.
    ///
    /// @param months 0 to 12
    public long onBalance(long fen, int months) {
        return share(Math.multiplyExact(fen, months), YEAR);
    }

    /// What the credits of the year earn, in fen.
    ///
    /// @param credits twelve amounts in fen, January first
    public long onCredits(long[] credits) {
        return onProduct(MonthAmounts.product(credits, MonthAmounts.MONTHS));
    }

    /// What a month product (月积数) earns, in fen: the credits of the year, each taken as often as it
    /// earns a month.
    public long onProduct(long product) {
        return share(product, YEAR);
    }

    /// What the credits of the year earn by the annual method (年度计算法), in fen: the same as twelve
    /// equal months, 13/24 of a year's interest, for those of whom only the year's total is known.
    public long onYearTotal(long fen) {
        return share(Math.multiplyExact(fen, 13), 2 * YEAR);
    }

    /// The interest of a whole year of paying in, in fen.
    public long interest(long opening, long[] credits) {
        return Math.addExact(onBalance(opening, MonthAmounts.MONTHS), onCredits(credits));
    }

    private long share(long product, long parts) {
        return Money.fen(product).times(millionths, parts, way).fen();
    }

    /// What an account earned in the year.
    public YearInterest of(AccountYear account) {
        var last = account.lastMonth();
        var onOpening = onBalance(account.opening().fen(), last);
        var onCredits = share(account.credits().product(last).fen(), YEAR);
        var onPayments = share(account.payments().product(last).fen(), YEAR);
        return year(
                account.opening().plus(account.credits().total()).minus(account.payments().total()),
                onOpening,
                onCredits,
                onPayments);
    }

    /// What an account earned in the year by the annual method.
    ///
    /// @param total what was credited in the year
    public YearInterest ofYearTotal(Money opening, Money total) {
        var onOpening = onBalance(opening.fen(), MonthAmounts.MONTHS);
        return year(opening.plus(total), onOpening, onYearTotal(total.fen()), 0);
    }

    private static YearInterest year(
            Money principal, long onOpening, long onCredits, long onPayments) {
        var interest = Money.fen(onOpening).plus(Money.fen(onCredits)).minus(Money.fen(onPayments));
        return new YearInterest(
                Money.fen(onOpening),
                Money.fen(onCredits),
                Money.fen(onPayments),
                principal.plus(interest));
    }

    /// Why an account earned what it did.
    ///
    /// | code | facts | outcome |
    /// |---|---|---|
    /// | `account.interest-on-opening` | opening, months | the interest |
    /// | `account.interest-on-credits` | product, the month product | the interest |
    /// | `account.interest-on-payments` | product | what is taken off |
    ///
    /// Each with the rate and the rounding; the last only if something was paid out.
    public List<Reason> reasons(AccountYear account) {
        var earned = of(account);
        var reasons = new AccountReasons(figures());
        reasons.opening(account.opening(), account.lastMonth(), earned.onOpening());
        reasons.product(
                "account.interest-on-credits",
                account.credits().product(account.lastMonth()),
                earned.onCredits());
        if (!account.payments().equals(MonthAmounts.NONE)) {
            reasons.product(
                    "account.interest-on-payments",
                    account.payments().product(account.lastMonth()),
                    earned.onPayments());
        }
        return reasons.all();
    }

    /// The same by the annual method: `account.interest-on-opening`, and
    /// `account.interest-on-year-total` with the fact total.
    public List<Reason> reasonsOfYearTotal(Money opening, Money total) {
        var earned = ofYearTotal(opening, total);
        var reasons = new AccountReasons(figures());
        reasons.opening(opening, MonthAmounts.MONTHS, earned.onOpening());
        reasons.total(total, earned.onCredits());
        return reasons.all();
    }
}
