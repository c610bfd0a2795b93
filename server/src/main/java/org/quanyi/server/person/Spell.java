package org.quanyi.server.person;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Insurance;
import org.quanyi.rules.Month;
import org.quanyi.rules.Region;

/// A spell of enrolment (参保时段) in one insurance and region.
///
/// @param to the last month, null while it is open
/// @param died whether it ends there because the person died
public record Spell(
        Insurance insurance, Region region, Month from, @Nullable Month to, boolean died) {

    /// One that goes on, or ended because it was ended.
    public Spell(Insurance insurance, Region region, Month from, @Nullable Month to) {
        this(insurance, region, from, to, false);
    }

    /// The same, ending with the last month of whoever died; nothing where it began after it.
    Optional<Spell> upTo(Month last) {
        if (from.isAfter(last)) {
            return Optional.empty();
        }
        return to != null && !to.isAfter(last)
                ? Optional.of(this)
                : Optional.of(new Spell(insurance, region, from, last, true));
    }

    public boolean covers(Month month) {
        return month.compareTo(from) >= 0 && (to == null || month.compareTo(to) <= 0);
    }
}
