package org.quanyi.rules.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quanyi.rules.Effort;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Seeds;
import org.quanyi.rules.identity.PersonNumber.Kind;
import org.quanyi.rules.identity.PersonNumber.Sex;

class PersonNumbersTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static PersonNumber accepted(String typed) {
        return PersonNumbers.read(typed, TODAY).orThrow();
    }

    private static Refusal refused(String typed) {
        var refusals = PersonNumbers.read(typed, TODAY).refusals();
        assertThat(refusals).as(typed).hasSize(1);
        return refusals.getFirst();
    }

    @ParameterizedTest
    @CsvSource({
        "11010519491231002X, RESIDENT, 1949-12-31, FEMALE, false",
        "440524188001010014, RESIDENT, 1880-01-01, MALE, false",
        "810000199408230021, COMPATRIOT_PERMIT, 1994-08-23, FEMALE, false",
        "830000199201300022, COMPATRIOT_PERMIT, 1992-01-30, FEMALE, false",
        "999999200002290019, RESIDENT, 2000-02-29, MALE, true",
        "999999199912310028, RESIDENT, 1999-12-31, FEMALE, true",
        "99010119700101001X, RESIDENT, 1970-01-01, MALE, true",
        "990101197001010060, RESIDENT, 1970-01-01, FEMALE, true",
        "911840198602150011, PERMANENT_RESIDENT, 1986-02-15, MALE, false",
        "931276200002290026, PERMANENT_RESIDENT, 2000-02-29, FEMALE, false",
        "944410197512310134, PERMANENT_RESIDENT, 1975-12-31, MALE, false",
        "911999198602150018, PERMANENT_RESIDENT, 1986-02-15, MALE, true",
        "CAN110080010101, PERMANENT_RESIDENT_2017, 1980-01-01, FEMALE, false",
        "USA310099123110, PERMANENT_RESIDENT_2017, 1999-12-31, MALE, false",
        "ZZZ990185061521, PERMANENT_RESIDENT_2017, 1985-06-15, FEMALE, true"
    })
    void readsKindBirthAndSex(
            String typed, Kind kind, LocalDate birth, Sex sex, boolean synthetic) {
        assertThat(accepted(typed)).isEqualTo(new PersonNumber(kind, typed, birth, sex, synthetic));
    }

    @ParameterizedTest
    @CsvSource({"JPN000000TK1234567, false", "ZZZ0000000AB123456, true"})
    void readsAForeignersNumberWithoutACheck(String typed, boolean synthetic) {
        assertThat(accepted(typed))
                .isEqualTo(
                        new PersonNumber(Kind.FOREIGNER, typed, null, Sex.NOT_STATED, synthetic));
    }

    @Test
    void completesALegacyNumber() {
        var number = accepted("110105491231002");
        assertThat(number.normalised()).isEqualTo("11010519491231002X");
        assertThat(number.kind()).isEqualTo(Kind.RESIDENT_LEGACY);
        assertThat(number.area()).isEqualTo("110105");
    }

    @Test
    void neverJudgesAnArea() {
        var random = Seeds.random(this);
        for (var i = 0; i < 5_000; i++) {
            var body = "%06d19900101%03d".formatted(random.nextInt(900_000), random.nextInt(1000));
            var number = accepted(body + Checks.mod11(body, 17));
            assertThat(number.area()).isEqualTo(body.substring(0, 6));
            assertThat(number.synthetic()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "11010519491231002x",
                "１１０１０５１９４９１２３１００２Ｘ",
                "１１０１０５１９４９１２３１００２ｘ",
                "\ufeff11010519491231002X",
                "\u3000 11010519491231002X\t\r\n",
                "\u200b11010519491231002X\u200b\u2060",
                "110105 19491231 002X",
                "110105-19491231-002X",
                "110105\u300019491231002X",
                "110105－19491231\u2011002X"
            })
    void normalisesOnce(String typed) {
        var number = accepted(typed);
        assertThat(number.normalised()).isEqualTo("11010519491231002X");
        assertThat(accepted(number.normalised())).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "\"\"                   | NUM-001 | ",
                "\" \u3000\"            | NUM-001 | ",
                "\"\u200b\ufeff\"       | NUM-001 | ",
                "1.1E+17                | NUM-002 | 1.1E+17",
                "9.90102E+17            | NUM-002 | 9.90102E+17",
                "9.90102e17             | NUM-002 | 9.90102e17",
                "9E+17                  | NUM-002 | 9E+17",
                "110105194912310000.0   | NUM-003 | .0",
                "110105491231002.00     | NUM-003 | .00",
                "=11010519491231002X    | NUM-004 | =",
                "+110105194912310021    | NUM-004 | +",
                "@SUM(A1)               | NUM-004 | @",
                "-110105194912310021    | NUM-004 | -",
                "＝A1                   | NUM-004 | ＝",
                "11010519491231002      | NUM-005 | 17;18",
                "1                      | NUM-005 | 1;18",
                "1101051949123100       | NUM-005 | 16;18",
                "11010519491231002XX    | NUM-006 | 19;18",
                "11O10519491231002X     | NUM-007 | O;3",
                "1101051949123100XX     | NUM-007 | X;17",
                "11010549123100X        | NUM-007 | X;15",
                "1101051949123١002X     | NUM-007 | ١;14",
                "110105\u200b9491231002X| NUM-007 | U+200B;7",
                "JPNX00000TK1234567     | NUM-007 | X;4",
                "JP0000000TK1234567     | NUM-007 | 0;3",
                "CAN1100800101O1        | NUM-007 | O;14",
                "990101199913010011     | NUM-008 | 13;11",
                "990101990001001        | NUM-008 | 00;9",
                "990101199904320018     | NUM-009 | 32;4;1999;13",
                "99010119900230001X     | NUM-009 | 30;2;1990;13",
                "999999199902290019     | NUM-009 | 29;2;1999;13",
                "999999990229001        | NUM-009 | 29;2;1999;11",
                "990101209901010010     | NUM-010 | 2099-01-01",
                "110105194912310021     | NUM-011 | 1;18",
                "CAN110080010102        | NUM-011 | 2;15",
                "990101184901010012     | NUM-012 | 1849;7",
                "110105194912310000     | NUM-013 | "
            })
    void saysWhereTheMistakeIs(String typed, String code, String arguments) {
        var expected = arguments == null ? List.<String>of() : List.of(arguments.split(";"));
        assertThat(refused(typed)).isEqualTo(new Refusal(code, expected));
    }

    @Test
    void aBirthTodayIsNotInTheFuture() {
        var body = "99010120261122001";
        assertThat(accepted(body + Checks.mod11(body, 17)).birth()).isEqualTo(TODAY);
        var tomorrow = "99010120261123001";
        assertThat(refused(tomorrow + Checks.mod11(tomorrow, 17)).code()).isEqualTo("NUM-010");
    }

    @Test
    void withoutADayTheFutureIsNotJudged() {
        assertThat(PersonNumbers.read("990101209901010010").refusals()).isEmpty();
    }

    @Test
    void noOtherCheckCharacterPasses() {
        for (var number :
                List.of("11010519491231002X", "440524188001010014", "911840198602150011")) {
            for (var c : "0123456789X".toCharArray()) {
                var changed = number.substring(0, 17) + c;
                assertThat(PersonNumbers.read(changed, TODAY).refusals().isEmpty())
                        .as(changed)
                        .isEqualTo(changed.equals(number));
            }
        }
    }

    /// GB 11643 finds every single mistyped digit and every swap of neighbours.
    @Test
    void findsEveryMistypedDigitAndEverySwap() {
        var number = "990101197001010060";
        for (var i = 0; i < 18; i++) {
            for (var c = '0'; c <= '9'; c++) {
                var changed = number.substring(0, i) + c + number.substring(i + 1);
                assertThat(PersonNumbers.read(changed, TODAY).refusals().isEmpty())
                        .isEqualTo(changed.equals(number));
            }
            if (i < 17 && number.charAt(i) != number.charAt(i + 1)) {
                var swapped = new StringBuilder(number);
                swapped.setCharAt(i, number.charAt(i + 1));
                swapped.setCharAt(i + 1, number.charAt(i));
                assertThat(PersonNumbers.read(swapped.toString(), TODAY).refusals()).isNotEmpty();
            }
        }
    }

    @Test
    void aHugeCellIsRefusedByItsLengthAlone() {
        var refusal = refused("1".repeat(1 << 20));
        assertThat(refusal.code()).isEqualTo("NUM-006");
        assertThat(refusal.arguments()).containsExactly("1048576", "18");
        var damaged = refused("1." + "0".repeat(1 << 20) + "E+17");
        assertThat(damaged.arguments()).allMatch(argument -> argument.length() < 20);
    }

    @Test
    void neverThrowsWhateverIsTyped() {
        var random = Seeds.random(this);
        var alphabet = "0123456789XxAEe.+-=@ \u3000\u200b\ufeff９Ｘ١\ud83d\ude00二'\"\t";
        for (var i = 0; i < 200_000; i++) {
            var typed = new StringBuilder();
            for (var n = random.nextInt(22); n > 0; n--) {
                typed.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            var result = PersonNumbers.read(typed.toString(), TODAY);
            assertThat(result.refusals().size()).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void readsFastAndWithoutWaste() {
        var numbers = List.of("11010519491231002X", "990101197001010060", "JPN000000TK1234567");
        var effort = Effort.of("PersonNumbers.read", 200_000, i -> accepted(numbers.get(i % 3)));
        assertThat(effort.nanos()).isLessThan(2_000);
        assertThat(effort.bytes()).isLessThan(200);
    }
}
