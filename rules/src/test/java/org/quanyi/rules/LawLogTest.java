package org.quanyi.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// No figure of the law changes without a line that says which months it concerns, and why.
class LawLogTest {
    private static final Path LOG = CaseFiles.law().resolve("CHANGES.md");
    private static final Law LAW = Law.load();

    /// Invented, so that no true change of the law meets these tests.
    private static final String LIMITS = "region/990100/contribution/base";

    private static final String LAST =
            """
              - from: 2026-07
                to: 2027-06
                average: 7326
                floor: 4396
                ceiling: 21978
                source: quanyi-demonstration
                certainty: invented
            """;

    @BeforeAll
    static void writesTheFirstLinesOfNewFilesIfAsked() throws IOException {
        if (Boolean.getBoolean("quanyi.regenerate")) {
            Files.writeString(LOG, CaseFiles.text(LOG) + text(log().firsts(LAW)));
        }
    }

    @Test
    void theLastLineOfEachRowSaysWhatTheRowSays() {
        assertThat(log().missing(LAW))
                .as(
                        """
                        these lines are missing at the end of law/CHANGES.md, each with its reason \
                        (those of new files: ./quanyi test -Dquanyi.regenerate=true)\
                        """)
                .isEmpty();
        assertThat(log().idle()).as("lines that say nothing new, or not why").isEmpty();
    }

    @Test
    void aChangedValueAsksForALineOfItsMonths() {
        var planted = Planted.law(LIMITS, "floor: 4280", "floor: 4281");
        assertThat(asked(planted))
                .extracting(LawLog.Line::toString)
                .containsExactly(
                        "| 2026-11-22 | region/990100/contribution/base | 2025-07 to 2026-06 "
                                + "| average 7133, floor 4281, ceiling 21399, invented "
                                + "| say why |");
        assertThat(log().firsts(planted)).as("thought is needed").isEmpty();
    }

    @Test
    void aMovedEndAndAnotherCertaintyAskToo() {
        var longer = Planted.law(LIMITS, "to: 2027-06", "to: 2027-09");
        assertThat(asked(longer))
                .extracting(LawLog.Line::months)
                .containsExactly("2026-07 to 2027-09");
        var surer =
                Planted.law(LIMITS, LAST, LAST.replace("certainty: invented", "certainty: likely"));
        assertThat(asked(surer))
                .extracting(LawLog.Line::months)
                .containsExactly("2026-07 to 2027-06");
    }

    @Test
    void aRowTakenBackAsksForItsWithdrawal() {
        var shorter =
                Planted.law(
                        LIMITS,
                        LAST,
                        "",
                        "- from: 2025-07\n",
                        "- from: 2025-07\n    to: 2026-06\n");
        assertThat(asked(shorter))
                .extracting(line -> line.months() + " " + line.figures())
                .containsExactly("2026-07 to 2027-06 " + LawLog.WITHDRAWN);
    }

    @Test
    void theLineThatWasAskedForIsEnough() {
        var planted = Planted.law(LIMITS, "floor: 4280", "floor: 4281");
        var asked = asked(planted);
        var without = new LawLog(CaseFiles.text(LOG) + text(asked));
        assertThat(without.missing(planted)).doesNotContainAnyElementsOf(asked);
        assertThat(without.idle()).as("the reason is still to be said").isEqualTo(asked);
        var with =
                new LawLog(
                        CaseFiles.text(LOG)
                                + text(asked).replace(LawLog.WHY, "corrected by a later notice"));
        assertThat(with.missing(planted)).doesNotContainAnyElementsOf(asked);
        assertThat(with.idle()).isEmpty();
        assertThat(with.missing(LAW)).as("and the old value is then refused").isNotEmpty();
    }

    /// What the log asks for because of what was planted.
    private static List<LawLog.Line> asked(Law planted) {
        var asked = log().missing(planted);
        asked.removeAll(log().missing(LAW));
        return asked;
    }

    private static LawLog log() {
        return new LawLog(CaseFiles.text(LOG));
    }

    private static String text(List<LawLog.Line> lines) {
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }
}
