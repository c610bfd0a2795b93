package org.quanyi.server.person;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.quanyi.rules.Insurance;
import org.quanyi.rules.Law;
import org.quanyi.rules.Month;
import org.quanyi.rules.Region;
import org.quanyi.rules.Result;
import org.quanyi.rules.contribution.MonthsAfterDeath;
import org.quanyi.server.access.DeathsOfPersons;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// All insured persons, found by number or key, never browsed by name.
@Component
public class Persons {

    private final PersonTable table;
    private final EnrolmentTable enrolments;
    private final SamePersonLedger same;
    private final Lives lives;
    private final Law law;
    private final Clock clock;

    Persons(
            PersonTable table,
            EnrolmentTable enrolments,
            SamePersonLedger same,
            Lives lives,
            Law law,
            Clock clock) {
        this.table = table;
        this.enrolments = enrolments;
        this.same = same;
        this.lives = lives;
        this.law = law;
        this.clock = clock;
    }

    /// The person who carries or carried a number.
    ///
    /// @param normalised as [org.quanyi.rules.identity.PersonNumbers] gives it
    public Optional<Person> byNumber(String normalised) {
        return table.personOf(normalised).map(this::byId);
    }

    /// The person of a key as they are by the facts of their life that stand, with the numbers of
    /// every key that is theirs.
    ///
    /// @throws IllegalArgumentException when there is none
    public Person byId(int id) {
        Person person = lives.one(id);
        List<Integer> keys = same.of(id);
        return keys.size() == 1
                ? person
                : person.with(
                        keys.stream().flatMap(key -> lives.one(key).numbers().stream()).toList());
    }

    /// For those of many keys that stand beside another key of the same person the one that stands
    /// for all of them.
    public Map<Integer, Integer> firsts(Collection<Integer> persons) {
        return persons.isEmpty() ? Map.of() : same.firsts(persons);
    }

    /// For those of many keys that stand beside another key of the same person all keys of theirs.
    public Map<Integer, List<Integer>> keys(Collection<Integer> persons) {
        return persons.isEmpty() ? Map.of() : same.keys(persons);
    }

    /// The name that holds now for somebody whom a session or an account knows by another.
    public String nameNow(int person, String known) {
        return lives.life(person).name(known);
    }

    /// Grows with every fact that is recorded of anybody's life or taken back, and with every
    /// finding that two registrations are one person's or are not: each part only grows.
    public long newestFact() {
        return lives.newest() + same.newest();
    }

    /// When the person of a key was registered.
    ///
    /// @throws IllegalArgumentException when there is none
    public Instant registeredAt(int id) {
        return table.registeredAt(id)
                .orElseThrow(() -> new IllegalArgumentException("no person " + id));
    }

    /// The persons behind many numbers; numbers not on record are absent.
    public Map<String, OnRecord> onRecord(Collection<String> numbers) {
        if (numbers.isEmpty()) {
            return Map.of();
        }
        Map<String, OnRecord> found = new HashMap<>(table.onRecord(numbers));
        Map<Integer, Life> all =
                lives.of(found.values().stream().map(OnRecord::person).distinct().toList());
        found.replaceAll((number, known) -> known.by(Lives.in(all, known.person())));
        return found;
    }

    /// Names and numbers in use of many persons, by key.
    public Map<Integer, NamedNumber> named(Collection<Integer> persons) {
        if (persons.isEmpty()) {
            return Map.of();
        }
        Map<Integer, NamedNumber> found = new HashMap<>(table.named(persons));
        Map<Integer, Life> all = lives.of(found.keySet());
        found.replaceAll((person, known) ->
                new NamedNumber(Lives.in(all, person).name(known.name()), known.number()));
        return found;
    }

    /// A person's name and number in use.
    public record NamedNumber(String name, String number) {}

    /// Registers persons whose numbers are not on record yet.
    ///
    /// @return their keys, in the order given
    /// @throws org.springframework.dao.DuplicateKeyException when another writer registered one of
    ///   them meanwhile
    @Transactional(propagation = Propagation.REQUIRED)
    public List<Integer> register(List<NewPerson> persons) {
        return persons.isEmpty() ? List.of() : table.insert(persons, clock.instant());
    }

    /// Enrols persons in a region from a month on. Whoever is enrolled there already stays so, at
    /// the earlier of both months; an open spell elsewhere ends with the month before.
    @Transactional(propagation = Propagation.REQUIRED)
    public void enrol(
            Collection<Integer> persons, Set<Insurance> insurances, Region region, Month from) {
        if (!persons.isEmpty()) {
            enrolments.open(persons, insurances, region, from, clock.instant());
        }
    }

    /// Ends the open spells of persons in a region with a month.
    @Transactional(propagation = Propagation.REQUIRED)
    public void leave(Collection<Integer> persons, Region region, Month last) {
        if (!persons.isEmpty()) {
            enrolments.close(persons, region, last);
        }
    }

    /// All spells of one person, oldest first. Of whoever died they end with the last month that
    /// can be filed; where the law on file does not say which one that is, they stay as they were
    /// entered.
    public List<Spell> spells(int person) {
        List<Spell> entered = enrolments.of(same.all(person));
        LocalDate death = lives.of(person).map(DeathsOfPersons.Death::day).orElse(null);
        return death == null
                ? entered
                : entered.stream().flatMap(spell -> upTo(death, spell).stream()).toList();
    }

    private Optional<Spell> upTo(LocalDate death, Spell spell) {
        return switch (MonthsAfterDeath.of(law, spell.region(), death)) {
            case Result.Of<MonthsAfterDeath>(var end) -> spell.upTo(end.last());
            case Result.Refused<MonthsAfterDeath> _ -> Optional.of(spell);
        };
    }

    /// How many persons there are.
    public long count() {
        return table.count();
    }
}
