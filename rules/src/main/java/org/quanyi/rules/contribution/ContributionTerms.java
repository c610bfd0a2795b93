package org.quanyi.rules.contribution;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Certainty;
import org.quanyi.rules.Figure;
import org.quanyi.rules.Insurance;
import org.quanyi.rules.Money;
import org.quanyi.rules.Month;
import org.quanyi.rules.Rate;
import org.quanyi.rules.Reason;
import org.quanyi.rules.Region;
import org.quanyi.rules.Rounding;

/// The terms of contribution (缴费条件) of a region and month: limits, rates, rounding.
///
/// Get them once per region, month and work injury class from [ContributionDue], then assess as
/// many bases as there are persons. Immutable, safe for all threads.
public final class ContributionTerms {
    private static final long MILLION = 1_000_000;

    private final Region region;
    private final Month month;
    private final List<InsuranceTerms> insurances;
    private final Figure roundingFigure;
    private final @Nullable Figure maternityInsideMedical;
    private final Money floor;
    private final Money ceiling;

    /// The same in plain numbers for the loop over persons: per insurance its place in the amounts,
    /// limits in fen, rates in millionths, fixed amount in fen.
    private final long[] plan;

    private final int insured;
    private final long divisor;
    private final long step;

    ContributionTerms(
            Region region,
            Month month,
            List<InsuranceTerms> insurances,
            Figure rounding,
            @Nullable Figure maternityInsideMedical) {
        this.region = region;
        this.month = month;
        this.insurances = List.copyOf(insurances);
        this.roundingFigure = rounding;
        this.maternityInsideMedical = maternityInsideMedical;
        this.floor =
                insurances.stream()
                        .map(terms -> terms.floor().money())
                        .reduce(Money::min)
                        .orElseThrow();
        this.ceiling =
                insurances.stream()
                        .map(terms -> terms.ceiling().money())
                        .reduce(Money::max)
                        .orElseThrow();
        this.step = rounding.rounding().stepFen();
        this.divisor = MILLION * step;
        this.plan = plan(insurances);
        this.insured =
                insurances.stream()
                        .mapToInt(terms -> 1 << terms.insurance().ordinal())
                        .reduce(0, (a, b) -> a | b);
    }

    private long[] plan(List<InsuranceTerms> all) {
        var numbers = new long[all.size() * 6];
        var at = 0;
        for (var terms : all) {
            var highest =
                    Math.max(terms.employerRate().millionths(), terms.personRate().millionths());
            // checked once here, so that the loop over persons needs no overflow check
            var _ =
                    Math.addExact(
                            Math.multiplyExact(terms.ceiling().money().fen(), highest), divisor);
            numbers[at++] = (long) terms.insurance().ordinal() * Amounts.COLUMNS;
            numbers[at++] = terms.floor().money().fen();
            numbers[at++] = terms.ceiling().money().fen();
            numbers[at++] = terms.employerRate().millionths();
            numbers[at++] = terms.personRate().millionths();
            numbers[at++] = terms.personFixed().fen();
        }
        return numbers;
    }

    /// The region the terms are of.
    public Region region() {
        return region;
    }

    /// The month the terms are of.
    public Month month() {
        return month;
    }

    /// The insurances that are paid for on their own.
    public Set<Insurance> insurances() {
        var set = EnumSet.noneOf(Insurance.class);
        insurances.forEach(terms -> set.add(terms.insurance()));
        return set;
    }

    /// Whether the insurance is paid for on its own.
    public boolean insured(Insurance insurance) {
        return (insured & 1 << insurance.ordinal()) != 0;
    }

    /// Whether maternity insurance is paid inside the medical rate.
    public boolean maternityInsideMedical() {
        return maternityInsideMedical != null && maternityInsideMedical.flag();
    }

    /// The lowest base of any insurance.
    public Money floor() {
        return floor;
    }

    /// The highest base of any insurance.
    public Money ceiling() {
        return ceiling;
    }

    /// The lowest base of an insured insurance.
    public Money floor(Insurance insurance) {
        return terms(insurance).floor().money();
    }

    /// The highest base of an insured insurance.
    public Money ceiling(Insurance insurance) {
        return terms(insurance).ceiling().money();
    }

    /// The employer's rate of an insured insurance; zero for flexible workers.
    public Rate employerRate(Insurance insurance) {
        return terms(insurance).employerRate();
    }

    /// The person's rate of an insured insurance.
    public Rate personRate(Insurance insurance) {
        return terms(insurance).personRate();
    }

    /// What the person pays whatever the base, of an insured insurance; mostly nothing.
    public Money personFixed(Insurance insurance) {
        return terms(insurance).personFixed();
    }

    private InsuranceTerms terms(Insurance insurance) {
        for (var terms : insurances) {
            if (terms.insurance() == insurance) {
                return terms;
            }
        }
        throw new IllegalArgumentException(
                insurance.key() + " is not paid for on its own in " + region + " in " + month);
    }

    /// How sure Quanyi is of the terms as a whole: the weakest of their figures.
    public Certainty certainty() {
        return figures().stream().map(Figure::certainty).reduce(Certainty::weaker).orElseThrow();
    }

    /// How sure Quanyi is of the figures of an insured insurance.
    public Certainty certainty(Insurance insurance) {
        return terms(insurance).figures().stream()
                .map(Figure::certainty)
                .reduce(roundingFigure.certainty(), Certainty::weaker);
    }

    /// All figures of the law that the terms rest on, each once.
    public List<Figure> figures() {
        var all = insurances.stream().flatMap(terms -> terms.figures().stream());
        var inside = Stream.ofNullable(maternityInsideMedical);
        return Stream.of(all, inside, Stream.of(roundingFigure))
                .flatMap(figures -> figures)
                .distinct()
                .toList();
    }

    /// The base (缴费基数) of a wage: the wage itself, lifted to the floor or cut to the ceiling.
    public Money clamp(Money wage) {
        return wage.max(floor).min(ceiling);
    }

    /// Whether the base lies within the limits, so that it can be assessed.
    public boolean admits(Money base) {
        return base.compareTo(floor) >= 0 && base.compareTo(ceiling) <= 0;
    }

    /// What is due on a base. An insurance with narrower limits of its own takes the nearer limit.
    ///
    /// @throws IllegalArgumentException if the base lies outside the limits: clamp or refuse first
    public Amounts assess(Money base) {
        refuseOutside(base);
        var cells = new long[Insurance.values().length * Amounts.COLUMNS];
        for (var i = 0; i < plan.length; i += 6) {
            var cell = (int) plan[i];
            var own = Math.min(Math.max(base.fen(), plan[i + 1]), plan[i + 2]);
            cells[cell] = own;
            cells[cell + 1] = rounded(own * plan[i + 3]);
            cells[cell + 2] = rounded(own * plan[i + 4]) + plan[i + 5];
        }
        return new Amounts(cells, insured);
    }

    private long rounded(long product) {
        return (product + divisor / 2) / divisor * step;
    }

    private void refuseOutside(Money base) {
        if (!admits(base)) {
            throw new IllegalArgumentException(
                    "the base %s is outside %s to %s".formatted(base, floor, ceiling));
        }
    }

    /// Why the amounts of a base are what they are, in the order base, amounts, notes.
    ///
    /// | code | facts | figures | outcome |
    /// |---|---|---|---|
    /// | `contribution.base` | wage, insurances | average, floor, ceiling | the base |
    /// | `contribution.amount` | insurance, payer, base | rate, rounding | the amount |
    /// | `contribution.amount-and-fixed` | the same | rate, fixed, rounding | the amount |
    /// | `contribution.fixed` | the same | fixed | the amount |
    /// | `contribution.nothing` | the same | rate of zero | `0.00` |
    /// | `contribution.maternity-inside-medical` | insurance | flag | empty |
    ///
    /// @throws IllegalArgumentException if the base lies outside the limits
    public List<Reason> reason(Money base) {
        refuseOutside(base);
        var reasons = new ContributionReasons(base, roundingFigure);
        reasons.bases(insurances);
        insurances.forEach(reasons::amounts);
        if (maternityInsideMedical != null && maternityInsideMedical.flag()) {
            reasons.maternity(maternityInsideMedical);
        }
        return reasons.all();
    }

    /// The rounding of every amount.
    public Rounding rounding() {
        return roundingFigure.rounding();
    }
}
