package org.quanyi.rules.calculation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Law;
import org.quanyi.rules.Money;
import org.quanyi.rules.Month;
import org.quanyi.rules.Period;
import org.quanyi.rules.Result;
import org.quanyi.rules.transfer.DuplicateMonths;
import org.quanyi.rules.transfer.DuplicateMonths.OtherMonth;
import org.quanyi.rules.transfer.DuplicateMonths.Scheme;

/// `duplicate-months`: months paid in two relations and what goes back (重复缴费清退).
///
/// In: `scheme` of the relation that gives way (`RESIDENTS`, `EMPLOYEES`); `stays`, the periods
/// `from`, `to` of the relation that stays; `other`, by rising month, each with `month` and the
/// amounts `person`, `collective`, `subsidy` (the last two may be absent), of `EMPLOYEES` the
/// account's part `account`. Out: `months`, `duplicates`, `refund`, of `RESIDENTS` also
/// `subsidiesKept`.
final class DuplicateMonthsCalculation implements Calculation {
    @Override
    public String name() {
        return "duplicate-months";
    }

    @Override
    public Result<Answer> calculate(Law law, Facts facts) {
        var scheme = facts.choice("scheme", List.of(Scheme.values()), Scheme::name);
        var stays = stays(facts);
        if (!scheme.isThere()) {
            return facts.refused();
        }
        var other = other(facts, scheme.get());
        return facts.then(() ->
                Result.of(
                        answer(scheme.get(), DuplicateMonths.of(law, scheme.get(), stays, other))));
    }

    private static List<Period> stays(Facts facts) {
        var stays = new ArrayList<Period>();
        @Nullable Month before = null;
        for (var entry : facts.list("stays")) {
            var from = entry.month("from");
            var to = entry.month("to");
            if (!from.isThere() || !to.isThere()) {
                continue;
            }
            if (to.get().isBefore(from.get())) {
                entry.refuse(FactRefusal.OUT_OF_ORDER, "to", to.get());
                continue;
            }
            if (before != null && !from.get().isAfter(before)) {
                entry.refuse(FactRefusal.OVERLAP, "from", from.get());
            }
            before = to.get();
            stays.add(new Period(from.get(), to.get()));
        }
        return stays;
    }

    private static List<OtherMonth> other(Facts facts, Scheme scheme) {
        var other = new ArrayList<OtherMonth>();
        @Nullable Month before = null;
        for (var entry : facts.list("other")) {
            var month = entry.month("month");
            var own = entry.money(scheme == Scheme.EMPLOYEES ? "account" : "person");
            var collective = Money.ZERO;
            var subsidy = Money.ZERO;
            if (scheme == Scheme.RESIDENTS) {
                collective = entry.optional("collective", Facts::money).orElse(Money.ZERO);
                subsidy = entry.optional("subsidy", Facts::money).orElse(Money.ZERO);
            }
            if (!month.isThere() || !own.isThere()) {
                continue;
            }
            if (before != null && !month.get().isAfter(before)) {
                entry.refuse(FactRefusal.OUT_OF_ORDER, "month", month.get());
            }
            before = month.get();
            other.add(new OtherMonth(month.get(), own.get().plus(collective), subsidy));
        }
        return other;
    }

    private static Answer answer(Scheme scheme, DuplicateMonths twice) {
        var fields =
                Node.Fields.NONE
                        .with("months", twice.months().size())
                        .with(
                                "duplicates",
                                Node.texts(twice.months().stream().map(Month::toString).toList()))
                        .with("refund", twice.refund());
        return new Answer(
                scheme == Scheme.RESIDENTS ? fields.with("subsidiesKept", twice.kept()) : fields,
                List.of(twice.reason()));
    }
}
