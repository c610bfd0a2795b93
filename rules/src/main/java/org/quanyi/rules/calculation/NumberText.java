package org.quanyi.rules.calculation;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.quanyi.rules.Money;

/// Reads numbers of a request (数值文本), as strictly as they are written: ASCII digits and a point.
final class NumberText {
    private static final Pattern FORM = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

    /// Longer texts are too large whatever they say; keeps the work per field small.
    private static final int LONGEST = 24;

    /// Ten thousand million yuan: a rate of 100 % of it still fits into fen.
    private static final long LIMIT_YUAN = 10_000_000_000L;

    private NumberText() {}

    static ReadText<Money> money(String text) {
        var read = decimal(text, 2);
        if (read.problem() == FactRefusal.TOO_MANY_DECIMALS) {
            return ReadText.not(FactRefusal.FRACTION_OF_A_FEN, text);
        }
        var value = read.value();
        return value == null
                ? new ReadText<>(null, read.problem(), read.more())
                : ReadText.of(Money.fen(value.movePointRight(2).longValueExact()));
    }

    static ReadText<BigDecimal> decimal(String text, int places) {
        if (text.length() > LONGEST) {
            return ReadText.not(FactRefusal.TOO_LARGE, text);
        }
        if (!FORM.matcher(text).matches()) {
            return ReadText.not(FactRefusal.NOT_A_DECIMAL, text);
        }
        var value = new BigDecimal(text);
        if (text.startsWith("-")) {
            return ReadText.not(FactRefusal.NEGATIVE, text);
        }
        if (value.stripTrailingZeros().scale() > places) {
            return ReadText.not(FactRefusal.TOO_MANY_DECIMALS, text, places);
        }
        return value.compareTo(BigDecimal.valueOf(LIMIT_YUAN)) >= 0
                ? ReadText.not(FactRefusal.TOO_LARGE, text)
                : ReadText.of(value);
    }

    static ReadText<Integer> whole(String text, int lowest, int highest) {
        if (text.length() > LONGEST || !FORM.matcher(text).matches() || text.indexOf('.') >= 0) {
            return ReadText.not(FactRefusal.NOT_WHOLE, text);
        }
        var value = new BigDecimal(text);
        return value.compareTo(BigDecimal.valueOf(lowest)) < 0
                        || value.compareTo(BigDecimal.valueOf(highest)) > 0
                ? ReadText.not(FactRefusal.OUT_OF_RANGE, text, lowest, highest)
                : ReadText.of(value.intValueExact());
    }
}
