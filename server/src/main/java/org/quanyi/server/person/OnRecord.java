package org.quanyi.server.person;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Month;

/// What a filing is compared with (比对用的登记信息): the person behind a number and the name that holds.
///
/// @param formerNames that held once, each with the last month in which it did
/// @param died the day of the death that stands; null for whoever lives as far as is known
public record OnRecord(
        int person, String name, Map<String, Month> formerNames, @Nullable LocalDate died) {

    public OnRecord {
        formerNames = Map.copyOf(formerNames);
    }

    /// The same by the facts of their life.
    OnRecord by(Life life) {
        LocalDate day = life.death().map(d -> d.day()).orElse(null);
        return new OnRecord(person, life.name(name), life.formerNames(name), day);
    }
}
