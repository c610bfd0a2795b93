package org.quanyi.server.question;

import java.util.EnumSet;
import java.util.Set;

/// What does not agree in a record (不一致的事实): the closed list, each with at least one cause that
/// nobody is to blame for.
public enum FactKind {
    /// Insured in two places in the same month.
    TWO_PLACES(Innocent.MOVED, Innocent.TWO_JOBS, Innocent.FILED_LATE),
    /// A month after a recorded death.
    AFTER_DEATH(Innocent.DEATH_WRONG, Innocent.MIXED_UP, Innocent.BOOKED_LATE),
    /// The same month twice.
    DOUBLE_MONTH(Innocent.BOOKED_LATE, Innocent.TWO_JOBS, Innocent.FILED_LATE),
    /// Two sources say different things about a month.
    SOURCES_DIFFER(Innocent.SOURCE_WRONG, Innocent.FILED_LATE);

    private final Set<Innocent> innocents;

    FactKind(Innocent first, Innocent... more) {
        this.innocents = Set.copyOf(EnumSet.of(first, more));
    }

    /// The causes that come first to mind, and blame nobody.
    public Set<Innocent> innocents() {
        return EnumSet.copyOf(innocents);
    }
}
