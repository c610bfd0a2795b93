package org.quanyi.rules.pension;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.quanyi.rules.Law;
import org.quanyi.rules.Money;
import org.quanyi.rules.Month;
import org.quanyi.rules.Region;

class ResidentPensionTest {
    private static final Law LAW = Law.load();
    private static final Month MONTH = Month.of(2024, 12);
    private static final Money ACCOUNT = Money.yuan("20000");

    @Test
    void isTheBaseAndTheAccountOver139() {
        var terms = ResidentPension.of(LAW, MONTH).orThrow();
        // 20000 ÷ 139 = 143.8848…
        assertThat(terms.monthly(Money.yuan("123"), ACCOUNT, 0)).isEqualTo(Money.yuan("266.88"));
        assertThat(terms.reasons(ACCOUNT, 0))
                .extracting(reason -> reason.code() + " " + reason.outcome())
                .containsExactly("resident-pension.account 143.88");
        assertThat(terms.reasons(ACCOUNT, 0).getFirst().fact("account")).isEqualTo("20000.00");
    }

    @Test
    void aPlaceMayAddForEachYearAboveFifteen() {
        var terms = ResidentPension.withExtraYears(LAW, new Region("341802"), MONTH).orThrow();
        // 165 + 143.88 + 5 × 2
        assertThat(terms.monthly(Money.yuan("165"), ACCOUNT, 5)).isEqualTo(Money.yuan("318.88"));
        assertThat(terms.reasons(ACCOUNT, 5))
                .extracting(reason -> reason.code() + " " + reason.outcome())
                .containsExactly(
                        "resident-pension.account 143.88", "resident-pension.extra-years 10.00");
        assertThat(terms.reasons(ACCOUNT, 5).getLast().fact("years")).isEqualTo("5");
    }

    @Test
    void aPlaceWhoseAdditionIsNotOnFileIsRefused() {
        assertThat(ResidentPension.withExtraYears(LAW, new Region("110000"), MONTH).refusals())
                .extracting(refusal -> refusal.code() + " " + refusal.argument(2))
                .containsExactly("LAW-002 resident-pension/extra-year");
    }
}
