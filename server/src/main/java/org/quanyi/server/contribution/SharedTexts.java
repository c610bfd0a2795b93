package org.quanyi.server.contribution;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// The texts that the cells of a workbook point to (共享文字表).
final class SharedTexts {
    private final List<String> texts = new ArrayList<>();

    /// Reads the table. A text too long is kept just long enough to be seen as such, since only a
    /// cell that uses it matters.
    static SharedTexts read(WorkbookArchive archive, WorkbookIndex index, FileLimits limits)
            throws IOException {
        var shared = new SharedTexts();
        var name = index.sharedTexts();
        if (name != null && archive.has(name)) {
            shared.read(archive, archive.part(name), limits);
        }
        return shared;
    }

    private void read(WorkbookArchive archive, XmlPart part, FileLimits limits) throws IOException {
        while (part.next()) {
            if (part.isStart("si")) {
                if (texts.size() >= limits.sharedTexts()) {
                    throw archive.breached(
                            FindingCode.FILE_TOO_MANY_ROWS.refusal("" + limits.rows()));
                }
                texts.add(richText(part, "si", limits.cellLength()));
            }
        }
    }

    /// The text below an element, its runs joined, without reading aids (phonetic runs).
    static String richText(XmlPart part, String element, int longest) throws IOException {
        var text = new StringBuilder();
        var inText = false;
        var inAid = false;
        while (part.next() && !part.isEnd(element)) {
            if (part.isStart("rPh")) {
                inAid = true;
            } else if (part.isEnd("rPh")) {
                inAid = false;
            } else if (part.isStart("t")) {
                inText = true;
            } else if (part.isEnd("t")) {
                inText = false;
            } else if (inText && !inAid) {
                part.appendText(text, longest + 1);
            }
        }
        return unescaped(text.toString());
    }

    /// Control characters stand as `_x000D_` in workbooks.
    static String unescaped(String text) {
        var at = text.indexOf("_x");
        if (at < 0) {
            return text;
        }
        var plain = new StringBuilder();
        var done = 0;
        while (at >= 0) {
            var code =
                    at + 7 <= text.length() && text.charAt(at + 6) == '_' ? hex(text, at + 2) : -1;
            if (code >= 0) {
                plain.append(text, done, at).append((char) code);
                done = at + 7;
            }
            at = text.indexOf("_x", code >= 0 ? done : at + 2);
        }
        return plain.append(text, done, text.length()).toString();
    }

    /// The text as workbooks keep it: what XML cannot hold as `_x000D_`, and what looks like that
    /// so that it stays as it is.
    static String escaped(String text) {
        var escaped = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            var isPair =
                    Character.isHighSurrogate(c)
                            && i + 1 < text.length()
                            && Character.isLowSurrogate(text.charAt(i + 1));
            if (isPair) {
                escaped.append(c).append(text.charAt(++i));
            } else if (!isXml(c)
                    || (c == '_' && i + 1 < text.length() && text.charAt(i + 1) == 'x')) {
                escaped.append(String.format("_x%04X_", (int) c));
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }

    private static boolean isXml(char c) {
        return c >= ' ' ? c < '\ufffe' && !Character.isSurrogate(c) : c == '\t' || c == '\n';
    }

    private static int hex(String text, int from) {
        var code = 0;
        for (var i = from; i < from + 4; i++) {
            var c = text.charAt(i);
            var digit = c < 128 ? Character.digit(c, 16) : -1;
            if (digit < 0) {
                return -1;
            }
            code = code * 16 + digit;
        }
        return code;
    }

    /// The text of a number as cells write it; empty if there is none.
    String at(String index) {
        if (index.isEmpty() || index.length() > 9) {
            return "";
        }
        var place = 0;
        for (var i = 0; i < index.length(); i++) {
            var c = index.charAt(i);
            if (c < '0' || c > '9') {
                return "";
            }
            place = place * 10 + (c - '0');
        }
        return place < texts.size() ? texts.get(place) : "";
    }
}
