package org.quanyi.server.contribution;

import org.jspecify.annotations.Nullable;

/// What single characters of a cell mean (字符检查), for texts that people type and machines damage.
final class Characters {
    /// Longest value that a finding repeats.
    private static final int SHOWN = 60;

    private static final String FORMULA = "=+-@＝＋－＠\t\r\0";

    private Characters() {}

    /// Whether the text holds nothing but spaces of any width.
    static boolean isBlank(String text) {
        for (var i = 0; i < text.length(); i++) {
            if (!isMargin(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /// The text without spaces of any width at its ends; the same object if there are none.
    static String trim(String text) {
        var start = 0;
        var end = text.length();
        while (start < end && isMargin(text.charAt(start))) {
            start++;
        }
        while (end > start && isMargin(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /// A space that is seen as one: ordinary, no-break, ideographic and their widths.
    static boolean isSpace(char c) {
        return c == ' '
                || c == '\t'
                || c == '\u00a0'
                || c == '\u3000'
                || (c >= '\u2000' && c <= '\u200a')
                || c == '\u202f'
                || c == '\u205f';
    }

    private static boolean isMargin(char c) {
        return c <= ' ' || isSpace(c) || c == '\ufeff' || c == '\u200b';
    }

    /// The text marked as text for a spreadsheet, if it would take it for a formula.
    static String withApostrophe(String text) {
        return formulaSign(text) == null ? text : "'" + text;
    }

    /// The sign that makes a spreadsheet take the text for a formula, or null. Asked of the text as
    /// typed and of the text without its margin, since programs differ in what they skip.
    static @Nullable String formulaSign(String text) {
        if (text.isEmpty()) {
            return null;
        }
        var first = text.charAt(0);
        if (first > '@' && first < '＀') {
            return null;
        }
        if (isFormulaSign(first)) {
            return visible(first);
        }
        var trimmed = trim(text);
        return !trimmed.isEmpty() && isFormulaSign(trimmed.charAt(0))
                ? visible(trimmed.charAt(0))
                : null;
    }

    /// The text behind the apostrophe by which spreadsheets, and our own notes, mark a cell as
    /// text; other apostrophes stay.
    static String withoutApostrophe(String text) {
        if (text.length() < 2 || text.charAt(0) != '\'') {
            return text;
        }
        var marked = text.substring(1);
        var next = marked.charAt(0);
        return (next >= '0' && next <= '9') || formulaSign(marked) != null ? marked : text;
    }

    /// Whether a text may not stand first in a cell that a spreadsheet opens.
    static boolean isFormulaSign(char c) {
        return FORMULA.indexOf(c) >= 0;
    }

    /// The first character that cannot be seen or turns the direction of what follows, as `U+202E`;
    /// null if there is none.
    static @Nullable String hidden(String text) {
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (isPlain(c)) {
                continue;
            }
            var codePoint = text.codePointAt(i);
            if (isHidden(codePoint)) {
                return String.format("U+%04X", codePoint);
            }
            i += Character.charCount(codePoint) - 1;
        }
        return null;
    }

    /// Printable ASCII or a common Chinese character: nothing to look into.
    static boolean isPlain(char c) {
        return (c >= ' ' && c < 0x7f) || (c >= 0x4e00 && c <= 0x9fff);
    }

    private static boolean isHidden(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    true;
            default -> (codePoint & 0xfffe) == 0xfffe;
        };
    }

    /// The text for a finding: hidden characters as their code points, long texts cut.
    static String shown(String text) {
        if (text.length() <= SHOWN && hidden(text) == null) {
            return text;
        }
        var shown = new StringBuilder();
        for (var i = 0; i < text.length() && shown.length() < SHOWN; ) {
            var codePoint = text.codePointAt(i);
            shown.append(isHidden(codePoint) ? visible(codePoint) : Character.toString(codePoint));
            i += Character.charCount(codePoint);
        }
        return text.length() > SHOWN ? shown.append('…').toString() : shown.toString();
    }

    private static String visible(int codePoint) {
        return isHidden(codePoint)
                ? String.format("U+%04X", codePoint)
                : Character.toString(codePoint);
    }

    /// Full-width digits, letters and signs as ASCII; everything else unchanged.
    static char halfWidth(char c) {
        return c >= '！' && c <= '～' ? (char) (c - '！' + '!') : c == '\u3000' ? ' ' : c;
    }

    /// A size for a sentence, in MiB.
    static String mebibytes(long bytes) {
        var tenths = bytes * 10 >> 20;
        return tenths % 10 == 0 ? "" + tenths / 10 : tenths / 10 + "." + tenths % 10;
    }
}
