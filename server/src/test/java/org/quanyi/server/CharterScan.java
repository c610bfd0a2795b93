package org.quanyi.server;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/// Looks for what the charter refuses in names and texts. Each finding is a key, for the list of
/// reasoned exceptions, and what stands there.
final class CharterScan {

    private static final Pattern SQL_NOISE =
            Pattern.compile("--[^\\n]*|/\\*.*?\\*/|'[^']*'", Pattern.DOTALL);
    private static final Pattern SQL_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern ATTRIBUTE =
            Pattern.compile(
                    "(?:th:)?(?:name|id|for|field|href|action|src|data-[\\w-]+)\\s*=\\s*\"([^\"]*)\"|name='([^']*)'");
    private static final Pattern SENSOR =
            Pattern.compile(
                    "\\bcapture\\b\\s*=|getUserMedia|navigator\\.geolocation|<video\\b|<audio\\b|MediaRecorder");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    private final Map<String, String> findings = new TreeMap<>();

    Map<String, String> findings() {
        return findings;
    }

    /// `schema.table.column` names, as the database lists them.
    CharterScan columns(List<String> names) {
        names.forEach(name -> name("column:" + name, name));
        return this;
    }

    /// Every name in a migration, whether it becomes a table, a type or a function.
    CharterScan migration(SourceFile file) {
        Matcher matcher = SQL_NAME.matcher(SQL_NOISE.matcher(file.text()).replaceAll(" "));
        while (matcher.find()) {
            name("migration:" + matcher.group(), matcher.group());
        }
        return this;
    }

    /// The shapes that hold data: types, fields, record components, constants, and parameters of
    /// requests.
    CharterScan shapes(JavaTrees trees) {
        trees.units().forEach(unit -> new Shapes(unit.file()).scan(unit.tree(), ""));
        return this;
    }

    /// A page: the names of what it asks and links to, sensors it would use, and its own text.
    CharterScan template(SourceFile file) {
        Matcher attributes = ATTRIBUTE.matcher(file.text());
        while (attributes.find()) {
            String value = attributes.group(1) == null ? attributes.group(2) : attributes.group(1);
            name("template:" + file.fileName() + ":" + value, value);
        }
        Matcher sensor = SENSOR.matcher(file.text());
        if (sensor.find()) {
            findings.put(
                    "template:" + file.fileName() + ":sensor",
                    "uses a camera, microphone or position");
        }
        text("template:" + file.fileName() + ":text", ownText(file.text()));
        return this;
    }

    /// What a page says by itself: a text that a message replaces is only there for the author of
    /// the template.
    private static String ownText(String html) {
        Document page = Jsoup.parse(html);
        page.select("[th:text],[th:utext],[th:replace],[th:remove],script,style").remove();
        return page.text();
    }

    /// A message a person reads, or a script or style that a page carries.
    CharterScan message(String key, String text) {
        text("message:" + key, text);
        return this;
    }

    private void name(String key, String name) {
        CharterWords.refusedName(name).ifPresent(topic -> findings.put(key, "names " + topic));
    }

    private void text(String key, String text) {
        CharterWords.refusedText(text).ifPresent(word -> findings.put(key, "says '" + word + "'"));
        CharterWords.refusedTone(text).ifPresent(word -> findings.put(key, "says '" + word + "'"));
    }

    private final class Shapes extends TreeScanner<@Nullable Void, String> {

        private final SourceFile file;

        Shapes(SourceFile file) {
            this.file = file;
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, String outer) {
            String name = type.getSimpleName().toString();
            name("type:" + name, name);
            for (Tree member : type.getMembers()) {
                if (member instanceof VariableTree field) {
                    name("field:" + name + "." + field.getName(), field.getName().toString());
                }
            }
            return super.visitClass(type, name);
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, String type) {
            if (file.path().contains("/web/")) {
                for (VariableTree parameter : method.getParameters()) {
                    name(
                            "parameter:"
                                    + type
                                    + "."
                                    + method.getName()
                                    + "."
                                    + parameter.getName(),
                            parameter.getName().toString());
                }
            }
            return super.visitMethod(method, type);
        }

        @Override
        public @Nullable Void visitLiteral(LiteralTree literal, String type) {
            if (literal.getValue() instanceof String text) {
                if (CHINESE.matcher(text).find()) {
                    CharterWords.refusedText(text)
                            .ifPresent(
                                    word -> findings.put("literal:" + type, "says '" + word + "'"));
                }
                if (file.path().contains("/web/") && text.startsWith("/")) {
                    name("path:" + text, text);
                }
            }
            return super.visitLiteral(literal, type);
        }
    }

    /// Findings that are not excepted, and exceptions that no longer except anything.
    static List<String> unexcused(Map<String, String> findings, Map<String, String> excused) {
        List<String> open = new ArrayList<>();
        findings.forEach((key, what) -> {
            if (!excused.containsKey(key)) {
                open.add(key + " " + what);
            }
        });
        excused.keySet().stream()
                .filter(key -> !findings.containsKey(key))
                .forEach(key -> open.add(key + " is excepted but not there; remove the exception"));
        return open;
    }
}
