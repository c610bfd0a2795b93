package org.quanyi.rules.contribution;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Figure;
import org.quanyi.rules.Insurance;
import org.quanyi.rules.Money;
import org.quanyi.rules.Rate;
import org.quanyi.rules.Reason;
import org.quanyi.rules.Reason.Fact;

/// Writes down step by step how the amounts of one base come about (缴费计算过程).
final class ContributionReasons {
    private final Money wage;
    private final Figure rounding;
    private final List<Reason> reasons = new ArrayList<>();

    ContributionReasons(Money wage, Figure rounding) {
        this.wage = wage;
        this.rounding = rounding;
    }

    /// One reason per set of limits, naming the insurances that share it.
    void bases(List<InsuranceTerms> insurances) {
        var rest = new ArrayList<>(insurances);
        while (!rest.isEmpty()) {
            var first = rest.getFirst();
            var names =
                    rest.stream()
                            .filter(first::sharesLimitsWith)
                            .map(terms -> terms.insurance().key())
                            .collect(Collectors.joining(" "));
            reasons.add(
                    new Reason(
                            "contribution.base",
                            List.of(
                                    new Fact("wage", wage.toString()),
                                    new Fact("insurances", names)),
                            List.of(first.average(), first.floor(), first.ceiling()),
                            first.clamp(wage).toString()));
            rest.removeIf(first::sharesLimitsWith);
        }
    }

    void amounts(InsuranceTerms terms) {
        if (terms.employer() != null) {
            amount(terms, "employer", terms.employer(), null);
        }
        amount(terms, "person", terms.person(), terms.fixed());
    }

    private void amount(
            InsuranceTerms terms, String payer, @Nullable Figure rate, @Nullable Figure fixed) {
        var base = terms.clamp(wage);
        var facts =
                List.of(
                        new Fact("insurance", terms.insurance().key()),
                        new Fact("payer", payer),
                        new Fact("base", base.toString()));
        var percent = rate == null ? Rate.ZERO : rate.rate();
        var share = base.times(percent, rounding.rounding());
        var due = fixed == null ? share : share.plus(fixed.money());
        reasons.add(new Reason(code(rate, fixed), facts, figures(rate, fixed), due.toString()));
    }

    private static String code(@Nullable Figure rate, @Nullable Figure fixed) {
        if (fixed != null) {
            return rate == null ? "contribution.fixed" : "contribution.amount-and-fixed";
        }
        var nothing = rate != null && rate.rate().equals(Rate.ZERO);
        return nothing ? "contribution.nothing" : "contribution.amount";
    }

    private List<Figure> figures(@Nullable Figure rate, @Nullable Figure fixed) {
        var figures = new ArrayList<Figure>();
        if (rate != null) {
            figures.add(rate);
        }
        if (fixed != null) {
            figures.add(fixed);
        }
        if (rate != null && !rate.rate().equals(Rate.ZERO)) {
            figures.add(rounding);
        }
        return figures;
    }

    void maternity(Figure flag) {
        reasons.add(
                new Reason(
                        "contribution.maternity-inside-medical",
                        List.of(new Fact("insurance", Insurance.MATERNITY.key())),
                        List.of(flag),
                        ""));
    }

    List<Reason> all() {
        return List.copyOf(reasons);
    }
}
