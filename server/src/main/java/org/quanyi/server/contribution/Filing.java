package org.quanyi.server.contribution;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Month;
import org.quanyi.rules.Region;

/// An employer's monthly filing (月度申报) as it was sent, a draft until its good rows are submitted.
///
/// @param answers what was confirmed so far, by [Filings#keyOf]
/// @param fixes what was changed on the page, beside the file as it came
/// @param receipt the number of its receipt, null while it is a draft
public record Filing(
        int id,
        int employer,
        Region region,
        Month month,
        Upload upload,
        Map<String, Answer> answers,
        Fixes fixes,
        Instant createdAt,
        @Nullable Instant submittedAt,
        @Nullable String receipt) {

    public Filing {
        answers = Map.copyOf(answers);
    }

    public boolean isDraft() {
        return receipt == null;
    }
}
