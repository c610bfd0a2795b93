package org.quanyi.server.wage;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.credit.LawAbidingClass.Ground;

/// An effective decision of the labour inspection about an employer (生效的劳动保障监察决定), which the yearly
/// class counts once, however many counts it has.
///
/// @param number of its document
/// @param counts how many violations it names
/// @param grounds what the decision itself finds, of what matters most; none for most decisions
/// @param end since when it does not stand any more; null while it stands
public record LabourDecision(
        String number,
        Form form,
        int counts,
        Set<Ground> grounds,
        LocalDate decidedOn,
        LocalDate effectiveOn,
        @Nullable End end) {

    /// What it is (决定种类).
    public enum Form {
        /// An order to correct (责令改正).
        RECTIFICATION,
        /// A decision on handling (行政处理决定).
        HANDLING,
        /// A penalty (行政处罚决定).
        PENALTY
    }

    /// Why it does not stand any more.
    public enum How {
        /// The agency withdrew it itself (撤回).
        WITHDRAWN,
        /// It was annulled (撤销).
        ANNULLED
    }

    /// That it does not stand any more (决定失效).
    public record End(How how, LocalDate on) {}

    public LabourDecision {
        grounds = Set.copyOf(grounds);
    }

    /// Whether it stands.
    public boolean stands() {
        return end == null;
    }
}
