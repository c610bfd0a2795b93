package org.quanyi.server.portal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Certainty;
import org.quanyi.rules.Figure;
import org.quanyi.rules.Insurance;
import org.quanyi.rules.Law;
import org.quanyi.rules.Money;
import org.quanyi.rules.Reason;
import org.quanyi.rules.Result;
import org.quanyi.rules.contribution.Amounts;
import org.quanyi.rules.contribution.ContributionDue;
import org.quanyi.rules.contribution.ContributionTerms;
import org.quanyi.server.contribution.MonthEntry;
import org.quanyi.server.contribution.Share;
import org.quanyi.server.employer.Employer;
import org.quanyi.server.employer.Employers;
import org.springframework.stereotype.Component;

/// Explains where the figures of a line come from: the law of its month, step by step, in words.
@Component
class Origins {

    private static final int ANY_CLASS = 1;

    private final Law law;
    private final Employers employers;

    Origins(Law law, Employers employers) {
        this.law = law;
        this.employers = employers;
    }

    MonthView.Origin of(MonthEntry entry, Insurance insurance, Wording wording) {
        Insurance carrier = entry.shares().containsKey(insurance) ? insurance : Insurance.MEDICAL;
        return switch (ContributionDue.terms(
                law, entry.region(), entry.month(), workInjuryClass(entry))) {
            case Result.Refused<ContributionTerms> _ ->
                    new MonthView.Origin(List.of(), false, null);
            case Result.Of<ContributionTerms>(var terms) ->
                    origin(terms, entry, insurance, carrier, wording);
        };
    }

    private int workInjuryClass(MonthEntry entry) {
        return employers
                .byId(entry.employer())
                .registration(entry.month())
                .map(Employer.Registration::workInjuryClass)
                .orElse(ANY_CLASS);
    }

    private MonthView.Origin origin(
            ContributionTerms terms,
            MonthEntry entry,
            Insurance insurance,
            Insurance carrier,
            Wording wording) {
        // An insurance with narrower limits holds less than was declared, so the highest base is
        // the declared one.
        Money declared =
                entry.shares().values().stream().map(Share::base).reduce(Money.ZERO, Money::max);
        Share share = entry.shares().get(carrier);
        if (!terms.admits(declared) || !terms.insured(carrier) || share == null) {
            return new MonthView.Origin(List.of(), false, null);
        }
        List<Reason> reasons =
                terms.reason(declared).stream()
                        .filter(r -> concerns(r, insurance, carrier))
                        .toList();
        Amounts amounts = terms.assess(declared);
        boolean agrees =
                amounts.base(carrier) == share.base().fen()
                        && amounts.employer(carrier) == share.employer().fen()
                        && amounts.person(carrier) == share.person().fen();
        return new MonthView.Origin(
                reasons.stream().map(r -> step(r, wording)).toList(), agrees, certainty(reasons));
    }

    private static boolean concerns(Reason reason, Insurance insurance, Insurance carrier) {
        return reason.facts().stream()
                .anyMatch(fact ->
                        switch (fact.name()) {
                            case "insurances" ->
                                    List.of(fact.value().split(" ")).contains(carrier.key());
                            case "insurance" ->
                                    fact.value().equals(carrier.key())
                                            || fact.value().equals(insurance.key());
                            default -> false;
                        });
    }

    private static @Nullable Certainty certainty(List<Reason> reasons) {
        return reasons.stream().map(Reason::certainty).reduce(Certainty::weaker).orElse(null);
    }

    private static MonthView.Step step(Reason reason, Wording wording) {
        return new MonthView.Step(
                sentence(reason, wording),
                reason.figures().stream().map(f -> basis(f, wording)).toList());
    }

    /// The arguments of every sentence: payer, base, outcome, then the figures in the order of the
    /// reason.
    private static String sentence(Reason reason, Wording wording) {
        boolean aboutBase = reason.code().equals("contribution.base");
        boolean aboutNobody = reason.facts().stream().noneMatch(f -> f.name().equals("payer"));
        String payer = aboutNobody ? "" : wording.text("payer." + reason.fact("payer"));
        String base = aboutBase ? reason.fact("wage") : aboutNobody ? "" : reason.fact("base");
        Object[] arguments = new Object[3 + reason.figures().size()];
        arguments[0] = payer;
        arguments[1] = base.isEmpty() ? "" : wording.money(Money.yuan(base));
        arguments[2] =
                reason.outcome().isEmpty() ? "" : wording.money(Money.yuan(reason.outcome()));
        for (int i = 0; i < reason.figures().size(); i++) {
            arguments[3 + i] = wording.value(reason.figures().get(i));
        }
        return wording.text("reason." + reason.code(), arguments);
    }

    static MonthView.Basis basis(Figure figure, Wording wording) {
        return new MonthView.Basis(
                wording.figure(figure),
                wording.value(figure),
                wording.citation(figure),
                LawBook.page(figure),
                figure.certainty());
    }
}
