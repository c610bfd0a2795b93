package org.quanyi.server.contribution;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Reads a person's name (读取姓名). Characters are kept as typed; only blanks are put in order.
///
/// For comparing, and for nothing else, names are taken in one form: composed, without width and
/// case, every kind of dot between the parts of a name alike.
final class NameText {
    /// Far above the fifty characters that law and cards allow.
    static final int LONGEST = 100;

    private NameText() {}

    /// The name to keep: no blanks at the ends, none between Chinese characters, single ones else.
    static String clean(String typed) {
        var text = Characters.trim(typed);
        for (var i = 0; i < text.length(); i++) {
            if (Characters.isSpace(text.charAt(i))) {
                return withoutBlanks(text);
            }
        }
        return text;
    }

    private static String withoutBlanks(String text) {
        var clean = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (!Characters.isSpace(c)) {
                clean.append(c);
            } else if (!Characters.isSpace(text.charAt(i - 1)) && !betweenHan(text, i)) {
                clean.append(' ');
            }
        }
        return clean.toString();
    }

    private static boolean betweenHan(String text, int blank) {
        var next = blank + 1;
        while (Characters.isSpace(text.charAt(next))) {
            next++;
        }
        return isHan(text.codePointBefore(blank)) && isHan(text.codePointAt(next));
    }

    private static boolean isHan(int codePoint) {
        return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HAN;
    }

    /// Whether some character is a letter or an ideograph. Private use counts, and what this Java
    /// does not know yet: newer ideographs are somebody's name already.
    static boolean hasLetter(String name) {
        if (!name.isEmpty() && name.charAt(0) >= 0x4e00 && name.charAt(0) <= 0x9fff) {
            return true;
        }
        return name.codePoints()
                .anyMatch(c ->
                        Character.isLetter(c)
                                || Character.getType(c) == Character.PRIVATE_USE
                                || Character.getType(c) == Character.UNASSIGNED);
    }

    /// The first radical that stands where a character should, as a spreadsheet or PDF may leave
    /// it; null if none. Radicals look like characters and are none.
    static @Nullable String radical(String name) {
        for (var i = 0; i < name.length(); i++) {
            var c = name.charAt(i);
            if (c >= 0x2e80 && c <= 0x2fdf) {
                return String.valueOf(c);
            }
        }
        return null;
    }

    /// The character that a radical or the whole name stands for.
    static String withoutRadicals(String name) {
        var plain = new StringBuilder();
        for (var i = 0; i < name.length(); i++) {
            var c = name.charAt(i);
            plain.append(
                    c >= 0x2e80 && c <= 0x2fdf
                            ? Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC)
                            : String.valueOf(c));
        }
        return plain.toString();
    }

    /// The first character of private use, as `U+E863`; null if none.
    static @Nullable String privateCharacter(String name) {
        for (var i = 0; i < name.length(); ) {
            var codePoint = name.codePointAt(i);
            if (codePoint > 0xd7ff && Character.getType(codePoint) == Character.PRIVATE_USE) {
                return String.format("U+%04X", codePoint);
            }
            i += Character.charCount(codePoint);
        }
        return null;
    }

    /// Whether both mean the same name.
    static boolean same(String one, String other) {
        return one.equals(other) || comparable(one).equals(comparable(other));
    }

    /// The form of a name in which names are compared.
    static String comparable(String name) {
        var isPlain = true;
        for (var i = 0; isPlain && i < name.length(); i++) {
            isPlain = name.charAt(i) >= 0x4e00 && name.charAt(i) <= 0x9fff;
        }
        if (isPlain) {
            return name;
        }
        var folded =
                Normalizer.normalize(clean(name), Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        var comparable = new StringBuilder(folded.length());
        for (var i = 0; i < folded.length(); i++) {
            var c = folded.charAt(i);
            comparable.append(isDot(c) ? '·' : c);
        }
        return comparable.toString();
    }

    private static boolean isDot(char c) {
        return switch (c) {
            case '·', '•', '・', '.', '‧', '∙', '⋅', '●', '˙', '．' -> true;
            default -> false;
        };
    }
}
