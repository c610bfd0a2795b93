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
    private static final String LIMITS = "region/310000/contribution/base";

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
        var planted = Planted.law(LIMITS, "floor: 7460", "floor: 7461");
        assertThat(log().missing(planted))
                .extracting(LawLog.Line::toString)
                .containsExactly(
                        "| 2026-11-22 | region/310000/contribution/base | 2025-07 to 2026-06 "
                                + "| average 12434, floor 7461, ceiling 37302, verified "
                                + "| say why |");
        assertThat(log().firsts(planted)).as("thought is needed").isEmpty();
    }

    @Test
    void aMovedEndAndAnotherCertaintyAskToo() {
        var longer = Planted.law(LIMITS, "to: 2026-06", "to: 2026-09");
        assertThat(log().missing(longer))
                .extracting(LawLog.Line::months)
                .containsExactly("2025-07 to 2026-09");
        var surer =
                Planted.law(
                        "region/110000/contribution/base",
                        "certainty: likely",
                        "certainty: verified");
        assertThat(log().missing(surer))
                .extracting(LawLog.Line::months)
                .containsExactly("2026-07 to 2027-06");
    }

    @Test
    void aRowTakenBackAsksForItsWithdrawal() {
        var row =
                """
                  - from: 2025-07
                    to: 2026-06
                    average: 12434
                    floor: 7460
                    ceiling: 37302
                    source: sh-limits-2025
                    certainty: verified
                """;
        var shorter =
                Planted.law(
                        LIMITS, row, "", "- from: 2024-07\n", "- from: 2024-07\n    to: 2025-06\n");
        assertThat(log().missing(shorter))
                .extracting(line -> line.months() + " " + line.figures())
                .containsExactly("2025-07 to 2026-06 " + LawLog.WITHDRAWN);
    }

    @Test
    void theLineThatWasAskedForIsEnough() {
        var planted = Planted.law(LIMITS, "floor: 7460", "floor: 7461");
        var asked = log().missing(planted);
        var without = new LawLog(CaseFiles.text(LOG) + text(asked));
        assertThat(without.missing(planted)).isEmpty();
        assertThat(without.idle()).as("the reason is still to be said").isEqualTo(asked);
        var with =
                new LawLog(
                        CaseFiles.text(LOG)
                                + text(asked).replace(LawLog.WHY, "corrected by a later notice"));
        assertThat(with.missing(planted)).isEmpty();
        assertThat(with.idle()).isEmpty();
        assertThat(with.missing(LAW)).as("and the old value is then refused").hasSize(1);
    }

    private static LawLog log() {
        return new LawLog(CaseFiles.text(LOG));
    }

    private static String text(List<LawLog.Line> lines) {
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }
}
