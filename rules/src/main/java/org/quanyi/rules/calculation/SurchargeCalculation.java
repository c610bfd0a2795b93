package org.quanyi.rules.calculation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.quanyi.rules.Law;
import org.quanyi.rules.Money;
import org.quanyi.rules.Reason;
import org.quanyi.rules.Result;
import org.quanyi.rules.contribution.DefaultDays;
import org.quanyi.rules.contribution.Surcharge;

/// `surcharge`: what late contributions of one month cost (滞纳金).
///
/// In: `due` and the days of default `from`, `to`, both counted; or, where the region sets them,
/// `region`, `settlementMonth` and `declared`, the day of the late declaration. Out: `days`,
/// `surcharge`, and the days of default `from`, `to` where they were found.
final class SurchargeCalculation implements Calculation {
    private static final Money LIMIT = Money.yuan("1000000000");

    @Override
    public String name() {
        return "surcharge";
    }

    @Override
    public Result<Answer> calculate(Law law, Facts facts) {
        var due = facts.money("due");
        if (due.isThere() && due.get().compareTo(LIMIT) > 0) {
            facts.refuse(FactRefusal.TOO_LARGE, "due", due.get());
        }
        facts.exactlyOne("from", "settlementMonth");
        return facts.has("settlementMonth") ? found(law, facts, due) : given(law, facts, due);
    }

    private static Result<Answer> given(Law law, Facts facts, Field<Money> due) {
        var from = facts.optional("from", Facts::date);
        var to = facts.date("to");
        if (from.isThere() && to.isThere()) {
            if (to.get().isBefore(from.get())) {
                facts.refuse(FactRefusal.OUT_OF_ORDER, "to", to.get());
            } else if (tooLong(from.get(), to.get())) {
                facts.refuse(FactRefusal.TOO_LARGE, "to", to.get());
            }
        }
        return facts.then(() ->
                Surcharge.of(law, due.get(), from.get(), to.get())
                        .map(found -> new Answer(fields(found), found.reasons())));
    }

    private static boolean tooLong(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to) >= Surcharge.LONGEST;
    }

    private static Result<Answer> found(Law law, Facts facts, Field<Money> due) {
        var region = facts.region("region");
        var settlement = facts.month("settlementMonth");
        var declared = facts.date("declared");
        return facts.then(() ->
                DefaultDays.of(law, region.get(), settlement.get(), declared.get())
                        .then(days -> over(law, due.get(), days)));
    }

    private static Result<Answer> over(Law law, Money due, DefaultDays days) {
        if (days.to().isBefore(days.from())) {
            return Result.of(
                    new Answer(
                            fields(new Surcharge(0, Money.ZERO, List.of())),
                            List.of(days.reason())));
        }
        if (tooLong(days.from(), days.to())) {
            return Result.refused(FactRefusal.TOO_LARGE.of("declared", days.to()));
        }
        return Surcharge.of(law, due, days.from(), days.to())
                .map(found ->
                        new Answer(
                                fields(found)
                                        .with("from", days.from().toString())
                                        .with("to", days.to().toString()),
                                reasons(days.reason(), found)));
    }

    private static List<Reason> reasons(Reason days, Surcharge found) {
        return Stream.concat(Stream.of(days), found.reasons().stream()).toList();
    }

    private static Node.Fields fields(Surcharge surcharge) {
        return Node.Fields.NONE
                .with("days", surcharge.days())
                .with("surcharge", surcharge.amount());
    }
}
