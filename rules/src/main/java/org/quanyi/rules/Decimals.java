package org.quanyi.rules;

/// Decimal text to scaled integers and back, without a detour through binary fractions.
final class Decimals {
    private Decimals() {}

    /// Reads `-?digits[.digits]` as an integer scaled by ten to the power of `places`.
    ///
    /// @throws IllegalArgumentException if the text has another form or more decimals than `places`
    static long scaled(String text, int places) {
        var negative = text.startsWith("-");
        var point = text.indexOf('.');
        var end = point < 0 ? text.length() : point;
        var start = negative ? 1 : 0;
        var decimals = point < 0 ? 0 : text.length() - point - 1;
        if (end == start || (point >= 0 && decimals == 0) || decimals > places) {
            throw unreadable(text, places);
        }
        var value = 0L;
        try {
            for (var i = start; i < text.length(); i++) {
                if (i != point) {
                    value = append(value, text.charAt(i), text, places);
                }
            }
            for (var i = decimals; i < places; i++) {
                value = Math.multiplyExact(value, 10L);
            }
        } catch (ArithmeticException tooLarge) {
            throw new IllegalArgumentException("'" + text + "' is too large", tooLarge);
        }
        return negative ? -value : value;
    }

    private static long append(long value, char digit, String text, int places) {
        if (digit < '0' || digit > '9') {
            throw unreadable(text, places);
        }
        return Math.addExact(Math.multiplyExact(value, 10L), digit - '0');
    }

    private static IllegalArgumentException unreadable(String text, int places) {
        return new IllegalArgumentException(
                "'" + text + "' is not a decimal number with at most " + places + " decimals");
    }

    /// The decimal text of a scaled integer, with at least `shown` decimals and no further trailing
    /// zeros.
    static String text(long scaled, int places, int shown) {
        var digits = new StringBuilder(Long.toString(scaled));
        var sign = scaled < 0 ? 1 : 0;
        while (digits.length() - sign <= places) {
            digits.insert(sign, '0');
        }
        digits.insert(digits.length() - places, '.');
        while (digits.charAt(digits.length() - 1) == '0'
                && digits.length() - digits.indexOf(".") - 1 > shown) {
            digits.setLength(digits.length() - 1);
        }
        if (digits.charAt(digits.length() - 1) == '.') {
            digits.setLength(digits.length() - 1);
        }
        return digits.toString();
    }
}
