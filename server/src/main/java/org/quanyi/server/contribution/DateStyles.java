package org.quanyi.server.contribution;

import java.io.IOException;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which cell styles of a workbook show days (日期格式).
final class DateStyles {
    private final BitSet days = new BitSet();
    private int styles;

    static DateStyles read(WorkbookArchive archive, WorkbookIndex index) throws IOException {
        var styles = new DateStyles();
        var name = index.styles();
        if (name != null && archive.has(name)) {
            styles.read(archive.part(name));
        }
        return styles;
    }

    private void read(XmlPart part) throws IOException {
        Set<String> own = new HashSet<>();
        var inCells = false;
        while (part.next()) {
            if (part.isStart("numFmt") && showsDay(part.attribute("formatCode"))) {
                own.add(String.valueOf(part.attribute("numFmtId")));
            } else if (part.isStart("cellXfs")) {
                inCells = true;
            } else if (part.isEnd("cellXfs")) {
                inCells = false;
            } else if (inCells && part.isStart("xf")) {
                var format = String.valueOf(part.attribute("numFmtId"));
                days.set(styles++, isBuiltIn(format) || own.contains(format));
            }
        }
    }

    /// Formats 14 to 17 and 22 everywhere, 27 to 36 and 50 to 58 in Chinese editions.
    private static boolean isBuiltIn(String format) {
        return switch (format) {
            case "14", "15", "16", "17", "22" -> true;
            case "27", "28", "29", "30", "31", "36" -> true;
            case "50", "51", "52", "53", "54", "57", "58" -> true;
            default -> false;
        };
    }

    /// Whether a format has a year or a day outside of quotes and brackets.
    static boolean showsDay(@Nullable String format) {
        if (format == null) {
            return false;
        }
        var close = '\0';
        for (var i = 0; i < format.length(); i++) {
            var c = Character.toLowerCase(format.charAt(i));
            if (close != '\0') {
                close = c == close ? '\0' : close;
            } else if (c == '"') {
                close = '"';
            } else if (c == '[') {
                close = ']';
            } else if (c == '\\') {
                i++;
            } else if (c == 'y' || c == 'd') {
                return true;
            }
        }
        return false;
    }

    /// Whether cells of the style show a day.
    boolean isDay(@Nullable String style) {
        if (style == null || style.length() > 6) {
            return false;
        }
        var number = 0;
        for (var i = 0; i < style.length(); i++) {
            if (style.charAt(i) < '0' || style.charAt(i) > '9') {
                return false;
            }
            number = number * 10 + (style.charAt(i) - '0');
        }
        return days.get(number);
    }
}
