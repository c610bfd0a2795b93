package org.quanyi.rules.calculation;

import java.util.List;
import java.util.Optional;
import org.quanyi.rules.Law;
import org.quanyi.rules.Result;

/// The closed list of calculations (公开计算目录), by name.
public final class Calculations {
    private static final List<Calculation> ALL =
            List.of(
                    new AccountInterestCalculation(),
                    new ArrearsThresholdCalculation(),
                    new LimitsCalculation(),
                    new CaseDeadlineCalculation(),
                    new CatalogueCalculation(),
                    new ContributionCalculation(),
                    new DeadlineCalculation(),
                    new DuplicateMonthsCalculation(),
                    new ExclusionsCalculation(),
                    new LawAbidingClassCalculation(),
                    new LinkingCalculation(),
                    new ListingTermCalculation(),
                    new MeasureProportionCalculation(),
                    new MonthsDivisorCalculation(),
                    new NumberCalculation(),
                    new PayingRegionCalculation(),
                    new PensionCalculation(),
                    new RepairTermCalculation(),
                    new ResidentPensionCalculation(),
                    new RetirementAgeCalculation(),
                    new SurchargeCalculation(),
                    new TransferCalculation(),
                    new UnemploymentMonthsCalculation());

    private Calculations() {}

    /// All there are, sorted by name.
    public static List<Calculation> all() {
        return ALL;
    }

    /// The calculation of a name; empty if there is none.
    public static Optional<Calculation> named(String name) {
        return ALL.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /// The answer of a calculation to a request. The one way in for all who ask.
    ///
    /// Figures of the law that are uncertain are refused as `LAW-004` unless the request holds
    /// `allowUncertain` = `true`; then the answer names them.
    public static Result<Answer> answer(Calculation calculation, Law law, Node.Fields request) {
        var facts = new Facts(request);
        var allowed = facts.optional("allowUncertain", Facts::flag).orElse(false);
        return calculation.calculate(allowed ? law.allowingUncertain() : law, facts);
    }
}
