package org.quanyi.server.person;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/// What happened in somebody's life, when, and who says so (生平事实). Its text form shows nothing of
/// what it says.
///
/// @param day on which it happened; of a corrected birth the date of birth
/// @param value a name or the code of a region; empty where the kind needs none
/// @param document its kind and number, and who issued it
public record LifeFact(Kind kind, LocalDate day, String value, Source source, String document) {

    /// What can be recorded (生平事项种类): the closed list; a further one needs a decision. Nothing
    /// about relatives, nothing of the body.
    public enum Kind {
        /// The date of birth, of a newborn or as it should have been (出生).
        BIRTH(Source.POPULATION_REGISTER, Source.HEALTH, Source.COURT, Source.PERSONNEL_FILE),
        /// The person died, or a court declared them dead (死亡).
        DEATH(Source.POPULATION_REGISTER, Source.CIVIL_AFFAIRS, Source.HEALTH, Source.COURT),
        /// The name is another one from a day on (变更姓名).
        NAME(Source.POPULATION_REGISTER, Source.ENTRY_EXIT, Source.COURT),
        /// The household is registered elsewhere (户口迁移).
        MOVED(Source.POPULATION_REGISTER),
        /// Settled abroad (出境定居).
        ABROAD(Source.POPULATION_REGISTER, Source.ENTRY_EXIT),
        /// Came back to live in the country (回国定居).
        RETURNED(Source.POPULATION_REGISTER, Source.ENTRY_EXIT);

        private final Set<Source> sources;

        Kind(Source first, Source... others) {
            this.sources = EnumSet.of(first, others);
        }

        /// The registers whose word is taken for it, in their order.
        public Set<Source> sources() {
            return EnumSet.copyOf(sources);
        }

        /// Whether it says more than a day.
        public boolean hasValue() {
            return this == NAME || this == MOVED;
        }
    }

    /// Who says so (来源): the registers that the law names, never a relative's or an informant's
    /// word.
    public enum Source {
        /// The household register of public security.
        POPULATION_REGISTER,
        /// Civil affairs: cremation and burial.
        CIVIL_AFFAIRS,
        /// A hospital's or a health authority's certificate.
        HEALTH,
        /// A judgment that counts.
        COURT,
        /// The immigration administration.
        ENTRY_EXIT,
        /// The personnel file, as it first recorded it.
        PERSONNEL_FILE
    }

    @Override
    public String toString() {
        return kind + " by " + source;
    }
}
