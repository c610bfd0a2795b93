package org.quanyi.server.access;

import java.time.Instant;
import java.time.LocalDate;
import org.quanyi.proof.Canonical;
import org.quanyi.proof.Hash;

/// The head map of a day (每日人数表): how many events each person has, as one root that stands in the
/// public log, so that nothing can be left out of a person's list afterwards.
///
/// @param leaf of the map itself
/// @param secret what blinds the persons of this day
/// @param root over the rows of all persons
/// @param madeBy who had it made
public record HeadMap(
        LocalDate day,
        long leaf,
        byte[] secret,
        ReadCountTable.Total total,
        Hash root,
        String madeBy,
        Instant madeAt) {

    /// Over how many persons.
    public long persons() {
        return total.persons();
    }

    /// Over how many events.
    public long events() {
        return total.events();
    }

    /// What its leaf commits to.
    static byte[] canonical(LocalDate day, ReadCountTable.Total total, Hash root) {
        return new Canonical()
                .text("head-map/v1")
                .text(day.toString())
                .number(total.persons())
                .number(total.events())
                .hash(root)
                .toBytes();
    }
}
