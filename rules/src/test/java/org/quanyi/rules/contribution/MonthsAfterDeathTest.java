package org.quanyi.rules.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.quanyi.rules.Certainty;
import org.quanyi.rules.Law;
import org.quanyi.rules.Month;
import org.quanyi.rules.Region;

class MonthsAfterDeathTest {

    private static final Law LAW = Law.load();
    private static final Region CITY = new Region("990100");

    @Test
    void theMonthOfTheDeathIsTheLastOne() {
        for (var day : new String[] {"2026-05-01", "2026-05-31"}) {
            var end = MonthsAfterDeath.of(LAW, CITY, LocalDate.parse(day)).orThrow();
            assertThat(end.last()).isEqualTo(Month.of(2026, 5));
            assertThat(end.figure().certainty()).isEqualTo(Certainty.LIKELY);
        }
    }

    @Test
    void aDeathBeforeTheLawOnFileIsRefusedAndNotGuessed() {
        assertThat(MonthsAfterDeath.of(LAW, CITY, LocalDate.of(2011, 6, 30)).refusals())
                .extracting(r -> r.code())
                .containsExactly("LAW-002");
    }
}
