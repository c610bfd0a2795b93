package org.quanyi.server;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The habits of the house that plain text shows, in every file of the repository.
final class TextTidy {

    private static final Pattern UNFINISHED =
            Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X|HA" + "CK)\\b");
    private static final Pattern MACHINE_PATH =
            Pattern.compile("(?<![\\w.$}*])/(work|home|root|Users)/[\\w.]");
    private static final Pattern REGISTRY =
            Pattern.compile(
                    "(?i)(repo1?\\.maven|maven\\.apache\\.org/maven2|registry\\.npm|deb\\.debian|archive\\.ubuntu|artifactory"
                            + "|nexus|jitpack\\.io|maven\\.aliyun|mirrors\\.)[\\w./-]*");
    private static final Pattern OWN_REPOSITORY =
            Pattern.compile("<(repository|pluginRepository|mirror)>");
    private static final Pattern EVERY_COLUMN = Pattern.compile("(?i)\\bselect\\s+(\\w+\\.)?\\*");
    private static final Pattern TEMPLATE_CLOCK =
            Pattern.compile("#(dates|temporals|calendars)\\.create(Now|Today)");
    private static final String TO_END_OF_TAG = "(\\s[\\w:-]+(=\"[^\"]*\")?)*?";
    private static final Pattern REPLACED_ANYWAY =
            Pattern.compile(
                    "<[\\w:]+"
                            + TO_END_OF_TAG
                            + "\\sth:(if|unless)=\"[^\"]*\""
                            + TO_END_OF_TAG
                            + "\\sth:replace=|<[\\w:]+"
                            + TO_END_OF_TAG
                            + "\\sth:replace=\"[^\"]*\""
                            + TO_END_OF_TAG
                            + "\\sth:(if|unless)=");
    private static final Pattern SYSTEM_CLOCK = Pattern.compile("Clock\\.(system|tick)\\w*\\(");

    private TextTidy() {}

    static List<String> findings(List<SourceFile> files) {
        List<String> findings = new ArrayList<>();
        for (SourceFile file : files) {
            // these two name what they look for
            if (file.fileName().equals("TextTidy.java")
                    || file.fileName().equals("TidyTest.java")) {
                continue;
            }
            look(file, UNFINISHED, "is unfinished; finish it or write an issue", findings);
            look(file, MACHINE_PATH, "is a path of one machine; use a relative one", findings);
            look(file, REGISTRY, "names a registry; the machine's settings choose it", findings);
            if (file.fileName().equals("pom.xml")) {
                look(
                        file,
                        OWN_REPOSITORY,
                        "declares a registry; the machine's settings choose it",
                        findings);
            }
            if (file.path().endsWith(".sql")) {
                look(file, EVERY_COLUMN, "selects every column; name the columns", findings);
            }
            if (file.path().endsWith(".html")) {
                look(file, TEMPLATE_CLOCK, "reads the machine's clock; pass the time in", findings);
                look(
                        file,
                        REPLACED_ANYWAY,
                        "is replaced before its condition is asked; use th:insert",
                        findings);
            }
        }
        return findings;
    }

    /// The clock bean is the one place in main code that asks the machine for the time.
    static List<String> clockFindings(List<SourceFile> files) {
        List<String> places =
                files.stream()
                        .filter(file -> file.isMainJava() && file.path().startsWith("server/"))
                        .filter(file -> SYSTEM_CLOCK.matcher(file.text()).find())
                        .map(SourceFile::path)
                        .toList();
        List<String> findings = new ArrayList<>();
        if (places.size() > 1) {
            findings.add("more than one place asks the machine for the time: " + places);
        }
        files.stream()
                .filter(file -> file.isMainJava() && file.path().matches("(rules|proof)/.*"))
                .filter(file -> SYSTEM_CLOCK.matcher(file.text()).find())
                .forEach(file ->
                        findings.add(
                                file.path()
                                        + " asks the machine for the time; take it as an argument"));
        return findings;
    }

    private static void look(SourceFile file, Pattern pattern, String what, List<String> findings) {
        Matcher matcher = pattern.matcher(file.text());
        while (matcher.find()) {
            long line =
                    1
                            + file.text()
                                    .substring(0, matcher.start())
                                    .chars()
                                    .filter(c -> c == '\n')
                                    .count();
            findings.add(file.path() + ":" + line + " '" + matcher.group() + "' " + what);
        }
    }
}
