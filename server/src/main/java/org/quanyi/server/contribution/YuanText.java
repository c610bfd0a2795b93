package org.quanyi.server.contribution;

/// Reads an amount of yuan as people type it (读取金额) and gives fen.
///
/// Full-width digits, thousands commas, a currency sign and spaces of any width are accepted; a
/// comma that does not part thousands is not, since it may stand for a decimal point.
///
/// Answers are plain numbers, for this is asked for every row of a million: fen from 1 upwards, or
/// one of the negative constants.
final class YuanText {
    static final long MISSING = -1;
    static final long NEGATIVE = -2;
    static final long ZERO = -3;
    static final long TOO_PRECISE = -4;
    static final long SCIENTIFIC = -5;
    static final long NOT_A_NUMBER = -6;
    static final long GROUPING = -7;
    static final long TOO_LARGE = -8;

    /// More digits than any amount has; keeps the sum below from overflowing.
    private static final int MOST_DIGITS = 15;

    private final String text;
    private final int end;
    private int at;
    private long units;
    private int digits;
    private int decimals = -1;
    private int sinceComma = -1;

    private YuanText(String text, int start, int end) {
        this.text = text;
        this.at = start;
        this.end = end;
    }

    /// The amount in fen, or why there is none.
    static long fen(String typed) {
        var quick = plain(typed);
        if (quick > 0) {
            return quick;
        }
        var text = Characters.trim(typed);
        if (text.isEmpty()) {
            return MISSING;
        }
        var end = text.length();
        if (text.charAt(end - 1) == '元') {
            end--;
        }
        while (end > 0 && Characters.isSpace(text.charAt(end - 1))) {
            end--;
        }
        var start = 0;
        var negative = false;
        while (start < end && isPrefix(text.charAt(start))) {
            negative |= isMinus(text.charAt(start));
            start++;
        }
        var amount = new YuanText(text, start, end).read();
        return negative && amount > 0 ? NEGATIVE : amount;
    }

    /// The common case, one to nine ASCII digits, without an object.
    private static long plain(String typed) {
        var length = typed.length();
        if (length == 0 || length > 9) {
            return 0;
        }
        var yuan = 0L;
        for (var i = 0; i < length; i++) {
            var c = typed.charAt(i);
            if (c < '0' || c > '9') {
                return 0;
            }
            yuan = yuan * 10 + (c - '0');
        }
        return yuan * 100;
    }

    private static boolean isPrefix(char c) {
        return c == '¥' || c == '￥' || isMinus(c) || Characters.isSpace(c);
    }

    private static boolean isMinus(char c) {
        return c == '-' || c == '－' || c == '−' || c == '–';
    }

    private long read() {
        for (; at < end; at++) {
            var problem = take(Characters.halfWidth(text.charAt(at)));
            if (problem != 0) {
                return problem;
            }
        }
        if (digits == 0) {
            return NOT_A_NUMBER;
        }
        if (sinceComma >= 0 && decimals < 0 && sinceComma != 3) {
            return GROUPING;
        }
        for (var i = Math.max(decimals, 0); i < 2; i++) {
            units *= 10;
        }
        return units == 0 ? ZERO : units;
    }

    private long take(char c) {
        if (c >= '0' && c <= '9') {
            return digit(c - '0');
        }
        if (c == ',') {
            var misplaced =
                    decimals >= 0 || digits == 0 || (sinceComma < 0 ? digits > 3 : sinceComma != 3);
            sinceComma = 0;
            return misplaced ? GROUPING : 0;
        }
        if (c == '.' && decimals < 0) {
            decimals = 0;
            return sinceComma >= 0 && sinceComma != 3 ? GROUPING : 0;
        }
        return (c == 'e' || c == 'E') && digits > 0 && isExponent() ? SCIENTIFIC : NOT_A_NUMBER;
    }

    private long digit(int digit) {
        digits++;
        if (decimals >= 0) {
            if (decimals == 2) {
                return digit == 0 ? 0 : TOO_PRECISE;
            }
            decimals++;
        } else if (sinceComma >= 0) {
            sinceComma++;
        }
        if (units >= 1_000_000_000_000L || digits > MOST_DIGITS) {
            return TOO_LARGE;
        }
        units = units * 10 + digit;
        return 0;
    }

    private boolean isExponent() {
        for (var i = at + 1; i < end; i++) {
            var c = Characters.halfWidth(text.charAt(i));
            if (!(c >= '0' && c <= '9') && c != '+' && c != '-') {
                return false;
            }
        }
        return at + 1 < end;
    }
}
