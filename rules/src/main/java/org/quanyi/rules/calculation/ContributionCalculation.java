package org.quanyi.rules.calculation;

import java.util.List;
import org.quanyi.rules.Law;
import org.quanyi.rules.Result;

/// `contribution`: what is due (应缴费额) for a month, or of residents for a year, for each kind of
/// insured person.
final class ContributionCalculation implements Calculation {
    /// Who is insured (参保人员类别).
    private enum Kind {
        /// An employee (职工), for whom the employer pays too.
        EMPLOYEE,
        /// A flexible worker (灵活就业人员), who pays alone.
        FLEXIBLE,
        /// A resident (城乡居民) without employment, who pays a tier per year.
        RESIDENT
    }

    @Override
    public String name() {
        return "contribution";
    }

    @Override
    public Result<Answer> calculate(Law law, Facts facts) {
        var kind = facts.choice("kind", List.of(Kind.values()), Kind::name);
        if (!kind.isThere()) {
            return facts.refused();
        }
        return switch (kind.get()) {
            case EMPLOYEE -> InsuredMonth.employee(law, facts);
            case FLEXIBLE -> InsuredMonth.flexible(law, facts);
            case RESIDENT -> ResidentYear.resident(law, facts);
        };
    }
}
