package org.quanyi.server.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every code has a sentence in both languages, and every sentence is one.
class SentencesTest {
    /// Words that never tell anybody what to do, and letters that scream.
    private static final List<String> BANNED =
            List.of(
                    "无效",
                    "非法",
                    "禁止",
                    "系统错误",
                    "操作失败",
                    "请输入正确",
                    "！",
                    "invalid",
                    "illegal",
                    "forbidden",
                    "failed",
                    "!");

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)}");

    @Test
    void everyCodeHasASentenceInBothLanguages() {
        for (var language : List.of("zh", "en")) {
            var sentences = Sentences.in(language);
            for (var code : FindingCode.values()) {
                assertThat(sentences.pattern(code))
                        .as("%s in %s", code.code(), language)
                        .isNotBlank();
            }
        }
    }

    @Test
    void noSentenceIsLeftWithoutACode() {
        var keys = Stream.of(FindingCode.values()).map(FindingCode::messageKey).toList();
        for (var language : List.of("zh", "en")) {
            var findings =
                    Sentences.in(language).keys().stream()
                            .filter(key ->
                                    key.startsWith("finding.CON") || key.startsWith("finding.REC"))
                            .toList();
            assertThat(findings).containsExactlyInAnyOrderElementsOf(keys);
        }
    }

    @Test
    void bothLanguagesNameTheSameKeys() {
        assertThat(Sentences.in("zh").keys())
                .containsExactlyInAnyOrderElementsOf(Sentences.in("en").keys());
    }

    @Test
    void codesAreThereOnce() {
        assertThat(Stream.of(FindingCode.values()).map(FindingCode::code)).doesNotHaveDuplicates();
    }

    /// The limits name their place in both languages, each sentence takes its own.
    @Test
    void bothLanguagesNameTheSameArguments() {
        for (var code : FindingCode.values()) {
            var ofPlace =
                    code == FindingCode.BASE_BELOW_FLOOR || code == FindingCode.BASE_ABOVE_CEILING;
            assertThat(arguments("zh", code).replace("1", ofPlace ? "2" : "1"))
                    .as(code.code())
                    .isEqualTo(arguments("en", code));
        }
    }

    private static String arguments(String language, FindingCode code) {
        return ARGUMENT.matcher(Sentences.in(language).pattern(code))
                .results()
                .map(result -> result.group(1))
                .distinct()
                .sorted()
                .collect(Collectors.joining());
    }

    @Test
    void everySentenceCanBeFilledAndLeavesNothingOpen() {
        for (var language : List.of("zh", "en")) {
            for (var code : FindingCode.values()) {
                var filled =
                        new MessageFormat(Sentences.in(language).pattern(code), Locale.ROOT)
                                .format(new Object[] {"a0", "b1", "c2", "d3", "e4"});
                assertThat(filled)
                        .as("%s in %s", code.code(), language)
                        .doesNotContain("{", "}", "'");
                assertThat(filled.toLowerCase(Locale.ROOT)).doesNotContain(BANNED);
            }
        }
    }

    @Test
    void everySentenceEndsAsOneAndIsShort() {
        for (var code : FindingCode.values()) {
            var chinese = Sentences.in("zh").pattern(code);
            var english = Sentences.in("en").pattern(code);
            var endsOpen = code == FindingCode.HEADER_MISSING || code == FindingCode.COLUMN_MISSING;
            assertThat(chinese).matches(endsOpen ? ".*\\{1}" : ".*。");
            assertThat(english).matches(endsOpen ? ".*\\{1}" : ".*\\.");
            for (var sentence : chinese.split("[。；]")) {
                assertThat(sentence.length()).as(sentence).isLessThanOrEqualTo(52);
            }
        }
    }

    @Test
    void theCodesOfTheRegistryStandInItsComments() throws IOException {
        var source =
                Files.readString(
                        Path.of("src/main/java/org/quanyi/server/contribution/FindingCode.java"));
        for (var code : FindingCode.values()) {
            var before = source.substring(0, source.indexOf("    " + code.name() + "("));
            var comment = before.substring(before.lastIndexOf("\n    /// "));
            assertThat(comment).as(code.code()).isNotBlank();
        }
    }
}
