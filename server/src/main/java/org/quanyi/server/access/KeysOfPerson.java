package org.quanyi.server.access;

import java.util.List;

/// Tells all keys under which one person is on record (同一人的全部登记). Somebody may have been registered
/// twice; once two officers found that, everything that was written under either key is read as one
/// record, and everything stays written under the key that it came by. The room of persons answers.
@FunctionalInterface
public interface KeysOfPerson {

    /// The key asked about first, the others ascending.
    List<Integer> of(int person);

    /// The same for a query.
    default Integer[] all(int person) {
        return of(person).toArray(Integer[]::new);
    }

    /// Whether two keys are one person's.
    default boolean isSame(int one, int other) {
        return one == other || of(one).contains(other);
    }

    /// The one key that stands for all of a person's: the least.
    default int first(int person) {
        return of(person).stream().mapToInt(Integer::intValue).min().orElse(person);
    }
}
