package org.quanyi.rules.calculation;

import org.quanyi.rules.Law;
import org.quanyi.rules.Money;
import org.quanyi.rules.Result;
import org.quanyi.rules.pension.ResidentPension;

/// `resident-pension`: the monthly pension of residents (城乡居民养老金).
final class ResidentPensionCalculation implements Calculation {
    private static final int LONGEST_YEARS = 100;

    @Override
    public String name() {
        return "resident-pension";
    }

    @Override
    public Result<Answer> calculate(Law law, Facts facts) {
        var base = facts.money("basePension");
        var account = facts.money("account");
        var extra =
                facts.optional("extraYears", (all, field) -> all.whole(field, 0, LONGEST_YEARS));
        var region = facts.optional("region", Facts::region);
        var month = facts.optional("month", Facts::month);
        if (extra.orElse(0) > 0 && !facts.has("region")) {
            facts.refuse(FactRefusal.MISSING, "region");
        }
        return facts.then(() -> {
            var on = month.orElse(law.checkedIn());
            var years = extra.orElse(0);
            var terms =
                    years == 0
                            ? ResidentPension.of(law, on)
                            : ResidentPension.withExtraYears(law, region.get(), on);
            return terms.map(found -> answer(found, base.get(), account.get(), years));
        });
    }

    private static Answer answer(ResidentPension terms, Money base, Money account, int years) {
        return new Answer(
                Node.Fields.NONE.with("monthly", terms.monthly(base, account, years)),
                terms.reasons(account, years));
    }
}
