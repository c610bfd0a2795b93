package org.quanyi.rules.calculation;

import java.util.List;
import org.quanyi.rules.Law;
import org.quanyi.rules.Result;
import org.quanyi.rules.pension.MonthsDivisor;

/// `months-divisor`: by what an account is divided at an age (计发月数).
final class MonthsDivisorCalculation implements Calculation {
    @Override
    public String name() {
        return "months-divisor";
    }

    @Override
    public Result<Answer> calculate(Law law, Facts facts) {
        var age = YearsAndMonths.age(facts, "age");
        var month = facts.optional("month", Facts::month);
        return facts.then(() ->
                MonthsDivisor.of(law, month.orElse(law.checkedIn()))
                        .map(table -> answer(table, age.get())));
    }

    private static Answer answer(MonthsDivisor table, int months) {
        return new Answer(
                Node.Fields.NONE.with("divisor", MonthsDivisor.text(table.tenths(months))),
                List.of(table.reason(months)));
    }
}
