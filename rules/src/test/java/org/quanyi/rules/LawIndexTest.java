package org.quanyi.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// The index of the law is complete and fresh.
class LawIndexTest {
    private static final Path INDEX = Path.of("..", "docs", "generated", "law-index.md");
    private static final Law LAW = Law.load();

    @Test
    void theIndexIsFresh() throws IOException {
        var text = new LawIndex(LAW).text();
        if (Boolean.getBoolean("quanyi.regenerate")) {
            Files.writeString(INDEX, text);
        }
        assertThat(CaseFiles.text(INDEX).equals(text))
                .as(
                        "docs/generated/law-index.md is stale; write it with ./quanyi test"
                                + " -Dquanyi.regenerate=true")
                .isTrue();
    }

    @Test
    void anArticleLeadsToItsFiguresCasesAndPage() {
        assertThat(new LawIndex(LAW).text())
                .contains("## 本系统为演示虚构的数据 · Figures invented for demonstration")
                .contains("| `region/990100/contribution/base` | 2010-07 to 2027-06 | base-limits")
                .contains("| `/rules/law/region/990100/contribution/base` |");
    }

    @Test
    void aChangedSourceMakesItStale() {
        var moved =
                Planted.law(
                        "region/990100/pension/person-rate",
                        "source: quanyi-demonstration",
                        "source: gf-2005-38");
        assertThat(new LawIndex(moved).text()).isNotEqualTo(new LawIndex(LAW).text());
    }

    @Test
    void everyRowOfLimitsIsReadByACase() {
        assertThat(new LawIndex(LAW).unread())
                .as("rows that may change without a case that fails; all others stand in the index")
                .noneMatch(row -> row.contains("/base "));
    }
}
