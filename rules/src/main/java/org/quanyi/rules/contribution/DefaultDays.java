package org.quanyi.rules.contribution;

import java.time.LocalDate;
import java.util.List;
import org.quanyi.rules.Figure;
import org.quanyi.rules.Law;
import org.quanyi.rules.Month;
import org.quanyi.rules.Parameter;
import org.quanyi.rules.Reason;
import org.quanyi.rules.Reason.Fact;
import org.quanyi.rules.Region;
import org.quanyi.rules.Result;

/// The first and the last day of default (滞纳金起止日) where a region sets how they are found.
///
/// From the first day of the month that lies so many months after the settlement month, to so many
/// days before the late declaration. A region without such a rule on file is refused (`LAW-002`).
///
/// @param from the first day
/// @param to the last day; before the first if nothing is in default yet
/// @param reason `surcharge.days` with the facts settlement, declared
public record DefaultDays(LocalDate from, LocalDate to, Reason reason) {
    /// The days of default of a settlement month.
    ///
    /// @param settlement the month in which the contribution should have been settled
    /// @param declared the day of the late declaration
    public static Result<DefaultDays> of(
            Law law, Region region, Month settlement, LocalDate declared) {
        return figure(law, region, "months-after-settlement", settlement)
                .then(after ->
                        figure(law, region, "days-before", settlement)
                                .map(before -> of(settlement, declared, after, before)));
    }

    private static Result<Figure> figure(Law law, Region region, String key, Month month) {
        return law.figure(region, Parameter.SURCHARGE_DAYS, key, month);
    }

    private static DefaultDays of(
            Month settlement, LocalDate declared, Figure after, Figure before) {
        var from = settlement.plus(after.count()).firstDay();
        var to = declared.minusDays(before.count());
        return new DefaultDays(
                from,
                to,
                new Reason(
                        "surcharge.days",
                        List.of(
                                new Fact("settlement", settlement.toString()),
                                new Fact("declared", declared.toString())),
                        List.of(after, before),
                        from + " " + to));
    }
}
