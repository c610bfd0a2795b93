package org.quanyi.rules.pension;

/// How years and months of service become a length (缴费年限取位): one of the rounding customs of the
/// regions.
///
/// A length is counted in [#YEAR]ths of a year, which holds four decimals as well as twelfths
/// exactly.
public enum ServiceRounding {
    /// Tenths of a year, half up (一位小数): 31 years 4 months are 31.3.
    ONE_DECIMAL("one-decimal", 10),
    /// Hundredths of a year, half up (两位小数): 31 years 4 months are 31.33.
    TWO_DECIMALS("two-decimals", 100),
    /// Ten-thousandths of a year, half up (四位小数): 29 years 10 months are 29.8333.
    FOUR_DECIMALS("four-decimals", 10_000),
    /// Exact twelfths (按月折算，不取位).
    TWELFTHS("twelfths", 12),
    /// A full year counts one, a further month 0.083 (每满一年百分之一，每月百分之零点零八三): Shanghai.
    PERCENT_PER_MONTH("percent-per-month", 1000);

    /// The units of a year.
    public static final int YEAR = 120_000;

    private static final int MONTHS = 12;
    private static final int THOUSANDTHS_PER_MONTH = 83;

    private final String key;
    private final int parts;

    ServiceRounding(String key, int parts) {
        this.key = key;
        this.parts = parts;
    }

    /// The name in law files.
    public String key() {
        return key;
    }

    /// The rounding of this name.
    ///
    /// @throws IllegalArgumentException if there is none
    public static ServiceRounding ofKey(String key) {
        for (var rounding : values()) {
            if (rounding.key.equals(key)) {
                return rounding;
            }
        }
        throw new IllegalArgumentException("'" + key + "' is no way to round a length of service");
    }

    /// The length of so many months.
    public long length(int months) {
        var rest =
                this == PERCENT_PER_MONTH
                        ? (long) months % MONTHS * THOUSANDTHS_PER_MONTH
                        : (2L * (months % MONTHS) * parts + MONTHS) / (2 * MONTHS);
        return (long) (months / MONTHS) * YEAR + rest * (YEAR / parts);
    }
}
