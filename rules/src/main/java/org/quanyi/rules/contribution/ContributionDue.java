package org.quanyi.rules.contribution;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Figure;
import org.quanyi.rules.Insurance;
import org.quanyi.rules.Law;
import org.quanyi.rules.LawRefusal;
import org.quanyi.rules.Month;
import org.quanyi.rules.Parameter;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Region;
import org.quanyi.rules.Result;

/// What the law asks for a month of insured work (应缴社会保险费).
///
/// Finds the terms of a region and month; [ContributionTerms#assess] then gives the amounts. Every
/// parameter that is not on file is named in a refusal (`LAW-002`); nothing is guessed or carried
/// forward beyond its contribution year.
///
/// Law: Social Insurance Law arts 10, 12, 23, 33, 35, 44, 53, 64; the rates and limits cite their
/// own documents.
public final class ContributionDue {
    private final Law law;
    private final Region region;
    private final Month month;
    private final List<Refusal> missing = new ArrayList<>();

    private ContributionDue(Law law, Region region, Month month) {
        this.law = law;
        this.region = region;
        this.month = month;
    }

    /// The terms of employees in all five insurances.
    ///
    /// @param workInjuryClass the class of the employer's industry (工伤保险行业风险类别), 1 to 8; another is
    ///   refused as `LAW-003`
    public static Result<ContributionTerms> terms(
            Law law, Region region, Month month, int workInjuryClass) {
        return terms(law, region, month, workInjuryClass, EnumSet.allOf(Insurance.class));
    }

    /// The terms of employees who take part in some of the insurances only.
    ///
    /// @param insurances which, at least one that is paid for on its own; maternity drops out where
    ///   it is inside medical
    public static Result<ContributionTerms> terms(
            Law law, Region region, Month month, int workInjuryClass, Set<Insurance> insurances) {
        if (workInjuryClass < 1 || workInjuryClass > 8) {
            return Result.refused(LawRefusal.UNKNOWN_WORK_INJURY_CLASS.with(workInjuryClass));
        }
        return law.region(region.code()) instanceof Result.Refused<?>(var refusals)
                ? Result.refused(refusals)
                : new ContributionDue(law, region, month).employees(workInjuryClass, insurances);
    }

    /// The terms of flexible workers (灵活就业人员), who pay alone.
    ///
    /// @param insurances those the region lets them join; pension, medical, unemployment
    public static Result<ContributionTerms> flexibleTerms(
            Law law, Region region, Month month, Set<Insurance> insurances) {
        return law.region(region.code()) instanceof Result.Refused<?>(var refusals)
                ? Result.refused(refusals)
                : new ContributionDue(law, region, month).flexible(insurances);
    }

    private Result<ContributionTerms> employees(int workInjuryClass, Set<Insurance> insurances) {
        var inside =
                insurances.contains(Insurance.MATERNITY)
                        ? find(Parameter.MATERNITY_INSIDE_MEDICAL, Parameter.VALUE)
                        : null;
        var merged = inside != null && inside.flag();
        var found = new ArrayList<InsuranceTerms>();
        for (var insurance : insurances) {
            if (insurance == Insurance.MATERNITY && (inside == null || merged)) {
                continue;
            }
            var key =
                    insurance == Insurance.WORK_INJURY
                            ? Parameter.workInjuryKey(workInjuryClass)
                            : Parameter.VALUE;
            add(
                    found,
                    insurance,
                    find(Parameter.employerRate(insurance), key),
                    find(Parameter.personRate(insurance), Parameter.VALUE),
                    findIfSet(Parameter.personFixed(insurance)));
        }
        return result(found, inside);
    }

    private Result<ContributionTerms> flexible(Set<Insurance> insurances) {
        var found = new ArrayList<InsuranceTerms>();
        for (var insurance : insurances) {
            var fixed = findIfSet(Parameter.flexibleFixed(insurance));
            var rate =
                    law.sets(region, Parameter.flexibleFixed(insurance))
                            ? null
                            : find(Parameter.flexibleRate(insurance), Parameter.VALUE);
            add(found, insurance, null, rate, fixed);
        }
        return result(found, null);
    }

    private void add(
            List<InsuranceTerms> found,
            Insurance insurance,
            @Nullable Figure employer,
            @Nullable Figure person,
            @Nullable Figure fixed) {
        var own = Parameter.base(insurance);
        var limits = law.sets(region, own) ? own : Parameter.BASE;
        var average = find(limits, "average");
        var floor = find(limits, "floor");
        var ceiling = find(limits, "ceiling");
        if (average != null && floor != null && ceiling != null) {
            found.add(
                    new InsuranceTerms(
                            insurance, average, floor, ceiling, employer, person, fixed));
        }
    }

    private Result<ContributionTerms> result(
            List<InsuranceTerms> found, @Nullable Figure maternityInsideMedical) {
        var rounding = find(Parameter.ROUNDING, Parameter.VALUE);
        if (rounding == null || !missing.isEmpty()) {
            return Result.refused(missing.stream().distinct().toList());
        }
        if (found.isEmpty()) {
            throw new IllegalArgumentException("no insurance that is paid for on its own");
        }
        return Result.of(
                new ContributionTerms(region, month, found, rounding, maternityInsideMedical));
    }

    private @Nullable Figure find(Parameter parameter, String key) {
        return switch (law.figure(region, parameter, key, month)) {
            case Result.Of<Figure>(var figure) -> figure;
            case Result.Refused<Figure>(var refusals) -> {
                missing.addAll(refusals);
                yield null;
            }
        };
    }

    private @Nullable Figure findIfSet(Parameter parameter) {
        return law.sets(region, parameter) ? find(parameter, Parameter.VALUE) : null;
    }
}
