package org.quanyi.rules.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quanyi.rules.Refusal;

class CreditCodeTest {
    @ParameterizedTest
    @CsvSource({
        "91350100M000100Y43, 350100, true, false",
        "914403001922038216, 440300, true, false",
        "9144030071526726XG, 440300, true, false",
        "91330100799655058B, 330100, true, false",
        "91990000MA0000015Q, 990000, true, true",
        "91990000123456788C, 990000, true, true",
        "91990101MA0000015C, 990101, true, true",
        "91990102MA0000023M, 990102, true, true",
        "919900001234567879, 990000, false, true"
    })
    void readsACode(String typed, String area, boolean inner, boolean synthetic) {
        var code = CreditCode.read(typed).orThrow();
        assertThat(code).isEqualTo(new CreditCode(typed, inner, synthetic));
        assertThat(code.area()).isEqualTo(area);
    }

    @ParameterizedTest
    @CsvSource({
        "92990000MA0000015D, true",
        "91990000MA0000015Q, false",
        "12990000MA0000015D, false",
        "93990000MA0000015D, false"
    })
    void tellsAnIndividualBusiness(String code, boolean individual) {
        assertThat(CreditCode.isIndividualBusiness(code)).isEqualTo(individual);
    }

    @Test
    void checksTheOrganisationCodeOfTheStandard() {
        assertThat(Checks.organisation("D2143569X", 0)).isEqualTo('X');
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"91350100m000100y43", "９１３５０１００Ｍ０００１００Ｙ４３", "91350100 M000100Y4 3"})
    void normalisesOnce(String typed) {
        assertThat(CreditCode.read(typed).orThrow().normalised()).isEqualTo("91350100M000100Y43");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "\"\"                  | NUM-001 | ",
                "--                    | NUM-004 | -",
                "9.1E+17               | NUM-002 | 9.1E+17",
                "914403001922038216.0  | NUM-003 | .0",
                "=91350100M000100Y43   | NUM-004 | =",
                "91350100M000100Y4     | NUM-005 | 17;18",
                "91350100M000100Y433   | NUM-006 | 19;18",
                "9135010OM000100Y43    | NUM-021 | O;8",
                "9135OI00M000100Y43    | NUM-021 | O;5",
                "9135010:M000100Y43    | NUM-007 | :;8",
                "91350100M000100Y44    | NUM-011 | 4;18"
            })
    void saysWhereTheMistakeIs(String typed, String code, String arguments) {
        var expected = arguments == null ? List.<String>of() : List.of(arguments.split(";"));
        assertThat(CreditCode.read(typed).refusals()).containsExactly(new Refusal(code, expected));
    }

    @Test
    void noOtherCharacterAnywherePasses() {
        var code = "91350100M000100Y43";
        for (var i = 0; i < 18; i++) {
            for (var c : Checks.CREDIT_ALPHABET.toCharArray()) {
                var changed = code.substring(0, i) + c + code.substring(i + 1);
                assertThat(CreditCode.read(changed).refusals().isEmpty())
                        .as(changed)
                        .isEqualTo(changed.equals(code));
            }
        }
    }
}
