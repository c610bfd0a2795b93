package org.quanyi.rules.pension;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Figure;
import org.quanyi.rules.Law;
import org.quanyi.rules.Month;
import org.quanyi.rules.Parameter;
import org.quanyi.rules.PensionParameter;
import org.quanyi.rules.Reason;
import org.quanyi.rules.Region;
import org.quanyi.rules.Result;
import org.quanyi.rules.Rounding;

/// The monthly pension of employees (职工基本养老金): basic, account and transitional part.
///
/// `basic = (P + P × Z) / 2 × N × 1 %`, `account = balance ÷ divisor`, `transitional = W × M × k`,
/// with the variants and the rounding of the region. Get the terms of a region and month once, then
/// ask for as many people as there are: immutable, safe for all threads, exact on bare numbers, and
/// without reasons unless they are asked for.
///
/// A region whose transitional pension is not on file is refused (`LAW-002`) for people who worked
/// before accounts. Law: 国发〔2005〕38号 item 6, and the provinces.
public final class EmployeePension {
    private static final long DIVISOR = 2L * TransitionalTerms.ONE * ServiceRounding.YEAR;
    private static final int MILLIONTHS_PER_INDEX = 100;

    private final Figure rate;
    private final Figure fullBaseFrom;
    private final Figure unrounded;
    private final Figure partRounding;
    private final Figure totalRounding;
    private final Figure length;
    private final ServiceRounding service;
    private final boolean lengthIsKnown;
    private final @Nullable TransitionalTerms transitional;

    private final Share share;
    private final Share lowShare;
    private final int full;
    private final boolean wageIsUnrounded;
    private final Rounding part;
    private final Rounding sum;

    private EmployeePension(
            List<Figure> figures, boolean lengthIsKnown, @Nullable TransitionalTerms transitional) {
        rate = figures.get(0);
        fullBaseFrom = figures.get(1);
        unrounded = figures.get(2);
        partRounding = figures.get(3);
        totalRounding = figures.get(4);
        length = figures.get(5);
        service = ServiceRounding.ofKey(length.named());
        this.lengthIsKnown = lengthIsKnown;
        this.transitional = transitional;
        share = Share.of(rate.rate());
        full = Math.toIntExact(fullBaseFrom.rate().millionths() / MILLIONTHS_PER_INDEX);
        lowShare = full == 0 ? new Share(1, 1) : Share.of(TransitionalTerms.ONE + full, full);
        wageIsUnrounded = unrounded.flag();
        part = partRounding.rounding();
        sum = totalRounding.rounding();
    }

    /// The terms for people who never worked before accounts (新人).
    public static Result<EmployeePension> of(Law law, Region region, Month month) {
        return of(law, region, month, null);
    }

    /// The terms for people who did (中人).
    public static Result<EmployeePension> withTransition(Law law, Region region, Month month) {
        return TransitionalTerms.of(law, region, month)
                .then(transitional -> of(law, region, month, transitional));
    }

    private static Result<EmployeePension> of(
            Law law, Region region, Month month, @Nullable TransitionalTerms transitional) {
        var rounding = PensionParameter.LENGTH_ROUNDING;
        return Figures.all(
                        law.figure(region, PensionParameter.BASIC, "rate", month),
                        law.figure(region, PensionParameter.BASIC, "full-base-from", month),
                        law.figure(region, PensionParameter.INDEX, "indexed-wage-unrounded", month),
                        law.figure(region, PensionParameter.RESULT_ROUNDING, "part", month),
                        law.figure(region, PensionParameter.RESULT_ROUNDING, "total", month),
                        law.figure(region, rounding, Parameter.VALUE, month))
                .map(figures ->
                        new EmployeePension(
                                figures, law.setsItself(region, rounding), transitional));
    }

    /// The length of so many months of service, in [ServiceRounding#YEAR]ths of a year.
    public long length(int months) {
        return service.length(months);
    }

    /// How the region rounds a length of service.
    public Figure lengthRounding() {
        return length;
    }

    /// Whether that is known of this region, or only assumed.
    public boolean lengthRoundingIsKnown() {
        return lengthIsKnown;
    }

    /// Whether years before accounts count by an index of their own, which must then be given.
    public boolean needsTransitionalIndex() {
        return transitional != null && transitional.needsOwnIndex();
    }

    /// Whether an index of its own for the years before accounts would be read at all.
    public boolean readsTransitionalIndex() {
        return transitional != null && transitional.readsIndex();
    }

    /// Whether the years paid before accounts count apart from the deemed ones.
    public boolean countsEarlyYears() {
        return transitional != null && transitional.earlyRate() != null;
    }

    /// Whether there is a credited account.
    public boolean hasCreditedAccount() {
        return transitional != null && transitional.creditedDivisor() != null;
    }

    /// The pension of one person.
    public PensionAmounts amounts(PensionFacts facts) {
        var basic = basic(facts);
        var account = account(facts);
        var before = transitional == null ? 0 : transitional(transitional, facts);
        return new PensionAmounts(basic, account, before, total(basic + account + before));
    }

    private long basic(PensionFacts facts) {
        var years = Math.multiplyExact(facts.years(), share.numerator());
        return facts.index() < full
                ? part.share(
                        Math.multiplyExact(indexed(facts), lowShare.numerator()),
                        years,
                        DIVISOR * share.denominator() * lowShare.denominator())
                : part.share(
                        Math.addExact(
                                Math.multiplyExact(facts.base(), TransitionalTerms.ONE),
                                indexed(facts)),
                        years,
                        DIVISOR * share.denominator());
    }

    private long indexed(PensionFacts facts) {
        return IndexedWage.of(facts.base(), facts.index(), wageIsUnrounded);
    }

    private long account(PensionFacts facts) {
        return part.share(facts.account(), MonthsDivisor.TENTHS, facts.divisor());
    }

    private long transitional(TransitionalTerms terms, PensionFacts facts) {
        return deemed(terms, facts)
                + terms.early(facts, part)
                + terms.credited(facts.transition(), part);
    }

    private long deemed(TransitionalTerms terms, PensionFacts facts) {
        return terms.deemed(facts, wageIsUnrounded, part);
    }

    private long total(long parts) {
        return sum.share(parts, 1, 1);
    }

    /// Why a pension is what it is.
    ///
    /// | code | facts | outcome |
    /// |---|---|---|
    /// | `pension.basic` | base, index, years | the part |
    /// | `pension.account` | account, divisor | the part |
    /// | `pension.transitional` | base, index or indexed-wage, deemed-years | the part |
    /// | `pension.early-years` | base, index, years | the part |
    /// | `pension.credited-account` | account | the part |
    /// | `pension.total` | basic, account, transitional | the sum |
    ///
    /// Those of years before accounts only where there are any.
    public List<Reason> reasons(PensionFacts facts) {
        var amounts = amounts(facts);
        var reasons = new PensionReasons(facts, partRounding);
        reasons.basic(List.of(rate, fullBaseFrom, unrounded), amounts.basic());
        reasons.account(amounts.account());
        if (transitional != null) {
            reasons.transitional(transitional, deemed(transitional, facts));
            reasons.early(transitional, transitional.early(facts, part));
            reasons.credited(transitional, transitional.credited(facts.transition(), part));
        }
        reasons.total(amounts, totalRounding);
        return reasons.all();
    }
}
