package org.quanyi.server.contribution;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Insurance;
import org.quanyi.rules.Month;
import org.quanyi.rules.Region;

/// One month line of a person (缴费记录): what one employer declared for one month, in one version.
///
/// @param person the key that it was declared under
/// @param sequence 0 for the first line of an employer's month, then counting
/// @param reverses the sequence that this line takes back, its amounts negated; null for a line
///   that adds
/// @param shares the insurances that the region carries on their own
public record MonthEntry(
        int person,
        Month month,
        Region region,
        int employer,
        int sequence,
        @Nullable Integer reverses,
        int batch,
        Instant recordedAt,
        Map<Insurance, Share> shares) {

    public MonthEntry {
        shares = Map.copyOf(shares);
    }
}
