package org.quanyi.server.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Law;
import org.quanyi.rules.Money;
import org.quanyi.rules.Rate;
import org.quanyi.rules.Region;
import org.quanyi.rules.Result;
import org.quanyi.rules.account.AccountInterest;
import org.quanyi.server.account.AccountView;
import org.quanyi.server.account.Credit;

/// What an account earned year by year at the published rates (个人账户历年利息), worked out from its
/// credits. The ledger itself holds no interest before a year is closed.
///
/// @param years oldest first, without a hole
/// @param missing the first year that is over and has no rate on file, so that nothing is worked
///   out from there on; null when there is none
public record AccountYears(List<Year> years, @Nullable Integer missing) {

    private static final int MONTHS = 12;

    /// Nothing on the account.
    public static final AccountYears NONE = new AccountYears(List.of(), null);

    public AccountYears {
        years = List.copyOf(years);
    }

    /// A year of an account (账户年度).
    ///
    /// @param rate null while the year runs and where none is on file
    /// @param balance at its end, with the interest of all years so far
    public record Year(
            int year,
            Money opening,
            Money added,
            @Nullable Rate rate,
            Money onOpening,
            Money onCredits,
            Money balance) {

        /// The interest of the year.
        public Money interest() {
            return onOpening.plus(onCredits);
        }
    }

    /// The years of an account up to the present one.
    ///
    /// @param region whose rates count before there was one for the whole country
    public static AccountYears of(AccountView account, Region region, int present, Law law) {
        TreeMap<Integer, long[]> added = new TreeMap<>();
        for (Credit credit : account.credits()) {
            long[] months = added.computeIfAbsent(credit.month().year(), y -> new long[MONTHS]);
            int month = credit.month().month() - 1;
            months[month] = Math.addExact(months[month], credit.amount().fen());
        }
        List<Year> years = new ArrayList<>();
        Integer missing = null;
        Money balance = Money.ZERO;
        int first = added.isEmpty() ? present + 1 : added.firstKey();
        for (int year = first; year <= Math.max(present, first); year++) {
            long[] months = added.getOrDefault(year, new long[MONTHS]);
            AccountInterest interest = year < present ? interest(law, region, year) : null;
            if (year < present && interest == null && missing == null) {
                missing = year;
            }
            Year one = year(year, balance, months, missing == null ? interest : null);
            balance = one.balance();
            years.add(one);
        }
        return new AccountYears(added.isEmpty() ? List.of() : years, missing);
    }

    private static @Nullable AccountInterest interest(Law law, Region region, int year) {
        return switch (AccountInterest.of(law, region, year)) {
            case Result.Of<AccountInterest>(var interest) -> interest;
            case Result.Refused<AccountInterest> _ -> null;
        };
    }

    private static Year year(
            int year, Money opening, long[] months, @Nullable AccountInterest interest) {
        Money added = Money.ZERO;
        for (long fen : months) {
            added = added.plus(Money.fen(fen));
        }
        Money onOpening =
                interest == null
                        ? Money.ZERO
                        : Money.fen(interest.onBalance(opening.fen(), MONTHS));
        Money onCredits = interest == null ? Money.ZERO : Money.fen(interest.onCredits(months));
        return new Year(
                year,
                opening,
                added,
                interest == null ? null : interest.rate(),
                onOpening,
                onCredits,
                opening.plus(added).plus(onOpening).plus(onCredits));
    }

    /// What stands on the account with the interest of all years.
    public Money balance() {
        return years.isEmpty() ? Money.ZERO : years.getLast().balance();
    }

    /// The interest of all years.
    public Money interest() {
        return years.stream().map(Year::interest).reduce(Money.ZERO, Money::plus);
    }
}
