package org.quanyi.server.person;

import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Insurance;
import org.quanyi.rules.Month;
import org.quanyi.rules.Region;

/// A spell of enrolment (参保时段) in one insurance and region.
///
/// @param to the last month, null while it is open
public record Spell(Insurance insurance, Region region, Month from, @Nullable Month to) {

    public boolean covers(Month month) {
        return month.compareTo(from) >= 0 && (to == null || month.compareTo(to) <= 0);
    }
}
