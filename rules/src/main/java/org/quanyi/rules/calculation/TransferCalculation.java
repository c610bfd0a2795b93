package org.quanyi.rules.calculation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Law;
import org.quanyi.rules.Money;
import org.quanyi.rules.Month;
import org.quanyi.rules.Rate;
import org.quanyi.rules.Reason;
import org.quanyi.rules.Reason.Fact;
import org.quanyi.rules.Result;
import org.quanyi.rules.transfer.TransferAmounts;
import org.quanyi.rules.transfer.TransferAmounts.PaidMonth;

/// `transfer`: the money that moves with an employee between provinces (转移资金).
///
/// In: `accountBalance`, and `bases` by rising month, each with `month` and `base`; before 1998
/// with `own`, the person's own contribution, instead of or beside the base. Optional
/// `employerRate`, percent, of a temporary account. Out: `pooled`, `account`, `total`, `months`,
/// and `accountPrincipal`, what should have been credited without interest.
final class TransferCalculation implements Calculation {
    private static final Money LIMIT = Money.yuan("1000000000");

    @Override
    public String name() {
        return "transfer";
    }

    @Override
    public Result<Answer> calculate(Law law, Facts facts) {
        var balance = facts.money("accountBalance");
        var employerRate = facts.optional("employerRate", (all, name) -> all.decimal(name, 4));
        if (employerRate.isThere() && employerRate.get().compareTo(BigDecimal.valueOf(100)) > 0) {
            facts.refuse(FactRefusal.OUT_OF_RANGE, "employerRate", employerRate.get(), "0", "100");
        }
        var months = new ArrayList<PaidMonth>();
        Month before = null;
        for (var entry : facts.list("bases")) {
            before = read(entry, before, months);
        }
        return facts.then(() ->
                TransferAmounts.of(law, months, rate(employerRate))
                        .map(moved -> answer(law, balance.get(), months.size(), moved)));
    }

    private static @Nullable Rate rate(Field<BigDecimal> percent) {
        return percent.isThere() ? Rate.percent(percent.get().toPlainString()) : null;
    }

    private static @Nullable Month read(
            Facts facts, @Nullable Month before, List<PaidMonth> months) {
        var month = facts.month("month");
        var early = month.isThere() && TransferAmounts.beforeAccounts(month.get());
        var base = early ? facts.optional("base", Facts::money) : facts.money("base");
        var own = early ? facts.money("own").orElse(Money.ZERO) : Money.ZERO;
        if (base.isThere() && base.get().compareTo(LIMIT) > 0) {
            facts.refuse(FactRefusal.TOO_LARGE, "base", base.get());
        }
        if (own.compareTo(LIMIT) > 0) {
            facts.refuse(FactRefusal.TOO_LARGE, "own", own);
        }
        if (!month.isThere()) {
            return before;
        }
        if (before != null && !month.get().isAfter(before)) {
            facts.refuse(FactRefusal.OUT_OF_ORDER, "month", month.get());
        }
        months.add(new PaidMonth(month.get(), base.orElse(Money.ZERO), own));
        return month.get();
    }

    private static Answer answer(Law law, Money balance, int months, TransferAmounts moved) {
        var reasons = new ArrayList<>(moved.reasons());
        reasons.add(
                Reason.citing(
                        "transfer.account",
                        List.of(new Fact("balance", balance.toString())),
                        List.of(law.citation("gbf-2009-66", "4")),
                        balance.toString()));
        return new Answer(
                Node.Fields.NONE
                        .with("pooled", moved.pooled())
                        .with("account", balance)
                        .with("total", moved.pooled().plus(balance))
                        .with("months", months)
                        .with("accountPrincipal", moved.principal()),
                reasons);
    }
}
