package org.quanyi.rules.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.quanyi.rules.Law;
import org.quanyi.rules.Planted;

/// Whether the worked examples notice a change of the law. Apart from them because it runs all of
/// them twice, which `./quanyi mutation` must not do for each of its changes.
class ChangedLawTest {
    private static final Law LAW = Law.load();

    @Test
    void aChangedValueFailsTheCasesOfItsMonths() {
        var planted = Planted.law("region/990100/contribution/base", "floor: 4280", "floor: 4281");
        assertThat(failing(planted)).contains("base-limits.yaml: Shili from 2025-07");
        assertThat(failing(LAW)).isEmpty();
    }

    private static Stream<String> failing(Law law) {
        return CalculationCase.all().stream()
                .filter(each -> fails(each, law))
                .map(each -> each.name());
    }

    private static boolean fails(CalculationCase example, Law law) {
        try {
            example.holds(law);
            return false;
        } catch (AssertionError _) {
            return true;
        }
    }
}
