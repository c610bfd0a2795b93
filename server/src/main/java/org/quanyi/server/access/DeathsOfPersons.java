package org.quanyi.server.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// Tells whether a death is on record for a person (死亡登记). Rooms ask when they read and write
/// nothing of it: once it is taken back everything stands as it stood. The room of persons answers.
@FunctionalInterface
public interface DeathsOfPersons {

    /// The death that stands; empty for whoever lives as far as is known.
    Optional<Death> of(int person);

    /// Whether a death stands.
    default boolean isDead(int person) {
        return of(person).isPresent();
    }

    /// A death on record.
    ///
    /// @param day of the death
    /// @param recordedAt since when the register knows
    record Death(LocalDate day, Instant recordedAt) {}
}
