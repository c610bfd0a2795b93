package org.quanyi.server.contribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Insurance;
import org.quanyi.rules.Money;
import org.quanyi.rules.Region;
import org.quanyi.server.contribution.CorrectionTable.Stored;
import org.quanyi.server.employer.Employer;

/// A correction worked out against the record as it is (更正测算). Pure.
///
/// @param region of the line, and so of the account
/// @param before all lines of the person in the month
/// @param amounts what shall stand; null where nothing shall
record WorkedCorrection(
        int person,
        Employer employer,
        Region region,
        List<Stored> before,
        @Nullable LineAmounts amounts,
        CorrectionPlan plan) {

    Optional<Stored> standing() {
        return Optional.ofNullable(plan.standing());
    }

    /// Names the line in force.
    String version() {
        return standing().map(s -> Integer.toString(s.line().sequence())).orElse(Correction.NEW);
    }

    /// What the person's account is credited at once.
    Money credit() {
        return plan.credit(before);
    }

    /// What was declared: an insurance with narrower limits holds less, so the highest base is it.
    @Nullable Money baseBefore() {
        return standing().map(s -> declared(s.line().amounts())).orElse(null);
    }

    private static Money declared(LineAmounts amounts) {
        long base = 0;
        for (Insurance insurance : Insurance.values()) {
            base = amounts.has(insurance) ? Math.max(base, amounts.base(insurance)) : base;
        }
        return Money.fen(base);
    }

    /// Both payers' amounts, before and after.
    List<CorrectionPreview.Row> rows() {
        LineAmounts nothing = LineAmounts.builder().build();
        LineAmounts was = standing().map(s -> s.line().amounts()).orElse(nothing);
        LineAmounts shallBe = amounts == null ? nothing : amounts;
        List<CorrectionPreview.Row> rows = new ArrayList<>();
        for (Insurance insurance : Insurance.values()) {
            if (was.has(insurance) || shallBe.has(insurance)) {
                rows.add(row(insurance, was, shallBe));
            }
        }
        return rows;
    }

    private CorrectionPreview.Row row(Insurance insurance, LineAmounts was, LineAmounts shallBe) {
        long employerBefore = was.has(insurance) ? was.employer(insurance) : 0;
        long personBefore = was.has(insurance) ? was.person(insurance) : 0;
        long employerAfter = shallBe.has(insurance) ? shallBe.employer(insurance) : 0;
        long personAfter = shallBe.has(insurance) ? shallBe.person(insurance) : 0;
        long more = employerAfter + personAfter - employerBefore - personBefore;
        return new CorrectionPreview.Row(
                insurance,
                Money.fen(employerBefore),
                Money.fen(employerAfter),
                Money.fen(personBefore),
                Money.fen(personAfter),
                plan.difference(insurance, more));
    }
}
