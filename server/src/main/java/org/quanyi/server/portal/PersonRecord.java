package org.quanyi.server.portal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.quanyi.rules.Month;
import org.quanyi.server.account.AccountView;
import org.quanyi.server.contribution.BenefitRecord;
import org.quanyi.server.person.Person;
import org.quanyi.server.person.Spell;

/// All that is on record about one person (个人权益记录), as it stood at a moment. Immutable.
///
/// @param employers names by key, of every employer in the record
/// @param asOf the moment
/// @param current the month in which the moment lies
public record PersonRecord(
        Person person,
        List<Spell> spells,
        BenefitRecord benefits,
        AccountView account,
        Map<Integer, String> employers,
        Instant asOf,
        Month current) {

    public PersonRecord {
        spells = List.copyOf(spells);
        employers = Map.copyOf(employers);
    }

    /// The name of an employer in the record.
    public String employer(int key) {
        return employers.getOrDefault(key, "");
    }

    /// The last month that everybody should have filed: the one before the current.
    public Month expectedTo() {
        return current.previous();
    }
}
