package org.quanyi.server.contribution;

import java.util.List;
import java.util.Map;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.identity.NumberRefusal;

/// What a refused number is called in this room (号码问题): a code with the digit group that the
/// sentence names.
///
/// @param code of the finding
/// @param arguments of its sentence
record NumberFinding(FindingCode code, List<String> arguments) {
    private static final Map<String, FindingCode> CODES =
            Map.ofEntries(
                    Map.entry(NumberRefusal.EMPTY.code(), FindingCode.NUMBER_MISSING),
                    Map.entry(NumberRefusal.SCIENTIFIC.code(), FindingCode.NUMBER_SCIENTIFIC),
                    Map.entry(NumberRefusal.DECIMAL.code(), FindingCode.NUMBER_DECIMAL),
                    Map.entry(NumberRefusal.FORMULA.code(), FindingCode.FORMULA),
                    Map.entry(NumberRefusal.TOO_SHORT.code(), FindingCode.NUMBER_TOO_SHORT),
                    Map.entry(NumberRefusal.TOO_LONG.code(), FindingCode.NUMBER_TOO_LONG),
                    Map.entry(NumberRefusal.WRONG_CHARACTER.code(), FindingCode.NUMBER_CHARACTER),
                    Map.entry(NumberRefusal.UNUSED_LETTER.code(), FindingCode.NUMBER_CHARACTER),
                    Map.entry(
                            NumberRefusal.IMPOSSIBLE_MONTH.code(), FindingCode.NUMBER_BIRTH_MONTH),
                    Map.entry(NumberRefusal.IMPOSSIBLE_DAY.code(), FindingCode.NUMBER_BIRTH_DAY),
                    Map.entry(
                            NumberRefusal.BIRTH_IN_THE_FUTURE.code(),
                            FindingCode.NUMBER_BIRTH_LATER),
                    Map.entry(NumberRefusal.CHECK_CHARACTER.code(), FindingCode.NUMBER_CHECK),
                    Map.entry(NumberRefusal.BIRTH_TOO_EARLY.code(), FindingCode.NUMBER_BIRTH_EARLY),
                    Map.entry(NumberRefusal.DIGITS_LOST.code(), FindingCode.NUMBER_DIGITS_LOST));

    static NumberFinding of(Refusal refusal) {
        var code = CODES.get(refusal.code());
        if (code == null) {
            throw new IllegalArgumentException("no finding for " + refusal.code());
        }
        return new NumberFinding(code, arguments(code, refusal.arguments()));
    }

    private static List<String> arguments(FindingCode code, List<String> given) {
        if (code == FindingCode.NUMBER_BIRTH_MONTH) {
            return List.of(given.get(0), given.get(1), later(given.get(1), 1));
        }
        if (code == FindingCode.NUMBER_BIRTH_EARLY) {
            return List.of(given.get(0), given.get(1), later(given.get(1), 3));
        }
        return code == FindingCode.NUMBER_BIRTH_DAY
                ? birthDay(given)
                : given.stream().map(Characters::shown).toList();
    }

    /// The birth takes eight digits before and with the day at 13, else six.
    private static List<String> birthDay(List<String> given) {
        var day = Integer.parseInt(given.get(3));
        var first = day == 13 ? day - 6 : day - 4;
        return List.of(given.get(0), given.get(1), given.get(2), "" + first, "" + (day + 1));
    }

    private static String later(String position, int by) {
        return "" + (Integer.parseInt(position) + by);
    }
}
