package org.quanyi.server.contribution;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Month;
import org.quanyi.rules.Place;

/// What the record already says about the persons of a filing (已登记情况), looked up beforehand so that
/// checking needs no database.
///
/// @param employer unified social credit code of the employer that is signed in
/// @param place the employer's pooling area
/// @param since the first month that can be filed in the area
/// @param persons by normalised number
/// @param lastMonth the employer's lines of the month before
/// @param booked the employer's lines in force for the month of the filing
/// @param elsewhere persons that another employer filed for the month
public record Known(
        String employer,
        Place place,
        Month since,
        Map<String, Person> persons,
        List<Line> lastMonth,
        List<Line> booked,
        Set<Long> elsewhere) {
    /// A registered person (已登记人员).
    ///
    /// @param id within the person room
    /// @param name on record; compared, never shown
    /// @param first stands for all that are one person's, where two officers found several to be
    ///   one
    /// @param booked under which of these keys the month is booked; their own while it is under
    ///   none
    /// @param formerNames that held once, each with the last month in which it did
    /// @param last the last month that can be filed, of whoever died; null for everybody else
    public record Person(
            long id,
            String name,
            long first,
            long booked,
            Map<String, Month> formerNames,
            @Nullable Month last) {

        public Person {
            formerNames = Map.copyOf(formerNames);
        }

        /// Somebody who is on record once and of whose life nothing is.
        public Person(long id, String name) {
            this(id, name, id, id, Map.of(), null);
        }

        /// Since which month a name does not hold any more; null for one that never did.
        @Nullable Month heldUntil(String typed) {
            return formerNames.entrySet().stream()
                    .filter(former -> NameText.same(typed, former.getKey()))
                    .map(Map.Entry::getValue)
                    .max(Comparator.naturalOrder())
                    .orElse(null);
        }
    }

    /// A line in force (已入账的一行).
    ///
    /// @param person whose it is
    /// @param row the number it had in its list (序号)
    /// @param name as filed then, to tell the employer whom it means
    /// @param base in fen
    public record Line(long person, int row, String name, long base) {}

    /// Copies the collections.
    public Known {
        persons = Map.copyOf(persons);
        lastMonth = List.copyOf(lastMonth);
        booked = List.copyOf(booked);
        elsewhere = Set.copyOf(elsewhere);
    }

    /// Nothing on record but the employer.
    public static Known nothing(String employer, Place place, Month since) {
        return new Known(employer, place, since, Map.of(), List.of(), List.of(), Set.of());
    }
}
