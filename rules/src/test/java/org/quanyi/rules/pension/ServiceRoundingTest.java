package org.quanyi.rules.pension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ServiceRoundingTest {
    /// A ten-thousandth of a year.
    private static final long PART = ServiceRounding.YEAR / 10_000;

    @ParameterizedTest
    @CsvSource({
        // 31 years 4 months are 31.333…
        "ONE_DECIMAL, 376, 313000",
        "TWO_DECIMALS, 376, 313300",
        "FOUR_DECIMALS, 376, 313333",
        // a month at 0.083: 31.332
        "PERCENT_PER_MONTH, 376, 313320",
        // 29 years 10 months are 29.8333…, 3 months half way between 0.2 and 0.3
        "FOUR_DECIMALS, 358, 298333",
        "ONE_DECIMAL, 3, 3000",
        "TWO_DECIMALS, 3, 2500",
        "TWELFTHS, 3, 2500",
        // 5 months are 0.41666…
        "ONE_DECIMAL, 5, 4000",
        "TWO_DECIMALS, 5, 4200",
        "PERCENT_PER_MONTH, 5, 4150",
        "PERCENT_PER_MONTH, 12, 10000",
        "TWELFTHS, 0, 0"
    })
    void aLengthInTenThousandthsOfAYear(ServiceRounding rounding, int months, long expected) {
        assertThat(rounding.length(months)).isEqualTo(expected * PART);
    }

    @Test
    void twelfthsStayExact() {
        assertThat(ServiceRounding.TWELFTHS.length(376) * 12)
                .isEqualTo(376L * ServiceRounding.YEAR);
    }

    @ParameterizedTest
    @EnumSource(ServiceRounding.class)
    void isFoundByItsName(ServiceRounding rounding) {
        assertThat(ServiceRounding.ofKey(rounding.key())).isSameAs(rounding);
    }

    @ParameterizedTest
    @EnumSource(TransitionalWage.class)
    void soIsAWage(TransitionalWage wage) {
        assertThat(TransitionalWage.ofKey(wage.key())).isSameAs(wage);
    }

    @Test
    void aNameThatIsNoneIsABug() {
        assertThatThrownBy(() -> ServiceRounding.ofKey("three-decimals"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TransitionalWage.ofKey("median"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
