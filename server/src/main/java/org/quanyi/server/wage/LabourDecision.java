package org.quanyi.server.wage;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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

    /// What it finds of what matters most (严重情形): the closed list of the measures of 2016.
    public enum Ground {
        /// A mass or extreme incident, or seriously bad influence.
        INCIDENT,
        /// Child labour, forced labour or another serious violation.
        SERIOUS,
        /// An order or a decision is refused.
        REFUSES_ORDER,
        /// The inspection is obstructed.
        OBSTRUCTS,
        /// Criminally liable for a labour violation.
        CRIMINAL
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
