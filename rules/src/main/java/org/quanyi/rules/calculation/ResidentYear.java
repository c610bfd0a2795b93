package org.quanyi.rules.calculation;

import java.util.stream.Collectors;
import org.quanyi.rules.Law;
import org.quanyi.rules.Money;
import org.quanyi.rules.Month;
import org.quanyi.rules.Region;
import org.quanyi.rules.Result;
import org.quanyi.rules.contribution.ResidentContribution;

/// A year insured by tier (按年按档次参保的居民缴费年度), as a request for `contribution` names it.
///
/// A `year` is judged by its last month, until which it may be paid; who wants the terms of another
/// month names the `month`.
final class ResidentYear {
    private static final int FIRST_YEAR = 1000;
    private static final int LAST_YEAR = 9999;
    private static final int LAST_MONTH = 12;

    private final Law law;
    private final Field<Region> region;
    private final Field<Integer> year;
    private final Field<Month> month;
    private final Field<Money> tier;

    private ResidentYear(Law law, Facts facts) {
        this.law = law;
        region = facts.region("region");
        facts.exactlyOne("year", "month");
        year = facts.optional("year", (all, name) -> all.whole(name, FIRST_YEAR, LAST_YEAR));
        month = facts.optional("month", Facts::month);
        tier = facts.money("tier");
    }

    static Result<Answer> resident(Law law, Facts facts) {
        var asked = new ResidentYear(law, facts);
        return facts.then(asked::answer);
    }

    private Result<Answer> answer() {
        var on = month.isThere() ? month.get() : Month.of(year.get(), LAST_MONTH);
        return ResidentContribution.of(law, region.get(), on).then(this::answer);
    }

    private Result<Answer> answer(ResidentContribution terms) {
        var paid = tier.get();
        if (!terms.admits(paid)) {
            return terms.missingTiers().isEmpty()
                    ? Result.refused(
                            FactRefusal.NOT_A_TIER.of("tier", paid, region.get(), tiers(terms)))
                    : Result.refused(terms.missingTiers());
        }
        var fields =
                Node.Fields.NONE
                        .with("person", paid)
                        .with("subsidy", terms.subsidy(paid))
                        .with("toAccount", terms.toAccount(paid))
                        .with("leastOnly", terms.leastOnly());
        return Result.of(new Answer(fields, terms.reasons(paid)));
    }

    private static String tiers(ResidentContribution terms) {
        return terms.tiers().stream().map(Money::toString).collect(Collectors.joining(" "));
    }
}
