package org.quanyi.rules.calculation;

import java.util.List;
import org.quanyi.rules.Law;
import org.quanyi.rules.Result;
import org.quanyi.rules.unemployment.UnemploymentMonths;

/// `unemployment-months`: how long unemployment benefit is paid at most (失业保险金领取期限).
final class UnemploymentMonthsCalculation implements Calculation {
    private static final int LONGEST = 1200;

    @Override
    public String name() {
        return "unemployment-months";
    }

    @Override
    public Result<Answer> calculate(Law law, Facts facts) {
        var paid = facts.whole("paidMonths", 0, LONGEST);
        var unused = facts.optional("unusedMonths", (all, field) -> all.whole(field, 0, LONGEST));
        var month = facts.optional("month", Facts::month);
        return facts.then(() ->
                UnemploymentMonths.of(law, month.orElse(law.checkedIn()))
                        .map(durations -> answer(durations, paid.get(), unused.orElse(0))));
    }

    private static Answer answer(UnemploymentMonths durations, int paid, int unused) {
        return new Answer(
                Node.Fields.NONE.with("months", durations.months(paid, unused)),
                List.of(durations.reason(paid, unused)));
    }
}
