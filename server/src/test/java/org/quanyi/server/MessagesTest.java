package org.quanyi.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.quanyi.rules.Parameter;
import org.quanyi.rules.Rounding;
import org.quanyi.rules.Unit;

/// Every message exists in both languages, can be formatted, and every page finds the messages it
/// asks for.
class MessagesTest {

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)[^}]*}");
    private static final Pattern ASKED = Pattern.compile("#\\{([A-Za-z][\\w.-]*)[}(]");
    private static final Pattern QUOTED = Pattern.compile("[(（“\"][^()（）“”\"]*[)）”\"]");

    /// How the switch of languages names the other one.
    private static final String CHINESE = "中文";

    private static final Pattern KEY = Pattern.compile("(?m)^([^#\\s=][^=\\n]*)=");

    @Test
    void bothLanguagesSayTheSame() {
        assertThat(findings(SourceTree.under("/resources/messages/", ".properties"))).isEmpty();
    }

    @Test
    void pagesFindTheirMessages() {
        Set<String> known = Bundles.all("zh").keySet();
        assertThat(missing(SourceTree.under("/resources/templates/", ".html"), known)).isEmpty();
    }

    @Test
    void everyFigureOfTheLawHasAName() {
        Set<String> known = Bundles.all("zh").keySet();
        assertThat(unnamed(Parameter.all(), known)).isEmpty();
        Parameter planted = new Parameter("a/b", null, Map.of("gone", Unit.YUAN));
        assertThat(unnamed(List.of(planted), known)).containsExactly("figure.gone");
        for (Rounding rounding : Rounding.values()) {
            assertThat(known).contains("rounding." + rounding.key());
        }
    }

    private static List<String> unnamed(List<Parameter> parameters, Set<String> known) {
        return parameters.stream()
                .flatMap(parameter -> parameter.keys().keySet().stream())
                .filter(key -> !key.equals(Parameter.VALUE))
                .map(key -> "figure." + key.replaceAll("-[0-9]+$", ""))
                .filter(key -> !known.contains(key))
                .distinct()
                .toList();
    }

    // --- each rule is seen to bite ---

    @Test
    void refusesWhatDiffers() {
        assertThat(findings(pair("a=一", "a=one"))).isEmpty();
        assertThat(findings(pair("a=一\nb=二", "a=one"))).hasSize(1);
        assertThat(findings(List.of(zh("a=一")))).hasSize(1);
        assertThat(findings(pair("a=一 {0}", "a=one"))).hasSize(1);
        assertThat(findings(pair("a=", "a=one"))).hasSize(1);
        assertThat(findings(pair("a=", "a="))).isEmpty();
        assertThat(findings(pair("a={0", "a={0"))).hasSize(2);
        assertThat(findings(pair("a={0} 一", "a=it's {0}"))).hasSize(1);
        assertThat(findings(pair("a={0} 一", "a=it''s {0}"))).isEmpty();
        assertThat(findings(pair("a=一", "a=it''s"))).hasSize(1);
        assertThat(findings(pair("a=一\na=二", "a=one"))).hasSize(1);
        assertThat(findings(pair("a=一", "a=一"))).hasSize(1);
        assertThat(findings(pair("a=一", "a=the base (缴费基数)"))).isEmpty();
    }

    @Test
    void refusesAPageThatAsksForWhatIsNotThere() {
        SourceFile page =
                new SourceFile(
                        "t.html", "<p th:text=\"#{a.b}\">x</p><p th:text=\"#{a.c(${n})}\">x</p>");
        assertThat(missing(List.of(page), Set.of("a.b"))).containsExactly("t.html asks for a.c");
    }

    private static List<String> findings(List<SourceFile> files) {
        Map<String, SourceFile> byName =
                files.stream()
                        .collect(
                                Collectors.toMap(
                                        SourceFile::path, file -> file, (a, b) -> a, TreeMap::new));
        List<String> findings = new ArrayList<>();
        for (SourceFile file : byName.values()) {
            String twin =
                    file.path().endsWith("_zh.properties")
                            ? file.path().replace("_zh.properties", "_en.properties")
                            : file.path().replace("_en.properties", "_zh.properties");
            SourceFile other = byName.get(twin);
            if (twin.equals(file.path()) || other == null) {
                findings.add(file.path() + " has no twin in the other language");
                continue;
            }
            alone(file, findings);
            if (file.path().endsWith("_zh.properties")) {
                together(file, Bundles.read(file), Bundles.read(other), findings);
            }
        }
        return findings;
    }

    private static void alone(SourceFile file, List<String> findings) {
        Set<String> seen = new HashSet<>();
        Matcher keys = KEY.matcher(file.text());
        while (keys.find()) {
            if (!seen.add(keys.group(1).strip())) {
                findings.add(file.path() + " says " + keys.group(1) + " twice");
            }
        }
        Bundles.read(file)
                .forEach((key, text) -> {
                    String place = file.path() + " " + key;
                    form(place, text, findings);
                    boolean english = file.path().endsWith("_en.properties");
                    if (english
                            && !text.equals(CHINESE)
                            && QUOTED.matcher(text).replaceAll("").matches("(?s).*\\p{IsHan}.*")) {
                        findings.add(place + " holds Chinese outside quotes or parentheses");
                    }
                });
    }

    /// MessageFormat takes `'` for a quote and swallows it; a text without arguments is shown as it
    /// stands.
    private static void form(String place, String text, List<String> findings) {
        boolean formatted = ARGUMENT.matcher(text).find();
        String doubled = text.replace("''", "");
        if (formatted ? doubled.contains("'") : text.contains("'")) {
            findings.add(place + " holds a straight apostrophe; write ’");
            return;
        }
        try {
            new MessageFormat(text);
        } catch (IllegalArgumentException e) {
            findings.add(place + " cannot be formatted: " + e.getMessage());
        }
    }

    private static void together(
            SourceFile file,
            Map<String, String> chinese,
            Map<String, String> english,
            List<String> findings) {
        Set<String> keys = new TreeSet<>(chinese.keySet());
        keys.addAll(english.keySet());
        for (String key : keys) {
            String here = chinese.get(key);
            String there = english.get(key);
            if (here == null || there == null) {
                findings.add(file.path() + " " + key + " exists in one language only");
            } else if (here.isBlank() != there.isBlank()) {
                findings.add(file.path() + " " + key + " is empty in one language");
            } else if (arguments(here).isEmpty() != arguments(there).isEmpty()) {
                findings.add(file.path() + " " + key + " takes arguments in one language only");
            }
        }
    }

    private static Set<String> arguments(String text) {
        return ARGUMENT.matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
    }

    private static List<String> missing(List<SourceFile> pages, Set<String> known) {
        List<String> missing = new ArrayList<>();
        for (SourceFile page : pages) {
            Matcher asked = ASKED.matcher(page.text());
            while (asked.find()) {
                if (!known.contains(asked.group(1))) {
                    missing.add(page.path() + " asks for " + asked.group(1));
                }
            }
        }
        return missing;
    }

    private static List<SourceFile> pair(String chinese, String english) {
        return List.of(zh(chinese), new SourceFile("messages/x_en.properties", english));
    }

    private static SourceFile zh(String text) {
        return new SourceFile("messages/x_zh.properties", text);
    }
}
