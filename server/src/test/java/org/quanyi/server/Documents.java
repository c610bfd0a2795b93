package org.quanyi.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quanyi.server.Comments.Code;
import org.quanyi.server.Comments.Described;

/// The documents that are written from the code, and what must hold for those that are not.
final class Documents {

    static final int DECISION_LINES = 60;
    static final int README_LINES = 90;

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern TYPE = Pattern.compile("`([A-Z][a-z]\\w*)`");
    private static final Pattern DECISION = Pattern.compile("(\\d{4})-[a-z0-9-]+\\.md");
    private static final Pattern ARTIFACT =
            Pattern.compile("<dependency>.*?<artifactId>([^<]+)</artifactId>", Pattern.DOTALL);

    private Documents() {}

    static String glossary(List<Described> types) {
        Map<String, String> rows = new TreeMap<>();
        for (Described type : types) {
            if (!type.term().isEmpty()) {
                rows.put(
                        type.type().toLowerCase(Locale.ROOT) + type.place(),
                        "| "
                                + type.term()
                                + " | `"
                                + type.type()
                                + "` | "
                                + cell(type.sentenceWithoutTerm())
                                + " | `"
                                + type.place().replaceFirst("^org\\.quanyi\\.", "")
                                + "` |\n");
            }
        }
        return """
        <!-- written by DocsTest from the first sentences of the types -->
        # Glossary 词汇表

        The Chinese term is the one the law or the practice uses; the English one is the name in the code.

        | 术语 | In the code | What it is | Where |
        |---|---|---|---|
        """
                + String.join("", rows.values());
    }

    static String findings(
            List<Code> codes, Map<String, String> chinese, Map<String, String> english) {
        Map<String, String> rows = new TreeMap<>();
        for (Code code : codes) {
            rows.put(code.code(), row(code.code(), cell(code.comment()), ""));
        }
        chinese.forEach((key, text) -> {
            String code = key.substring(key.lastIndexOf('.') + 1);
            if (code.matches("[A-Z]{3}-\\d{3}")) {
                rows.put(code, row(code, cell(text), cell(english.getOrDefault(key, ""))));
            }
        });
        return """
        <!-- written by DocsTest from the message bundles and, where no page shows a code, from its comment -->
        # Codes 代码

        A code is stable; once retired it is never used again. `{0}`, `{1}` stand for what was found.

        | Code | 中文 | English |
        |---|---|---|
        """
                + String.join("", rows.values());
    }

    /// Codes of the server that no message explains, and codes declared without a word about them.
    static List<String> unexplained(List<Code> codes, Map<String, String> messages) {
        List<String> findings = new ArrayList<>();
        for (Code code : codes) {
            boolean told =
                    messages.keySet().stream()
                            .anyMatch(key ->
                                    key.equals(code.code()) || key.endsWith("." + code.code()));
            boolean shown = code.place().startsWith("server/");
            if (shown ? !told : code.comment().isEmpty()) {
                findings.add(
                        code.code()
                                + " in "
                                + code.place()
                                + " has no "
                                + (shown ? "message" : "comment"));
            }
        }
        return findings;
    }

    static List<String> deadLinks(SourceFile file, Path root) {
        List<String> findings = new ArrayList<>();
        Matcher links = LINK.matcher(file.text());
        while (links.find()) {
            String target = links.group(1).replaceFirst("#.*", "");
            if (target.isEmpty() || target.contains("://")) {
                continue;
            }
            if (!Files.exists(root.resolve(file.folder()).resolve(target).normalize())) {
                findings.add(file.path() + " links to " + target + ", which is not there");
            }
        }
        return findings;
    }

    /// Types that a document names in code style and that no source declares.
    static List<String> unknownTypes(SourceFile file, Set<String> declared) {
        return TYPE.matcher(file.text())
                .results()
                .map(match -> match.group(1))
                .filter(name -> !declared.contains(name))
                .map(name -> file.path() + " names " + name + ", which no source declares")
                .toList();
    }

    /// Decision records are numbered without a gap, say their number, name the three parts and fit
    /// one page.
    static List<String> decisions(List<SourceFile> files) {
        List<String> findings = new ArrayList<>();
        int expected = 1;
        for (SourceFile file : files) {
            Matcher name = DECISION.matcher(file.fileName());
            String number = String.format(Locale.ROOT, "%04d", expected++);
            if (!name.matches() || !name.group(1).equals(number)) {
                findings.add(file.path() + " should be number " + number);
                continue;
            }
            if (!file.text().startsWith("# " + number + " ")) {
                findings.add(file.path() + " should begin with '# " + number + " '");
            }
            for (String part : List.of("## Context", "## Decision", "## Consequences")) {
                if (!file.text().contains("\n" + part + "\n")) {
                    findings.add(file.path() + " has no part '" + part + "'");
                }
            }
            if (file.text().lines().count() > DECISION_LINES) {
                findings.add(file.path() + " is longer than a page");
            }
        }
        return findings;
    }

    /// Dependencies of a POM that no decision record mentions.
    static List<String> undecided(SourceFile pom, String decisions) {
        List<String> findings = new ArrayList<>();
        Matcher artifacts = ARTIFACT.matcher(pom.text());
        while (artifacts.find()) {
            String artifact = artifacts.group(1).replaceFirst("-\\$\\{.*", "");
            if (!artifact.startsWith("quanyi-") && !decisions.contains(artifact)) {
                findings.add(
                        pom.path()
                                + " depends on "
                                + artifact
                                + "; no decision says what it replaces");
            }
        }
        return findings;
    }

    private static String row(String code, String chinese, String english) {
        return "| " + code + " | " + chinese + " | " + english + " |\n";
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace("\n", " ");
    }
}
