package org.quanyi.server.contribution;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Month;
import org.quanyi.rules.Region;

/// An employer's monthly filing (月度申报) as it was sent, a draft until its good rows are submitted.
///
/// @param id 0 until it is kept
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

    /// The same filing, further on.
    Filing at(FilingTable.Stage stage) {
        return new Filing(
                stage.id(),
                employer,
                region,
                month,
                upload,
                stage.answers(),
                stage.fixes(),
                stage.createdAt(),
                stage.submittedAt(),
                stage.receipt());
    }

    public boolean isDraft() {
        return receipt == null;
    }
}
