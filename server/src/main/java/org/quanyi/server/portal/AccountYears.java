package org.quanyi.server.portal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Law;
import org.quanyi.rules.Money;
import org.quanyi.rules.Rate;
import org.quanyi.rules.Region;
import org.quanyi.rules.Result;
import org.quanyi.rules.account.AccountInterest;
import org.quanyi.server.account.AccountView;
import org.quanyi.server.account.Credit;
import org.quanyi.server.account.CreditedInterest;

/// What an account earned year by year at the published rates (个人账户历年利息): from the ledger for the
/// years that are closed, worked out from the credits for those that are over and wait.
///
/// @param years oldest first, without a hole
/// @param missing the first year that waits and has no rate on file, so that nothing is worked out
///   from there on; null when there is none
public record AccountYears(List<Year> years, @Nullable Integer missing) {

    private static final int MONTHS = 12;

    /// Nothing on the account.
    public static final AccountYears NONE = new AccountYears(List.of(), null);

    public AccountYears {
        years = List.copyOf(years);
    }

    /// How the interest of a year came about (利息计算过程), once per region the account was kept in.
    public record Part(Rate rate, Money opening, Money onOpening, Money onCredits) {}

    /// A year of an account (账户年度).
    ///
    /// @param added what came in and counts from a month of the year
    /// @param parts empty while the year runs and where no rate is on file
    /// @param interest of the year
    /// @param balance at its end, with the interest of all years so far
    /// @param closed whether the interest is on the ledger
    /// @param changed whether a month was corrected after the year was closed; the next closing
    ///   puts the interest right
    public record Year(
            int year,
            Money added,
            List<Part> parts,
            Money interest,
            Money balance,
            boolean closed,
            boolean changed) {

        public Year {
            parts = List.copyOf(parts);
        }

        /// The rate; null without one.
        public @Nullable Rate rate() {
            return parts.isEmpty() ? null : parts.getFirst().rate();
        }
    }

    /// The years of an account up to the present one.
    ///
    /// @param region whose rates count before there was one for the whole country, for years that
    ///   are not closed
    public static AccountYears of(AccountView account, Region region, int present, Law law) {
        TreeMap<Integer, long[]> added = new TreeMap<>();
        for (Credit credit : account.credits()) {
            long[] months = added.computeIfAbsent(credit.earnsFrom().year(), y -> new long[MONTHS]);
            int month = credit.earnsFrom().month() - 1;
            months[month] = Math.addExact(months[month], credit.amount().fen());
        }
        Map<Integer, List<CreditedInterest>> closed =
                account.interest().stream().collect(Collectors.groupingBy(CreditedInterest::year));
        List<Year> years = new ArrayList<>();
        Integer missing = null;
        Money balance = Money.ZERO;
        int first = added.isEmpty() ? present + 1 : added.firstKey();
        for (int year = first; year <= Math.max(present, first); year++) {
            long[] months = added.getOrDefault(year, new long[MONTHS]);
            List<CreditedInterest> lines = closed.getOrDefault(year, List.of());
            AccountInterest rule =
                    lines.isEmpty() && year < present ? rule(law, region, year) : null;
            if (lines.isEmpty() && year < present && rule == null && missing == null) {
                missing = year;
            }
            Year one =
                    lines.isEmpty()
                            ? waiting(year, balance, months, missing == null ? rule : null)
                            : closed(year, lines, months, law);
            balance = one.balance();
            years.add(one);
        }
        return new AccountYears(added.isEmpty() ? List.of() : years, missing);
    }

    private static @Nullable AccountInterest rule(Law law, Region region, int year) {
        return switch (AccountInterest.of(law, region, year)) {
            case Result.Of<AccountInterest>(var interest) -> interest;
            case Result.Refused<AccountInterest> _ -> null;
        };
    }

    private static Year closed(int year, List<CreditedInterest> lines, long[] months, Law law) {
        List<Part> parts = new ArrayList<>();
        Money added = Money.ZERO;
        Money interest = Money.ZERO;
        Money balance = Money.ZERO;
        for (CreditedInterest line : lines) {
            AccountInterest rule = rule(law, line.region(), year);
            if (rule != null) {
                Money onOpening = Money.fen(rule.onBalance(line.opening().fen(), MONTHS));
                parts.add(
                        new Part(
                                rule.rate(),
                                line.opening(),
                                onOpening,
                                line.interest().minus(onOpening)));
            }
            added = added.plus(line.credited());
            interest = interest.plus(line.interest());
            balance = balance.plus(line.closing());
        }
        boolean changed = !added.equals(Money.fen(Arrays.stream(months).sum()));
        return new Year(year, added, parts, interest, balance, true, changed);
    }

    private static Year waiting(
            int year, Money opening, long[] months, @Nullable AccountInterest rule) {
        Money added = Money.fen(Arrays.stream(months).sum());
        if (rule == null) {
            return new Year(year, added, List.of(), Money.ZERO, opening.plus(added), false, false);
        }
        Money onOpening = Money.fen(rule.onBalance(opening.fen(), MONTHS));
        Money onCredits = Money.fen(rule.onCredits(months));
        Money interest = onOpening.plus(onCredits);
        return new Year(
                year,
                added,
                List.of(new Part(rule.rate(), opening, onOpening, onCredits)),
                interest,
                opening.plus(added).plus(interest),
                false,
                false);
    }

    /// What stands on the account with the interest of all years.
    public Money balance() {
        return years.isEmpty() ? Money.ZERO : years.getLast().balance();
    }

    /// The interest on the ledger.
    public Money credited() {
        return interest(true);
    }

    /// What the account earned in years that are over and not closed yet.
    public Money toCome() {
        return interest(false);
    }

    /// Whether a closed year has to be put right.
    public boolean isChanged() {
        return years.stream().anyMatch(Year::changed);
    }

    private Money interest(boolean closed) {
        return years.stream()
                .filter(y -> y.closed() == closed)
                .map(Year::interest)
                .reduce(Money.ZERO, Money::plus);
    }
}
