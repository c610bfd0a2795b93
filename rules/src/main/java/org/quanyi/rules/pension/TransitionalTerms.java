package org.quanyi.rules.pension;

import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Figure;
import org.quanyi.rules.Law;
import org.quanyi.rules.Month;
import org.quanyi.rules.Parameter;
import org.quanyi.rules.PensionParameter;
import org.quanyi.rules.Region;
import org.quanyi.rules.Result;
import org.quanyi.rules.Rounding;
import org.quanyi.rules.pension.PensionFacts.Transition;

/// How a region computes the transitional pension (过渡性养老金计算办法), ready for many people.
final class TransitionalTerms {
    /// An index of one.
    static final int ONE = 10_000;

    private static final long DIVISOR = 2L * ONE * ServiceRounding.YEAR;
    private static final int MILLIONTHS_PER_INDEX = 100;

    private final Figure rate;
    private final Figure wage;
    private final Figure ownIndex;
    private final Figure leastIndex;
    private final @Nullable Figure earlyRate;
    private final @Nullable Figure creditedDivisor;
    private final Share share;
    private final Share earlyShare;
    private final TransitionalWage way;
    private final boolean indexIsOwn;
    private final int least;

    private TransitionalTerms(
            Figure rate,
            Figure wage,
            Figure ownIndex,
            Figure leastIndex,
            @Nullable Figure earlyRate,
            @Nullable Figure creditedDivisor) {
        this.rate = rate;
        this.wage = wage;
        this.ownIndex = ownIndex;
        this.leastIndex = leastIndex;
        this.earlyRate = earlyRate;
        this.creditedDivisor = creditedDivisor;
        share = Share.of(rate.rate());
        earlyShare = earlyRate == null ? new Share(0, 1) : Share.of(earlyRate.rate());
        way = TransitionalWage.ofKey(wage.named());
        indexIsOwn = ownIndex.flag();
        least = Math.toIntExact(leastIndex.rate().millionths() / MILLIONTHS_PER_INDEX);
    }

    static Result<TransitionalTerms> of(Law law, Region region, Month month) {
        var early = optional(law, region, PensionParameter.EARLY_YEARS, month);
        var credited = optional(law, region, PensionParameter.CREDITED_DIVISOR, month);
        var parameter = PensionParameter.TRANSITIONAL;
        return Figures.all(
                        law.figure(region, parameter, "rate", month),
                        law.figure(region, parameter, "wage", month),
                        law.figure(region, parameter, "own-index", month),
                        law.figure(region, parameter, "least-index", month))
                .map(all ->
                        new TransitionalTerms(
                                all.get(0), all.get(1), all.get(2), all.get(3), early, credited));
    }

    /// A parameter that only some regions have.
    private static @Nullable Figure optional(
            Law law, Region region, Parameter parameter, Month month) {
        return law.figure(region, parameter, Parameter.VALUE, month)
                        instanceof Result.Of<Figure>(var figure)
                ? figure
                : null;
    }

    Figure rate() {
        return rate;
    }

    Figure wage() {
        return wage;
    }

    Figure ownIndex() {
        return ownIndex;
    }

    Figure leastIndex() {
        return leastIndex;
    }

    @Nullable Figure earlyRate() {
        return earlyRate;
    }

    @Nullable Figure creditedDivisor() {
        return creditedDivisor;
    }

    boolean needsOwnIndex() {
        return indexIsOwn;
    }

    boolean readsIndex() {
        return way != TransitionalWage.BASE || earlyRate != null;
    }

    /// The index that counts for the years before accounts.
    int index(PensionFacts facts) {
        var own = facts.transition().index();
        return Math.max(least, own > 0 ? own : facts.index());
    }

    /// Of the deemed years, fen.
    long deemed(PensionFacts facts, boolean unrounded, Rounding rounding) {
        return years(wage(facts, unrounded), facts.transition().years(), share, rounding);
    }

    /// Of the years paid before accounts, fen.
    long early(PensionFacts facts, Rounding rounding) {
        var wage = Math.multiplyExact(2 * facts.base(), index(facts));
        return years(wage, facts.transition().earlyYears(), earlyShare, rounding);
    }

    /// Of the credited account, fen.
    long credited(Transition facts, Rounding rounding) {
        return creditedDivisor == null
                ? 0
                : rounding.share(facts.credited(), 1, creditedDivisor.count());
    }

    private static long years(long wage, long years, Share share, Rounding rounding) {
        return years == 0
                ? 0
                : rounding.share(
                        wage,
                        Math.multiplyExact(years, share.numerator()),
                        Math.multiplyExact(DIVISOR, share.denominator()));
    }

    /// Twice the wage, in ten-thousandths of a fen.
    private long wage(PensionFacts facts, boolean unrounded) {
        return switch (way) {
            case INDEXED -> 2 * indexed(facts, unrounded);
            case MEAN ->
                    Math.addExact(Math.multiplyExact(facts.base(), ONE), indexed(facts, unrounded));
            case BASE -> Math.multiplyExact(facts.base(), 2 * ONE);
        };
    }

    private long indexed(PensionFacts facts, boolean unrounded) {
        var written = facts.transition().indexedWage();
        return written > 0
                ? Math.multiplyExact(written, ONE)
                : IndexedWage.of(facts.base(), index(facts), unrounded);
    }
}
