package org.quanyi.rules.calculation;

import java.math.BigDecimal;
import java.util.function.IntToLongFunction;
import org.quanyi.rules.PensionParameter;
import org.quanyi.rules.pension.ServiceRounding;

/// A length of time in a request (年限), as years and months or as a decimal number of years.
///
/// @param months the length in months, where it was given so
/// @param exact the length in [ServiceRounding#YEAR]ths of a year, where it was a decimal
record YearsAndMonths(int months, long exact) {
    /// No time at all.
    static final YearsAndMonths NONE = new YearsAndMonths(0, 0);

    private static final int YEAR = 12;
    private static final int LONGEST_YEARS = 100;
    private static final int PLACES = 4;

    /// A length of service: a decimal string with at most four decimals, or
    /// `{"years":23,"months":11}`.
    static Field<YearsAndMonths> service(Facts facts, String name) {
        if (facts.isFields(name)) {
            var parts = facts.fields(name);
            var years = parts.whole("years", 0, LONGEST_YEARS);
            var months = parts.optional("months", (all, field) -> all.whole(field, 0, YEAR - 1));
            return new Field<>(
                    name,
                    years.isThere()
                            ? new YearsAndMonths(years.get() * YEAR + months.orElse(0), 0)
                            : null);
        }
        var decimal = facts.decimal(name, PLACES);
        if (!decimal.isThere()) {
            return new Field<>(name, null);
        }
        if (decimal.get().compareTo(BigDecimal.valueOf(LONGEST_YEARS)) > 0) {
            facts.refuse(
                    FactRefusal.OUT_OF_RANGE,
                    name,
                    decimal.get().toPlainString(),
                    0,
                    LONGEST_YEARS);
            return new Field<>(name, null);
        }
        var units = decimal.get().multiply(BigDecimal.valueOf(ServiceRounding.YEAR));
        return new Field<>(name, new YearsAndMonths(0, units.longValueExact()));
    }

    /// An age of the divisor table in months: `{"years":60,"months":2}`.
    static Field<Integer> age(Facts facts, String name) {
        var parts = facts.fields(name);
        var years = parts.whole("years", PensionParameter.YOUNGEST, PensionParameter.OLDEST);
        var months = parts.optional("months", (all, field) -> all.whole(field, 0, YEAR - 1));
        var beyond = years.orElse(0) == PensionParameter.OLDEST && months.orElse(0) > 0;
        if (beyond) {
            parts.refuse(FactRefusal.OUT_OF_RANGE, "months", months.get(), 0, 0);
        }
        return new Field<>(
                name, years.isThere() && !beyond ? years.get() * YEAR + months.orElse(0) : null);
    }

    /// Whether the region's rounding has to be applied.
    boolean isInMonths() {
        return months > 0;
    }

    /// The length in [ServiceRounding#YEAR]ths of a year.
    ///
    /// @param rounding how the region rounds months
    long length(IntToLongFunction rounding) {
        return months > 0 ? rounding.applyAsLong(months) : exact;
    }
}
