package org.quanyi.rules.transfer;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Figure;
import org.quanyi.rules.Law;
import org.quanyi.rules.Money;
import org.quanyi.rules.Month;
import org.quanyi.rules.Parameter;
import org.quanyi.rules.Rate;
import org.quanyi.rules.Reason;
import org.quanyi.rules.Reason.Fact;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Result;
import org.quanyi.rules.account.AccountShare;

/// The money that moves with an employee between provinces (基本养老保险转移资金).
///
/// Of the pooled fund 12 % of the base of each month since 1998, summed by calendar year and
/// rounded to the fen, without interest and nothing for earlier months; the same for flexible
/// workers. A temporary account (临时缴费账户) moves at the employer's real rate if that is higher. Of
/// the personal account the whole balance moves; its principal is computed as a check.
///
/// @param pooled what the pooled fund sends
/// @param principal what should have been credited: the account's share of each base, before 1998
///   the person's own contributions
/// @param reasons one per year (`transfer.pooled`: year, months, bases), then `transfer.principal`
public record TransferAmounts(Money pooled, Money principal, List<Reason> reasons) {
    /// A month of insured work (缴费月).
    ///
    /// @param month the month
    /// @param base the base paid on
    /// @param own the person's own contribution, for months before 1998
    public record PaidMonth(Month month, Money base, Money own) {}

    /// Copies the reasons.
    public TransferAmounts {
        reasons = List.copyOf(reasons);
    }

    /// The money of so many months.
    ///
    /// @param months by rising month, each once, at least one
    /// @param employerRate the employer's rate of a temporary account; `null` for any other
    ///   relation
    public static Result<TransferAmounts> of(
            Law law, List<PaidMonth> months, @Nullable Rate employerRate) {
        return new Sum(law, employerRate).of(months);
    }

    /// Whether the person's own contribution stands for a share of the base in this month.
    public static boolean beforeAccounts(Month month) {
        return month.year() < 1998;
    }

    /// The running sum of one transfer.
    private static final class Sum {
        private final Law law;
        private final @Nullable Rate employerRate;
        private final List<Refusal> refusals = new ArrayList<>();
        private final List<Reason> reasons = new ArrayList<>();
        private final List<Figure> shares = new ArrayList<>();
        private Money pooled = Money.ZERO;
        private Money principal = Money.ZERO;

        Sum(Law law, @Nullable Rate employerRate) {
            this.law = law;
            this.employerRate = employerRate;
        }

        Result<TransferAmounts> of(List<PaidMonth> months) {
            for (var from = 0; from < months.size(); ) {
                var year = months.get(from).month().year();
                var to = from;
                while (to < months.size() && months.get(to).month().year() == year) {
                    credit(months.get(to++));
                }
                pool(year, months.subList(from, to));
                from = to;
            }
            if (!refusals.isEmpty()) {
                return Result.refused(refusals.stream().distinct().toList());
            }
            reasons.add(principalReason(months));
            return Result.of(new TransferAmounts(pooled, principal, reasons));
        }

        private void credit(PaidMonth paid) {
            if (beforeAccounts(paid.month())) {
                principal = principal.plus(paid.own());
                return;
            }
            switch (AccountShare.of(law, paid.month())) {
                case Result.Refused<AccountShare>(var missing) -> refusals.addAll(missing);
                case Result.Of<AccountShare>(var share) -> {
                    principal = principal.plus(share.ofBase(paid.base()));
                    if (!shares.contains(share.rate())) {
                        shares.add(share.rate());
                    }
                }
            }
        }

        private void pool(int year, List<PaidMonth> months) {
            var january = Month.of(year, 1);
            var rate = law.national(Parameter.POOLED_TRANSFER, Parameter.VALUE, january);
            // months before 1998 move nothing and have no rounding on file
            var rounding =
                    law.national(
                            Parameter.ROUNDING,
                            Parameter.VALUE,
                            beforeAccounts(january) ? Month.of(1998, 1) : january);
            if (rate instanceof Result.Of<Figure>(var share)
                    && rounding instanceof Result.Of<Figure>(var way)) {
                pool(year, months, share, way);
            } else {
                refusals.addAll(rate.refusals());
                refusals.addAll(rounding.refusals());
            }
        }

        private void pool(int year, List<PaidMonth> months, Figure share, Figure way) {
            var bases = months.stream().map(PaidMonth::base).reduce(Money.ZERO, Money::plus);
            var applied = share.rate();
            var facts = new ArrayList<Fact>();
            facts.add(new Fact("year", Integer.toString(year)));
            facts.add(new Fact("months", Integer.toString(months.size())));
            facts.add(new Fact("bases", bases.toString()));
            if (employerRate != null && !applied.equals(Rate.ZERO)) {
                applied = applied.compareTo(employerRate) < 0 ? employerRate : applied;
                facts.add(new Fact("employer-rate", employerRate.toString()));
            }
            var moved = bases.times(applied, way.rounding());
            pooled = pooled.plus(moved);
            reasons.add(
                    new Reason("transfer.pooled", facts, List.of(share, way), moved.toString()));
        }

        private Reason principalReason(List<PaidMonth> months) {
            var facts = List.of(new Fact("months", Integer.toString(months.size())));
            var outcome = principal.toString();
            return shares.isEmpty()
                    ? Reason.citing(
                            "transfer.principal",
                            facts,
                            List.of(law.citation("gbf-2009-66", "4")),
                            outcome)
                    : new Reason("transfer.principal", facts, shares, outcome);
        }
    }
}
