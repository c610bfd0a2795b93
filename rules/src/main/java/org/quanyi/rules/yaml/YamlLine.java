package org.quanyi.rules.yaml;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.yaml.YamlNode.Scalar;
import org.quanyi.rules.yaml.YamlNode.Where;

/// A line that holds something: where it stands, how deep, and what is on it.
///
/// @param file the file
/// @param number its number, from 1
/// @param indent blanks before the content
/// @param content without indentation and without blanks at the end
record YamlLine(String file, int number, int indent, String content) {
    private static final String NOT_PLAIN = "[]{},&*!|>%@`#?\"'~";

    /// The lines of a text that hold more than blanks or a comment.
    static List<YamlLine> split(String file, String text) {
        var lines = new ArrayList<YamlLine>();
        var number = 0;
        for (var raw : text.split("\n", -1)) {
            number++;
            var indent = 0;
            while (indent < raw.length() && raw.charAt(indent) == ' ') {
                indent++;
            }
            var line = new YamlLine(file, number, indent, raw.substring(indent).stripTrailing());
            line.refuseControls(raw);
            if (!line.content.isEmpty() && line.content.charAt(0) != '#') {
                line.refuseDocumentMarks();
                lines.add(line);
            }
        }
        return lines;
    }

    private void refuseControls(String raw) {
        for (var i = 0; i < raw.length(); i++) {
            var c = raw.charAt(i);
            if (c < ' ' || c == '\u007f' || c == '\ufeff' || c == '\u0085' || c == '\u2028') {
                throw error("the character U+%04X (tab, carriage return ...)".formatted((int) c));
            }
        }
    }

    private void refuseDocumentMarks() {
        if (indent == 0 && (content.startsWith("---") || content.startsWith("..."))) {
            throw error("one file is one document");
        }
    }

    YamlError error(String complaint) {
        return new YamlError(new Where(file, number), complaint);
    }

    boolean isItem() {
        return content.equals("-") || content.startsWith("- ");
    }

    /// What stands after the dash of a list item, as a line of its own.
    YamlLine afterDash() {
        var start = 1;
        while (start < content.length() && content.charAt(start) == ' ') {
            start++;
        }
        var rest = new YamlLine(file, number, indent + start, content.substring(start));
        if (rest.content.isEmpty() || rest.content.charAt(0) == '#') {
            throw error("the list item has no value on its line");
        }
        if (rest.isItem()) {
            throw error("a list directly in a list");
        }
        return rest;
    }

    boolean hasKey() {
        return keyEnd() > 0;
    }

    /// The end of a plain key before `: ` or a final colon; 0 if the line has none.
    private int keyEnd() {
        var end = 0;
        while (end < content.length() && isKeyCharacter(content.charAt(end))) {
            end++;
        }
        var colon = end < content.length() && content.charAt(end) == ':';
        return colon && (end + 1 == content.length() || content.charAt(end + 1) == ' ') ? end : 0;
    }

    private static boolean isKeyCharacter(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '_'
                || c == '-'
                || c == '/';
    }

    String key() {
        var end = keyEnd();
        if (end == 0) {
            throw error("neither `key: value` nor `- item`");
        }
        return content.substring(0, end);
    }

    /// The value on the line of the key; `null` if the value is the block below.
    @Nullable Scalar valueOrNull() {
        var rest = content.substring(keyEnd() + 1).stripLeading();
        return rest.isEmpty() || rest.charAt(0) == '#'
                ? null
                : new YamlLine(file, number, indent, rest).scalar();
    }

    /// The whole content as one scalar, perhaps with a comment after it.
    Scalar scalar() {
        return new Scalar(
                new Where(file, number),
                switch (content.charAt(0)) {
                    case '\'' -> singleQuoted();
                    case '"' -> doubleQuoted();
                    default -> plain();
                });
    }

    private String plain() {
        var comment = content.indexOf(" #");
        var text = (comment < 0 ? content : content.substring(0, comment)).stripTrailing();
        if (NOT_PLAIN.indexOf(text.charAt(0)) >= 0
                || text.startsWith(":")
                || text.equals("-")
                || text.startsWith("- ")) {
            throw error("a plain text cannot begin with " + text.charAt(0) + "; quote it");
        }
        if (text.contains(": ") || text.endsWith(":")) {
            throw error("a plain text cannot hold a colon and a blank; quote it");
        }
        return text;
    }

    private String singleQuoted() {
        var text = new StringBuilder();
        for (var i = 1; i < content.length(); i++) {
            var c = content.charAt(i);
            if (c != '\'') {
                text.append(c);
            } else if (content.startsWith("''", i)) {
                text.append(c);
                i++;
            } else {
                return closed(text, i + 1);
            }
        }
        throw error("the quote is not closed on its line");
    }

    private String doubleQuoted() {
        var text = new StringBuilder();
        for (var i = 1; i < content.length(); i++) {
            var c = content.charAt(i);
            if (c == '"') {
                return closed(text, i + 1);
            }
            if (c == '\\') {
                i++;
                text.append(escaped(i));
            } else {
                text.append(c);
            }
        }
        throw error("the quote is not closed on its line");
    }

    private char escaped(int at) {
        var c = at < content.length() ? content.charAt(at) : ' ';
        if (c != '"' && c != '\\') {
            throw error("only \\\" and \\\\ are known escapes");
        }
        return c;
    }

    private String closed(StringBuilder text, int end) {
        var rest = content.substring(end);
        if (!rest.isBlank() && !(rest.startsWith(" ") && rest.stripLeading().startsWith("#"))) {
            throw error("text after the closing quote");
        }
        return text.toString();
    }
}
