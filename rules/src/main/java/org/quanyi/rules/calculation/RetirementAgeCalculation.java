package org.quanyi.rules.calculation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Figure;
import org.quanyi.rules.Law;
import org.quanyi.rules.Month;
import org.quanyi.rules.Reason;
import org.quanyi.rules.Reason.Fact;
import org.quanyi.rules.Result;
import org.quanyi.rules.pension.RetirementAge;
import org.quanyi.rules.pension.RetirementGroup;

/// `retirement-age`: from when on somebody may retire (法定退休年龄), and what a chosen month would ask
/// for.
final class RetirementAgeCalculation implements Calculation {
    private static final Month FIRST_BORN = Month.of(1900, 1);
    private static final Month LAST_BORN = Month.of(2100, 12);
    private static final int YEAR = 12;

    @Override
    public String name() {
        return "retirement-age";
    }

    @Override
    public Result<Answer> calculate(Law law, Facts facts) {
        var born = facts.month("born");
        var group = facts.choice("group", List.of(RetirementGroup.values()), Enum::name);
        var chosen = facts.optional("chosenMonth", Facts::month);
        if (born.isThere() && (born.get().isBefore(FIRST_BORN) || born.get().isAfter(LAST_BORN))) {
            facts.refuse(FactRefusal.OUT_OF_RANGE, "born", born.get(), FIRST_BORN, LAST_BORN);
        }
        return facts.then(() ->
                RetirementAge.of(law, group.get())
                        .then(age -> answer(law, age, born.get(), chosen.orNull())));
    }

    private static Result<Answer> answer(
            Law law, RetirementAge age, Month born, @Nullable Month chosen) {
        return age.minimum(law, born)
                .then(minimum -> {
                    var answer = statutory(age, born, minimum);
                    return chosen == null
                            ? Result.of(answer)
                            : chosen(law, age, born, chosen, answer);
                });
    }

    private static Answer statutory(RetirementAge age, Month born, Figure minimum) {
        var reasons = new ArrayList<>(age.reasons(born));
        reasons.add(minimum("retirement.minimum", age.retirement(born), List.of(minimum)));
        var months = age.months(born);
        return new Answer(
                Node.Fields.NONE
                        .with("delayMonths", age.delay(born))
                        .with(
                                "age",
                                Node.Fields.NONE
                                        .with("years", months / YEAR)
                                        .with("months", months % YEAR))
                        .with("retirementMonth", age.retirement(born).toString())
                        .with("minimumMonths", minimum.count())
                        .with("earliestMonth", age.earliest(born).toString())
                        .with("latestMonth", age.latest(born).toString()),
                reasons);
    }

    private static Result<Answer> chosen(
            Law law, RetirementAge age, Month born, Month chosen, Answer statutory) {
        var earliest = age.earliest(born);
        var latest = age.latest(born);
        if (chosen.isBefore(earliest) || chosen.isAfter(latest)) {
            return Result.refused(
                    FactRefusal.OUT_OF_RANGE.of("chosenMonth", chosen, earliest, latest));
        }
        return age.minimum(law, born, chosen)
                .map(figures -> {
                    var reasons = new ArrayList<>(statutory.reasons());
                    reasons.add(minimum("retirement.chosen-minimum", chosen, figures));
                    return new Answer(
                            statutory
                                    .fields()
                                    .with("chosenMinimumMonths", figures.getLast().count()),
                            reasons);
                });
    }

    private static Reason minimum(String code, Month month, List<Figure> figures) {
        return new Reason(
                code,
                List.of(new Fact("month", month.toString())),
                figures,
                figures.getLast().value());
    }
}
