package org.quanyi.server;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quanyi.server.JavaTrees.Unit;

/// What a document claims that tests look after, row by row or part by part, and whether the tests
/// are there.
final class Claims {

    /// What each promise says, beside its own words.
    static final List<String> FIELDS = List.of("Held by", "Check", "Last seen", "Must fail");

    private static final Pattern PART = Pattern.compile("(?ms)^## (P\\d+) .*?(?=^## |\\z)");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (T\\d+) \\|.*$");
    private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w*Test)(?:\\.(\\w+))?`");
    private static final Pattern OPEN = Pattern.compile("(?i)\\bnot (covered|kept) yet\\b");
    private static final Pattern COMMAND = Pattern.compile("\\./quanyi ([a-z][a-z|-]*)");
    private static final Set<String> TEST =
            Set.of("Test", "ParameterizedTest", "TestFactory", "Race");

    private Claims() {}

    /// A promise or a threat: `P7` or `T7`, and all that is said about it.
    record Claim(String id, String text) {}

    /// The parts of a document whose headings begin with the number of a promise.
    static List<Claim> parts(String document) {
        return claims(PART, document);
    }

    /// The rows of tables that begin with the number of a threat.
    static List<Claim> rows(String document) {
        return claims(ROW, document);
    }

    private static List<Claim> claims(Pattern shape, String document) {
        return shape.matcher(document)
                .results()
                .map(match -> new Claim(match.group(1), match.group()))
                .toList();
    }

    /// The test classes, and the methods of each that are tests.
    static Map<String, Set<String>> tests(List<SourceFile> files) {
        List<SourceFile> classes =
                files.stream().filter(file -> file.fileName().endsWith("Test.java")).toList();
        Map<String, Set<String>> tests = new TreeMap<>();
        for (Unit unit : JavaTrees.parse(classes).units()) {
            Set<String> methods = new TreeSet<>();
            unit.tree().getTypeDecls().forEach(type -> methods.addAll(testsOf(type)));
            tests.put(unit.file().fileName().replace(".java", ""), methods);
        }
        return tests;
    }

    private static Set<String> testsOf(Tree type) {
        Set<String> methods = new HashSet<>();
        if (type instanceof ClassTree declared) {
            for (Tree member : declared.getMembers()) {
                if (member instanceof MethodTree method && isTest(method)) {
                    methods.add(method.getName().toString());
                }
            }
        }
        return methods;
    }

    private static boolean isTest(MethodTree method) {
        return method.getModifiers().getAnnotations().stream()
                .anyMatch(a -> TEST.contains(a.getAnnotationType().toString()));
    }

    /// Numbers from 1 to the last one that no claim has, or that two have.
    static List<String> gaps(List<Claim> claims, String letter, int last) {
        List<String> findings = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Claim claim : claims) {
            if (!seen.add(claim.id())) {
                findings.add(claim.id() + " is there twice");
            }
        }
        for (int i = 1; i <= last; i++) {
            if (!seen.contains(letter + i)) {
                findings.add(letter + i + " is missing");
            }
        }
        return findings;
    }

    /// Claims that name a test which is not there, or neither a test nor that there is none yet.
    static List<String> unfounded(List<Claim> claims, Map<String, Set<String>> tests) {
        List<String> findings = new ArrayList<>();
        for (Claim claim : claims) {
            NAMED.matcher(claim.text())
                    .results()
                    .filter(named -> !isThere(named.group(1), named.group(2), tests))
                    .forEach(
                            named -> findings.add(claim.id() + " names no test: " + named.group()));
            boolean isCovered = NAMED.matcher(claim.text()).find();
            if (!isCovered && !OPEN.matcher(claim.text()).find()) {
                findings.add(
                        claim.id()
                                + " names no test; name one, or say what is not covered yet or not kept yet");
            }
        }
        return findings;
    }

    private static boolean isThere(
            String type, @Nullable String method, Map<String, Set<String>> tests) {
        Set<String> methods = tests.get(type);
        return methods != null && (method == null || methods.contains(method));
    }

    /// Promises that leave out how they are held, checked, were last seen, or what has to fail.
    static List<String> incomplete(List<Claim> claims) {
        List<String> findings = new ArrayList<>();
        for (Claim claim : claims) {
            FIELDS.stream()
                    .filter(field -> !claim.text().contains("\n- **" + field + "** "))
                    .forEach(field -> findings.add(claim.id() + " does not say '" + field + "'"));
        }
        return findings;
    }

    /// Commands that a document names and the launcher does not know.
    static List<String> unknownCommands(String document, String launcher) {
        Set<String> known = commands(launcher);
        return commands(document).stream()
                .filter(command -> !known.contains(command))
                .map(command -> "./quanyi " + command + " is not a command")
                .toList();
    }

    /// The launcher writes two commands of one line as `export|verify`.
    private static Set<String> commands(String text) {
        return COMMAND.matcher(text)
                .results()
                .flatMap(match -> Pattern.compile("\\|").splitAsStream(match.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
