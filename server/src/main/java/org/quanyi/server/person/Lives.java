package org.quanyi.server.person;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.quanyi.rules.identity.PersonNumber;
import org.quanyi.server.access.DeathsOfPersons;
import org.springframework.stereotype.Component;

/// What stands about the lives of persons, read under all keys that are theirs (生平查询).
@Component
class Lives implements DeathsOfPersons {

    private final PersonTable table;
    private final LifeEventLedger ledger;
    private final SamePersonLedger same;

    Lives(PersonTable table, LifeEventLedger ledger, SamePersonLedger same) {
        this.table = table;
        this.ledger = ledger;
        this.same = same;
    }

    /// All facts of a person, taken back or not, in the order of their recording.
    List<LifeEvent> events(int person) {
        return ledger.of(same.of(person));
    }

    Life life(int person) {
        return Life.of(events(person));
    }

    /// The lives of many; of most nothing is recorded.
    Map<Integer, Life> of(Collection<Integer> persons) {
        Map<Integer, List<Integer>> keys = same.keys(persons);
        List<Integer> all = new ArrayList<>(persons);
        keys.values().forEach(all::addAll);
        Map<Integer, List<LifeEvent>> byKey = ledger.byKey(all);
        Map<Integer, Life> lives = HashMap.newHashMap(persons.size());
        for (int person : persons) {
            List<LifeEvent> events =
                    keys.getOrDefault(person, List.of(person)).stream()
                            .flatMap(key -> byKey.getOrDefault(key, List.of()).stream())
                            .sorted(Comparator.comparingLong(LifeEvent::id))
                            .toList();
            lives.put(person, events.isEmpty() ? Life.NOTHING : Life.of(events));
        }
        return lives;
    }

    /// The key of whoever carries or carried a number.
    Optional<Integer> keyOf(PersonNumber number) {
        return table.personOf(number.normalised());
    }

    /// One registration, as it is by the facts of all keys of the person, with its own numbers.
    ///
    /// @throws IllegalArgumentException when there is none of that key
    Person one(int key) {
        return table.byId(key)
                .map(registered -> life(key).applied(registered))
                .orElseThrow(() -> new IllegalArgumentException("no person " + key));
    }

    long newest() {
        return ledger.newest();
    }

    @Override
    public Optional<Death> of(int person) {
        return life(person).death();
    }

    /// The life of one of many.
    static Life in(Map<Integer, Life> lives, int person) {
        return Objects.requireNonNullElse(lives.get(person), Life.NOTHING);
    }
}
