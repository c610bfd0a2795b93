package org.quanyi.server.portal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Figure;
import org.quanyi.rules.Insurance;
import org.quanyi.rules.Law;
import org.quanyi.rules.Money;
import org.quanyi.rules.Month;
import org.quanyi.rules.Parameter;
import org.quanyi.rules.PensionParameter;
import org.quanyi.rules.Rate;
import org.quanyi.rules.Region;
import org.quanyi.rules.Result;
import org.quanyi.server.contribution.MonthEntry;
import org.quanyi.server.contribution.Share;

/// What a record says that an estimate needs (测算所需的记录事实).
///
/// @param paid months paid
/// @param missing months that nobody filed though the person was enrolled
/// @param wage the last base
/// @param average the average wage of the place now; null when it is not on file
/// @param reference the benefit base of the place; null when it is not on file
/// @param index the bases of the past beside the average wages of their months
/// @param rate what part of the base goes to the account
record EstimateFacts(
        Region region,
        int paid,
        int missing,
        Money wage,
        @Nullable Money average,
        @Nullable Money reference,
        Index index,
        Rate rate) {

    /// Bases beside average wages (缴费工资指数), summed over months.
    record Index(BigDecimal sum, int months) {

        private static final int SCALE = 12;
        private static final int SHOWN = 4;
        static final Index NONE = new Index(BigDecimal.ZERO, 0);

        Index plus(Money base, Money average, int times) {
            BigDecimal one =
                    BigDecimal.valueOf(base.fen())
                            .divide(BigDecimal.valueOf(average.fen()), SCALE, RoundingMode.HALF_UP);
            return new Index(sum.add(one.multiply(BigDecimal.valueOf(times))), months + times);
        }

        /// The mean; one, when there is nothing to take it of.
        BigDecimal mean() {
            return months == 0
                    ? BigDecimal.ONE
                    : sum.divide(BigDecimal.valueOf(months), SHOWN, RoundingMode.HALF_UP);
        }
    }

    /// The facts of a record; empty when nothing was ever filed for the pension, or the rate of the
    /// place is not on file.
    static Optional<EstimateFacts> of(PersonRecord record, Law law) {
        Timeline timeline = Timeline.of(record, Insurance.PENSION);
        Optional<MonthEntry> newest =
                timeline.lastPaid()
                        .or(timeline::lastFiled)
                        .map(month -> timeline.lines(month).getLast());
        return newest.flatMap(line -> of(record, timeline, line, law));
    }

    private static Optional<EstimateFacts> of(
            PersonRecord record, Timeline timeline, MonthEntry newest, Law law) {
        Share share = timeline.share(newest);
        Parameter rate = Parameter.personRate(Insurance.PENSION);
        return figure(law, newest.region(), rate, Parameter.VALUE, record.current())
                .filter(_ -> share != null)
                .map(figure ->
                        new EstimateFacts(
                                newest.region(),
                                timeline.monthsPaid(),
                                missing(timeline),
                                base(share),
                                average(law, newest.region(), record.current()),
                                reference(law, newest.region(), record.current()),
                                index(timeline, newest.month(), law),
                                figure.rate()));
    }

    private static Money base(@Nullable Share share) {
        return share == null ? Money.ZERO : share.base();
    }

    private static int missing(Timeline timeline) {
        return timeline.gaps().stream().filter(Gap::needsLook).mapToInt(Gap::length).sum();
    }

    private static Index index(Timeline timeline, Month last, Law law) {
        Index index = Index.NONE;
        for (Month month = timeline.first(); !month.isAfter(last); month = month.next()) {
            if (!timeline.state(month).isPaid()) {
                continue;
            }
            MonthEntry line = timeline.lines(month).getLast();
            Money average = average(law, line.region(), month);
            Share share = timeline.share(line);
            if (average != null && share != null) {
                index = index.plus(share.base(), average, 1);
            }
        }
        return index;
    }

    private static @Nullable Money average(Law law, Region region, Month month) {
        return figure(law, region, Parameter.BASE, "average", month)
                .map(Figure::money)
                .orElse(null);
    }

    private static @Nullable Money reference(Law law, Region region, Month month) {
        return figure(law, region, PensionParameter.BENEFIT_BASE, Parameter.VALUE, month)
                .map(Figure::money)
                .orElse(null);
    }

    private static Optional<Figure> figure(
            Law law, Region region, Parameter parameter, String key, Month month) {
        return switch (law.figure(region, parameter, key, month)) {
            case Result.Of<Figure>(var figure) -> Optional.of(figure);
            case Result.Refused<Figure> _ -> Optional.empty();
        };
    }
}
