package org.quanyi.server;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;
import org.quanyi.server.JavaTrees.Unit;

/// The `///` comments of the sources, and what the glossary and the list of codes take from them.
final class Comments {

    private static final Pattern SENTENCE_END = Pattern.compile("[.。](?=\\s|$)");
    private static final Pattern TERM = Pattern.compile("\\s*[(（]([^()（）]*\\p{IsHan}[^()（）]*)[)）]");
    private static final Pattern CODE = Pattern.compile("\"([A-Z]{3}-\\d{3})\"");

    private Comments() {}

    /// A public type of the house: where it stands and its first sentence, empty if it has none.
    record Described(String place, String type, String firstSentence) {

        /// The Chinese legal terms that the sentence gives in parentheses, empty if none.
        String term() {
            Matcher matcher = TERM.matcher(firstSentence);
            return matcher.find() ? matcher.group(1) : "";
        }

        String sentenceWithoutTerm() {
            return TERM.matcher(firstSentence).replaceFirst("");
        }
    }

    /// A stable code and the comment of the constant or line that declares it.
    record Code(String code, String place, String comment) {}

    static List<Described> publicTypes(List<SourceFile> files) {
        List<SourceFile> types =
                files.stream()
                        .filter(file -> !file.fileName().equals("package-info.java"))
                        .toList();
        JavaTrees trees = JavaTrees.parse(types);
        List<Described> described = new ArrayList<>();
        for (Unit unit : trees.units()) {
            for (Tree tree : unit.tree().getTypeDecls()) {
                if (tree instanceof ClassTree type
                        && type.getModifiers().getFlags().contains(Modifier.PUBLIC)) {
                    String comment = above(unit.file(), trees.line(unit, type));
                    described.add(
                            new Described(
                                    String.valueOf(unit.tree().getPackageName()),
                                    type.getSimpleName().toString(),
                                    firstSentence(comment)));
                }
            }
        }
        return described;
    }

    /// Every code literal in an enum constant or a constant field, in the order of the files.
    static List<Code> codes(List<SourceFile> files) {
        JavaTrees trees = JavaTrees.parse(files);
        List<Code> codes = new ArrayList<>();
        for (Unit unit : trees.units()) {
            for (Tree tree : unit.tree().getTypeDecls()) {
                if (tree instanceof ClassTree type) {
                    collect(trees, unit, type, codes);
                }
            }
        }
        return codes;
    }

    private static void collect(JavaTrees trees, Unit unit, ClassTree type, List<Code> codes) {
        for (Tree member : type.getMembers()) {
            if (member instanceof VariableTree field && field.getInitializer() != null) {
                Matcher matcher = CODE.matcher(field.getInitializer().toString());
                while (matcher.find()) {
                    String comment = above(unit.file(), trees.line(unit, field));
                    codes.add(new Code(matcher.group(1), unit.file().path(), comment));
                }
            } else if (member instanceof ClassTree inner) {
                collect(trees, unit, inner, codes);
            }
        }
    }

    /// The sentence at the head of a package-info file, empty if none.
    static String ofPackage(SourceFile file) {
        return file.text().startsWith("///")
                ? firstSentence(above(file, firstLineWithoutComment(file)))
                : "";
    }

    static String firstSentence(String comment) {
        Matcher end = SENTENCE_END.matcher(comment);
        return end.find() ? comment.substring(0, end.end()).strip() : "";
    }

    private static int firstLineWithoutComment(SourceFile file) {
        return 1 + (int) file.text().lines().takeWhile(line -> line.startsWith("///")).count();
    }

    private static String above(SourceFile file, int line) {
        List<String> lines = file.text().lines().toList();
        StringBuilder comment = new StringBuilder();
        for (int i = line - 2; i >= 0 && lines.get(i).strip().startsWith("///"); i--) {
            comment.insert(0, lines.get(i).strip().substring(3).strip() + "\n");
        }
        return comment.toString().replaceAll("(?<!\\n)\\n(?!\\n)", " ").strip();
    }
}
