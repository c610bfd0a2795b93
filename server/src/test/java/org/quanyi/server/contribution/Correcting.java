package org.quanyi.server.contribution;

import java.nio.charset.StandardCharsets;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Role;

/// An employer that files, and corrects what it filed, for tests.
final class Correcting {

    private static final Actor OPERATOR =
            new Actor("test", Role.OPERATOR, "test", "test", null, null);

    private Correcting() {}

    /// Files one person of a month, everything confirmed.
    static SubmittedFiling file(Filings filings, String number, String month, String base) {
        String text =
                FilingTexts.HEAD.replace("2025-10", month)
                        + FilingTexts.HEADER
                        + "1,范玲梓,居民身份证,%s,合同制,%s,\n".formatted(number, base);
        StagedFiling staged =
                filings.stage(
                                new Upload("own.csv", text.getBytes(StandardCharsets.UTF_8)),
                                OPERATOR)
                        .orThrow();
        filings.answer(staged.filing(), Filings.confirmAll(staged.checked()));
        return filings.submit(staged.filing(), OPERATOR).orThrow();
    }
}
