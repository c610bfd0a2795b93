package org.quanyi.rules.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.quanyi.rules.CaseFiles;
import org.quanyi.rules.Law;

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
}
