package org.quanyi.server.person;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An insured person (参保人员): one for life, whatever numbers they carry.
///
/// @param id the internal key; it means nothing outside and appears in no address
/// @param name as it holds now
/// @param birth as it holds now
/// @param synthetic invented for demonstration, as the area code of the number says
/// @param numbers all numbers, the newest first
/// @param died the day of the death that stands; null for whoever lives as far as is known
/// @param abroadSince null for whoever does not live abroad as far as is known
public record Person(
        int id,
        String name,
        @Nullable LocalDate birth,
        boolean synthetic,
        List<NumberOnRecord> numbers,
        @Nullable LocalDate died,
        @Nullable LocalDate abroadSince) {

    /// What stands in place of the name and each number of a person whose data key was destroyed.
    public static final String ERASED = "已删除 erased";

    public Person {
        numbers = List.copyOf(numbers);
    }

    /// The same person with all their numbers, those of this key first.
    Person with(List<NumberOnRecord> all) {
        return new Person(id, name, birth, synthetic, all, died, abroadSince);
    }

    /// The number in use now.
    public NumberOnRecord currentNumber() {
        return numbers.getFirst();
    }
}
