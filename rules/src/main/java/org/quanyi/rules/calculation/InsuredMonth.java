package org.quanyi.rules.calculation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.quanyi.rules.Figure;
import org.quanyi.rules.Insurance;
import org.quanyi.rules.Law;
import org.quanyi.rules.Money;
import org.quanyi.rules.Month;
import org.quanyi.rules.Parameter;
import org.quanyi.rules.Region;
import org.quanyi.rules.Result;
import org.quanyi.rules.contribution.Amounts;
import org.quanyi.rules.contribution.ContributionDue;
import org.quanyi.rules.contribution.ContributionTerms;

/// A month insured on a base (按基数参保的月份), as a request for `contribution` names it.
///
/// Either `wage`, which is lifted to the floor or cut to the ceiling, or `base`, which must lie
/// within them. Work injury is left out, and named in `without`, unless the class of the industry
/// is given.
final class InsuredMonth {
    private static final List<Insurance> ALL = List.of(Insurance.values());
    private static final List<Insurance> FLEXIBLE =
            List.of(Insurance.PENSION, Insurance.MEDICAL, Insurance.UNEMPLOYMENT);

    private final Law law;
    private final List<Insurance> allowed;
    private final Field<Region> region;
    private final Field<Month> month;
    private final Field<Money> wage;
    private final Field<Money> base;
    private final Field<List<Insurance>> insurances;

    private InsuredMonth(Law law, Facts facts, List<Insurance> allowed) {
        this.law = law;
        this.allowed = allowed;
        region = facts.region("region");
        month = facts.month("month");
        facts.exactlyOne("wage", "base");
        wage = facts.optional("wage", Facts::money);
        base = facts.optional("base", Facts::money);
        insurances =
                facts.optional(
                        "insurances", (all, name) -> all.choices(name, allowed, Insurance::key));
    }

    static Result<Answer> employee(Law law, Facts facts) {
        var asked = new InsuredMonth(law, facts, ALL);
        var workInjuryClass =
                facts.optional("workInjuryClass", (all, name) -> all.whole(name, 1, 8));
        return facts.then(() -> asked.employee(workInjuryClass));
    }

    static Result<Answer> flexible(Law law, Facts facts) {
        var asked = new InsuredMonth(law, facts, FLEXIBLE);
        return facts.then(asked::flexible);
    }

    private Result<Answer> employee(Field<Integer> workInjuryClass) {
        var taken = EnumSet.copyOf(insurances.orElse(ALL));
        if (!workInjuryClass.isThere() && taken.contains(Insurance.WORK_INJURY)) {
            if (insurances.isThere()) {
                return Result.refused(FactRefusal.MISSING.of("workInjuryClass"));
            }
            taken.remove(Insurance.WORK_INJURY);
        }
        if (taken.equals(Set.of(Insurance.MATERNITY)) && maternityInsideMedical()) {
            return Result.refused(FactRefusal.NOT_ONE_OF.of("insurances", "maternity", "medical"));
        }
        return answer(
                ContributionDue.terms(
                        law, region.get(), month.get(), workInjuryClass.orElse(1), taken));
    }

    private boolean maternityInsideMedical() {
        return law.figure(
                                region.get(),
                                Parameter.MATERNITY_INSIDE_MEDICAL,
                                Parameter.VALUE,
                                month.get())
                        instanceof Result.Of<Figure>(var figure)
                && figure.flag();
    }

    private Result<Answer> flexible() {
        var joined = FLEXIBLE.stream().filter(this::flexibleIsOnFile).toList();
        var taken = EnumSet.copyOf(insurances.orElse(joined.isEmpty() ? FLEXIBLE : joined));
        return answer(ContributionDue.flexibleTerms(law, region.get(), month.get(), taken));
    }

    private boolean flexibleIsOnFile(Insurance insurance) {
        return law.sets(region.get(), Parameter.flexibleRate(insurance))
                || law.sets(region.get(), Parameter.flexibleFixed(insurance));
    }

    private Result<Answer> answer(Result<ContributionTerms> found) {
        return switch (found) {
            case Result.Refused<ContributionTerms>(var refusals) -> Result.refused(refusals);
            case Result.Of<ContributionTerms>(var terms) -> answer(terms);
        };
    }

    private Result<Answer> answer(ContributionTerms terms) {
        if (base.isThere() && !terms.admits(base.get())) {
            return Result.refused(
                    FactRefusal.OUT_OF_RANGE.of(
                            "base", base.get(), terms.floor(), terms.ceiling()));
        }
        var applied = base.isThere() ? base.get() : terms.clamp(wage.get());
        var amounts = terms.assess(applied);
        var fields =
                Node.Fields.NONE
                        .with("base", applied)
                        .with("lines", lines(amounts))
                        .with("total", amounts.total());
        var without = without(terms);
        return Result.of(
                new Answer(
                        without.isEmpty() ? fields : fields.with("without", Node.texts(without)),
                        terms.reason(applied)));
    }

    private static Node.Fields lines(Amounts amounts) {
        var lines = Node.Fields.NONE;
        for (var insurance : ALL) {
            if (amounts.insured(insurance)) {
                lines =
                        lines.with(
                                insurance.key(),
                                Node.Fields.NONE
                                        .with("base", Money.fen(amounts.base(insurance)))
                                        .with("employer", Money.fen(amounts.employer(insurance)))
                                        .with("person", Money.fen(amounts.person(insurance))));
            }
        }
        return lines;
    }

    /// The insurances of the kind that the total does not hold and that no other one holds.
    private List<String> without(ContributionTerms terms) {
        var without = new ArrayList<String>();
        for (var insurance : allowed) {
            var inside = insurance == Insurance.MATERNITY && terms.maternityInsideMedical();
            if (!terms.insured(insurance) && !inside) {
                without.add(insurance.key());
            }
        }
        return without;
    }
}
