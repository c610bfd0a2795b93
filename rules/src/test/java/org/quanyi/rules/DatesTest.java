package org.quanyi.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
    private static boolean holds(String dates, String day) {
        return Dates.parse(dates).contains(LocalDate.parse(day));
    }

    @Test
    void knowsItsDays() {
        var dates = "01-01 02-10/02-12 02-29";
        assertThat(holds(dates, "2026-01-01")).isTrue();
        assertThat(holds(dates, "2026-01-02")).isFalse();
        assertThat(holds(dates, "2025-02-09")).isFalse();
        assertThat(holds(dates, "2025-02-10")).isTrue();
        assertThat(holds(dates, "2025-02-11")).isTrue();
        assertThat(holds(dates, "2025-02-12")).isTrue();
        assertThat(holds(dates, "2025-02-13")).isFalse();
        assertThat(holds(dates, "2024-02-29")).isTrue();
        assertThat(holds("none", "2026-01-01")).isFalse();
        assertThat(Dates.parse("none")).isEqualTo(Dates.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1-1",
                "13-01",
                "02-30",
                "2026-01-01",
                "01-01  01-03",
                "01-01,01-03",
                "01-03 01-01",
                "01-01 01-01",
                "01-05/01-03",
                "01-01/01-05 01-05/01-06",
                "01-01/",
                "none 01-01"
            })
    void refusesWhatIsNoListOfDays(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Dates.parse(text));
    }
}
