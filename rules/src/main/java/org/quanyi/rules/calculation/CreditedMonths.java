package org.quanyi.rules.calculation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Law;
import org.quanyi.rules.Money;
import org.quanyi.rules.Month;
import org.quanyi.rules.Reason;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Result;
import org.quanyi.rules.account.AccountShare;
import org.quanyi.rules.account.MonthAmounts;

/// The credits of an `account-interest` request (记账明细), each an amount or a base.
final class CreditedMonths {
    /// What an account of one person cannot hold; keeps every product of amount, months and rate
    /// exact.
    private static final Money LIMIT = Money.yuan("1000000000");

    private final Field<Integer> year;
    private final List<Entry> entries = new ArrayList<>();

    private record Entry(
            Field<Integer> month, Field<Month> belongsTo, Field<Money> amount, Field<Money> base) {}

    /// The amounts per month, with the reasons of those taken from a base.
    record Amounts(MonthAmounts months, List<Reason> reasons) {}

    private CreditedMonths(Field<Integer> year) {
        this.year = year;
    }

    static CreditedMonths read(Facts facts, Field<Integer> year, int lastMonth) {
        var credits = new CreditedMonths(year);
        var before = 0;
        for (var entry : facts.listIfAny("credits")) {
            before = credits.read(entry, before, lastMonth);
        }
        return credits;
    }

    private int read(Facts facts, int before, int lastMonth) {
        var month = facts.whole("month", 1, lastMonth);
        var belongsTo = facts.optional("for", Facts::month);
        facts.exactlyOne("amount", "base");
        entries.add(
                new Entry(
                        month,
                        belongsTo,
                        bounded(facts, "amount", facts.optional("amount", Facts::money)),
                        bounded(facts, "base", facts.optional("base", Facts::money))));
        if (!month.isThere()) {
            return before;
        }
        // the same month again is another payment only if it says for which month
        if (month.get() < before || month.get() == before && !belongsTo.isThere()) {
            facts.refuse(FactRefusal.OUT_OF_ORDER, "month", month.get());
        }
        if (belongsTo.isThere() && year.isThere()) {
            var credited = Month.of(year.get(), month.get());
            if (belongsTo.get().isAfter(credited)) {
                facts.refuse(FactRefusal.OUT_OF_ORDER, "for", belongsTo.get());
            }
        }
        return month.get();
    }

    static MonthAmounts payments(Facts facts) {
        var payments = MonthAmounts.NONE;
        var before = 0;
        for (var entry : facts.listIfAny("payments")) {
            var month = entry.whole("month", 1, MonthAmounts.MONTHS);
            var amount = bounded(entry, "amount", entry.money("amount"));
            if (month.isThere() && month.get() <= before) {
                entry.refuse(FactRefusal.OUT_OF_ORDER, "month", month.get());
            } else if (month.isThere() && amount.isThere()) {
                payments = payments.plus(month.get(), amount.get());
                before = month.get();
            }
        }
        return payments;
    }

    static Field<Money> bounded(Facts facts, String name, Field<Money> amount) {
        if (amount.isThere() && amount.get().compareTo(LIMIT) > 0) {
            facts.refuse(FactRefusal.TOO_LARGE, name, amount.get());
        }
        return amount;
    }

    boolean anyLate() {
        return entries.stream().anyMatch(this::late);
    }

    private boolean late(Entry entry) {
        return entry.belongsTo().isThere() && entry.belongsTo().get().isBefore(credited(entry));
    }

    private Month credited(Entry entry) {
        return Month.of(year.get(), entry.month().get());
    }

    Result<Amounts> amounts(Law law) {
        var months = MonthAmounts.NONE;
        var reasons = new ArrayList<Reason>();
        var refusals = new ArrayList<Refusal>();
        for (var entry : entries) {
            var amount = entry.amount().orNull();
            if (amount == null) {
                amount = share(law, entry, reasons, refusals);
            }
            if (amount != null) {
                months = months.plus(entry.month().get(), amount);
            }
        }
        for (var month = 1; month <= MonthAmounts.MONTHS; month++) {
            if (months.in(month).compareTo(LIMIT) > 0) {
                refusals.add(FactRefusal.TOO_LARGE.of("credits", months.in(month)));
            }
        }
        return refusals.isEmpty()
                ? Result.of(new Amounts(months, reasons))
                : Result.refused(refusals.stream().distinct().toList());
    }

    private @Nullable Money share(
            Law law, Entry entry, List<Reason> reasons, List<Refusal> refusals) {
        var month = entry.belongsTo().orElse(credited(entry));
        var base = entry.base().get();
        return switch (AccountShare.of(law, month)) {
            case Result.Refused<AccountShare>(var missing) -> {
                refusals.addAll(missing);
                yield null;
            }
            case Result.Of<AccountShare>(var share) -> {
                reasons.add(share.reason(month, base));
                yield share.ofBase(base);
            }
        };
    }
}
