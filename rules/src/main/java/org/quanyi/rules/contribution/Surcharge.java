package org.quanyi.rules.contribution;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.quanyi.rules.Figure;
import org.quanyi.rules.Law;
import org.quanyi.rules.Money;
import org.quanyi.rules.Month;
import org.quanyi.rules.Parameter;
import org.quanyi.rules.Rate;
import org.quanyi.rules.Reason;
import org.quanyi.rules.Reason.Fact;
import org.quanyi.rules.Result;

/// What late contributions cost (滞纳金): each day of default at the rate of that day, not compounded.
///
/// For one month's arrears, which the employer owes and never the person. Days with another rate,
/// such as those before July 2011, are a segment of their own; the sum is rounded once, to the fen.
/// Days before the first rate on file are refused (`LAW-002`). Social Insurance Law art. 86;
/// before, Order 259 art. 13.
///
/// @param days the days of default, both ends counted
/// @param amount what is owed on top
/// @param reasons one per segment (`surcharge.segment`: due, from, to, days), then the sum
///   (`surcharge.total`: days)
public record Surcharge(long days, Money amount, List<Reason> reasons) {
    /// The longest default that is computed, in days: a century.
    public static final int LONGEST = 36_525;

    private static final long ONE = Rate.percent("100").millionths();

    /// Days of one rate.
    private record Segment(Figure rate, LocalDate from, LocalDate to) {
        long days() {
            return ChronoUnit.DAYS.between(from, to) + 1;
        }

        /// The days, each as many millionths of the arrears as it costs.
        long millionths() {
            return Math.multiplyExact(days(), rate.rate().millionths());
        }

        Reason reason(Money due) {
            var exact =
                    BigDecimal.valueOf(due.fen(), 2)
                            .multiply(BigDecimal.valueOf(millionths(), 6))
                            .stripTrailingZeros();
            return new Reason(
                    "surcharge.segment",
                    List.of(
                            new Fact("due", due.toString()),
                            new Fact("from", from.toString()),
                            new Fact("to", to.toString()),
                            new Fact("days", Long.toString(days()))),
                    List.of(rate),
                    exact.toPlainString());
        }
    }

    /// Copies the reasons.
    public Surcharge {
        reasons = List.copyOf(reasons);
    }

    /// The surcharge on arrears.
    ///
    /// @param from the first day of default
    /// @param to the last one, not before it and not more than [#LONGEST] days on
    public static Result<Surcharge> of(Law law, Money due, LocalDate from, LocalDate to) {
        if (to.isBefore(from) || ChronoUnit.DAYS.between(from, to) >= LONGEST) {
            throw new IllegalArgumentException("a default from " + from + " to " + to);
        }
        return segments(law, from, to)
                .then(segments ->
                        law.national(Parameter.ROUNDING, Parameter.VALUE, Month.of(to))
                                .map(rounding -> of(due, segments, rounding)));
    }

    private static Surcharge of(Money due, List<Segment> segments, Figure rounding) {
        var days = segments.stream().mapToLong(Segment::days).sum();
        var millionths = segments.stream().mapToLong(Segment::millionths).sum();
        var amount = due.times(millionths, ONE, rounding.rounding());
        var reasons = new ArrayList<Reason>();
        segments.forEach(segment -> reasons.add(segment.reason(due)));
        reasons.add(
                new Reason(
                        "surcharge.total",
                        List.of(new Fact("days", Long.toString(days))),
                        List.of(rounding),
                        amount.toString()));
        return new Surcharge(days, amount, reasons);
    }

    private static Result<List<Segment>> segments(Law law, LocalDate from, LocalDate to) {
        var segments = new ArrayList<Segment>();
        var start = from;
        while (!start.isAfter(to)) {
            switch (law.national(Parameter.SURCHARGE_RATE, Parameter.VALUE, Month.of(start))) {
                case Result.Refused<Figure>(var refusals) -> {
                    return Result.refused(refusals);
                }
                case Result.Of<Figure>(var rate) -> {
                    var last = rate.period().last();
                    var end = last == null || last.lastDay().isAfter(to) ? to : last.lastDay();
                    segments.add(new Segment(rate, start, end));
                    start = end.plusDays(1);
                }
            }
        }
        return Result.of(segments);
    }
}
