package org.quanyi.rules.identity;

import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Refusal;

/// A number as it was typed, cleaned of what the eye does not see (号码规范化).
///
/// Done once and nowhere else: blanks and invisible marks at the ends go, full-width digits and
/// letters become ASCII, letters become capitals, inner spaces and hyphens go. Nothing else is
/// changed; digits of other scripts stay and are refused as wrong characters.
final class TypedNumber {
    /// Beyond this nothing is copied; such a cell holds no number.
    private static final int LONGEST = 64;

    private TypedNumber() {}

    /// The first and last position that is neither blank nor invisible; empty range if none.
    static String trimmed(String typed) {
        var start = 0;
        var end = typed.length();
        while (start < end && isMargin(typed.charAt(start))) {
            start++;
        }
        while (end > start && isMargin(typed.charAt(end - 1))) {
            end--;
        }
        return typed.substring(start, end);
    }

    /// What makes the trimmed text no number at all: nothing there, or a spreadsheet's damage.
    static @Nullable Refusal damage(String text) {
        if (text.isEmpty()) {
            return NumberRefusal.EMPTY.with();
        }
        var first = text.charAt(0);
        if ("=+-@＝＋－＠".indexOf(first) >= 0) {
            return NumberRefusal.FORMULA.with(first);
        }
        if (text.length() > LONGEST) {
            return null;
        }
        var point = text.indexOf('.');
        if (isScientific(text, point)) {
            return NumberRefusal.SCIENTIFIC.with(text);
        }
        if (point > 0 && allDigits(text, 0, point) && allDigits(text, point + 1, text.length())) {
            return NumberRefusal.DECIMAL.with(text.substring(point));
        }
        return null;
    }

    /// Digits, perhaps a point, `E`, perhaps a sign, one to three digits; short enough not to be a
    /// number in which an E was mistyped.
    private static boolean isScientific(String text, int point) {
        var e = Math.max(text.indexOf('E'), text.indexOf('e'));
        if (e < 1 || e + 1 >= text.length()) {
            return false;
        }
        var sign = text.charAt(e + 1);
        var signed = sign == '+' || sign == '-';
        var exponent = signed ? e + 2 : e + 1;
        var mantissa =
                point < 0
                        ? allDigits(text, 0, e)
                        : point < e && allDigits(text, 0, point) && digitsOrNone(text, point, e);
        return mantissa
                && (signed || point > 0 || text.length() < 15)
                && text.length() - exponent <= 3
                && allDigits(text, exponent, text.length());
    }

    private static boolean digitsOrNone(String text, int point, int end) {
        return point + 1 == end || allDigits(text, point + 1, end);
    }

    private static boolean allDigits(String text, int from, int to) {
        for (var i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return to > from;
    }

    /// The trimmed text in its normal form; the same object if nothing had to change.
    static String normal(String text) {
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (!(c >= '0' && c <= '9') && !(c >= 'A' && c <= 'Z')) {
                return changed(text, i);
            }
        }
        return text;
    }

    private static String changed(String text, int from) {
        var normal = new StringBuilder(text.length()).append(text, 0, from);
        for (var i = from; i < text.length(); i++) {
            var c = text.charAt(i);
            if (!isSeparator(c)) {
                normal.append(ascii(c));
            }
        }
        return normal.toString();
    }

    private static char ascii(char c) {
        if ((c >= '０' && c <= '９') || (c >= 'Ａ' && c <= 'Ｚ')) {
            return (char) (c - '０' + '0');
        }
        if (c >= 'ａ' && c <= 'ｚ') {
            return (char) (c - 'ａ' + 'A');
        }
        return c >= 'a' && c <= 'z' ? (char) (c - 'a' + 'A') : c;
    }

    private static boolean isSeparator(char c) {
        return switch (c) {
            case ' ', '\u00a0', '\u3000', '-', '\u2010', '\u2011', '\uff0d' -> true;
            default -> false;
        };
    }

    private static boolean isMargin(char c) {
        return c <= ' '
                || c == '\u00a0'
                || c == '\u3000'
                || c == '\ufeff'
                || c == '\u2060'
                || (c >= '\u2000' && c <= '\u200f')
                || (c >= '\u202a' && c <= '\u202e');
    }

    /// The character for a sentence: itself, or its code point if it cannot be seen.
    static String shown(String text, int at) {
        var codePoint = text.codePointAt(at);
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.SPACE_SEPARATOR,
                    Character.NON_SPACING_MARK,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    String.format("U+%04X", codePoint);
            default -> Character.toString(codePoint);
        };
    }
}
