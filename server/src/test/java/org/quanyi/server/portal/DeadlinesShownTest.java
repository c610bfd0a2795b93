package org.quanyi.server.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.quanyi.server.SourceTree;
import org.quanyi.server.TestServer;

/// A last day is said with its day of the week, in both languages, on every page and in every
/// letter.
class DeadlinesShownTest {

    /// What a page calls the last day or moment of something.
    private static final Pattern BARE =
            Pattern.compile(
                    "w\\.(date|minute)\\([\\w.]*?(answerBy|dueAt|until|undoUntil|endsAt|reviewBy|suitBy|acceptBy|actOn|objectBy|hearingBy|\\bby|endsOn|(ordered|noticed)\\.last)\\)");

    private static Wording in(Language language) {
        return TestServer.shared().get(Words.class).in(language);
    }

    @Test
    void aLastDayIsSaidWithItsDayOfTheWeek() {
        LocalDate day = LocalDate.of(2026, 12, 17);
        assertThat(in(Language.ZH).deadline(day)).isEqualTo("2026 年 12 月 17 日（星期四）");
        assertThat(in(Language.EN).deadline(day)).isEqualTo("Thursday 17 December 2026");
        Instant moment = Instant.parse("2026-12-16T16:30:00Z");
        assertThat(in(Language.ZH).deadline(moment)).isEqualTo("2026 年 12 月 17 日（星期四） 00:30");
        assertThat(in(Language.EN).deadline(moment)).isEqualTo("Thursday 17 December 2026 00:30");
    }

    private static List<String> bare(String page, String text) {
        Matcher found = BARE.matcher(text);
        List<String> all = new ArrayList<>();
        while (found.find()) {
            all.add(page + ": " + found.group());
        }
        return all;
    }

    @Test
    void noPageShowsOneWithout() throws IOException {
        Path templates = SourceTree.root().resolve("server/src/main/resources/templates");
        List<String> found = new ArrayList<>();
        try (Stream<Path> pages = Files.walk(templates)) {
            for (Path page : pages.filter(p -> p.toString().endsWith(".html")).toList()) {
                found.addAll(bare(page.getFileName().toString(), Files.readString(page)));
            }
        }
        assertThat(found).isEmpty();
        assertThat(bare("planted", "${w.date(file.answerBy)} ${w.date(r.by)} ${w.date(asOf)}"))
                .hasSize(2);
    }
}
