package org.quanyi.rules.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.quanyi.rules.CaseFiles;
import org.quanyi.rules.Law;
import org.quanyi.rules.Planted;

/// Runs every worked example of a calculation as a request: the same fields in and out as `./quanyi
/// calc` and the HTTP interface.
class CalculationCasesTest {
    private static final Law LAW = Law.load();

    @TestFactory
    Stream<DynamicTest> everyCaseHolds() {
        return CalculationCase.all().stream()
                .map(each -> DynamicTest.dynamicTest(each.name(), () -> each.holds(LAW)));
    }

    @Test
    void everyCalculationHasCasesAndThereIsOneOfAName() {
        var rules =
                CaseFiles.below(CaseFiles.cases()).stream()
                        .map(path -> CaseFiles.read(path).text("rule"))
                        .toList();
        assertThat(Calculations.all())
                .extracting(Calculation::name)
                .isSorted()
                .doesNotHaveDuplicates()
                .allMatch(rules::contains);
    }

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
