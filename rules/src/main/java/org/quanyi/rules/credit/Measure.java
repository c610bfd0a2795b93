package org.quanyi.rules.credit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A measure that may follow a record of an organisation (信用措施).
///
/// @param entry code, name, basis
/// @param areas the areas it may follow in; never all by default
/// @param weight how much it weighs
/// @param term how long it may last
/// @param recalled whether those who were told are told again when it ends
/// @param floor what it may never touch
public record Measure(
        CatalogueEntry entry,
        List<Area> areas,
        Weight weight,
        Term term,
        boolean recalled,
        CatalogueEntry.Text floor)
        implements Row {

    /// How long measures last (期限类型).
    public enum Limit {
        /// Once, on one day.
        SINGLE,
        /// So many months.
        MONTHS,
        /// Until the class of the next year is known.
        NEXT_CLASS,
        /// As long as the record it follows.
        LIST_TERM,
        /// As the region's rules of the deposit say.
        DEPOSIT_RULES,
        /// As long as its gravity lets it be public.
        GRAVITY
    }

    /// How long one lasts, in months (期限). It never outlasts its record.
    ///
    /// @param least `null` if there is none
    /// @param most `null` where something else sets it
    public record Term(Limit limit, @Nullable Integer least, @Nullable Integer most) {}

    /// How much a measure weighs (轻重): 0 touches no right, 3 the most.
    ///
    /// @param ordinary for a minor or general act
    /// @param serious for a serious one
    public record Weight(int ordinary, int serious) {
        /// The weight for an act.
        public int of(Gravity gravity) {
            return gravity == Gravity.SERIOUS ? serious : ordinary;
        }
    }

    /// The code of publication.
    public static final String PUBLICATION = "M10";

    /// Copies the areas.
    public Measure {
        areas = List.copyOf(areas);
    }
}
