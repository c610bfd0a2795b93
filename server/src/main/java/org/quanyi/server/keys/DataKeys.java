package org.quanyi.server.keys;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quanyi.server.store.StoreFailure;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The data keys of persons (个人数据密钥): one random key each, wrapped by the ring. Destroying it makes
/// whatever it sealed unreadable for ever, in every table at once (密码学删除).
@Component
public class DataKeys {

    private static final int FIRST = 1;
    private static final int MOST_KEPT = 1_000;
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final KeyTable table;
    private final KeyRing ring;
    private final Algorithm algorithm;
    private final Clock clock;
    private final Map<Integer, Kept> recent =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Integer, Kept> eldest) {
                    return size() > MOST_KEPT;
                }
            };

    DataKeys(
            KeyTable table,
            KeyRing ring,
            @Value("${quanyi.keys.algorithm}") String algorithm,
            Clock clock) {
        this.table = table;
        this.ring = ring;
        this.algorithm = Algorithm.named(algorithm);
        this.clock = clock;
    }

    private record Kept(DataKey key, Instant since) {}

    /// What seals with the algorithm of this installation, for one pass of one thread.
    public Sealing sealing() {
        return new Sealing(algorithm);
    }

    /// The key of one person; empty when it was erased. A key that was used a moment ago is kept in
    /// memory, few and not for long: an erasure by another process is seen after a minute.
    ///
    /// @throws StoreFailure when there should be a key and is none
    public Optional<DataKey> of(int person) {
        Instant now = clock.instant();
        DataKey known = recent(person, now);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<DataKey> key = Optional.ofNullable(of(List.of(person)).get(person));
        key.ifPresent(k -> keep(person, new Kept(k, now)));
        return key;
    }

    private @Nullable DataKey recent(int person, Instant now) {
        synchronized (recent) {
            Kept kept = recent.get(person);
            if (kept == null) {
                return null;
            }
            if (kept.since().plus(LONGEST).isBefore(now)) {
                recent.remove(person);
                return null;
            }
            return kept.key();
        }
    }

    private void keep(int person, Kept kept) {
        synchronized (recent) {
            recent.put(person, kept);
        }
    }

    /// The keys of many persons, read and unwrapped in one pass; those erased are absent.
    ///
    /// @throws StoreFailure when there should be a key and is none
    public Map<Integer, DataKey> of(Collection<Integer> persons) {
        Map<Integer, DataKey> found = stored(persons);
        Set<Integer> missing =
                persons.stream().filter(p -> !found.containsKey(p)).collect(Collectors.toSet());
        if (!missing.isEmpty()) {
            missing.removeAll(table.erased(missing));
            if (!missing.isEmpty()) {
                throw new StoreFailure(
                        "The data key of record "
                                + missing.iterator().next()
                                + " is gone from the database, and nobody erased it. Keep everything as it is"
                                + " and compare with a backup.");
            }
        }
        return found;
    }

    private Map<Integer, DataKey> stored(Collection<Integer> persons) {
        Wrapping wrapping = new Wrapping(ring);
        List<KeyTable.Wrapped> rows = table.of(persons);
        Map<Integer, DataKey> found = HashMap.newHashMap(rows.size());
        for (KeyTable.Wrapped row : rows) {
            found.put(row.person(), new DataKey(row.person(), row.version(), wrapping.open(row)));
        }
        return found;
    }

    /// Makes keys for persons who have none, and answers the keys of all of them.
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<Integer, DataKey> make(Collection<Integer> persons) {
        table.lockShared();
        int kek = ring.current();
        Map<Integer, DataKey> keys = stored(persons);
        Wrapping wrapping = new Wrapping(ring);
        List<KeyTable.Wrapped> fresh = new ArrayList<>();
        for (int person : persons) {
            if (!keys.containsKey(person)) {
                byte[] secret = Wrapping.fresh();
                fresh.add(wrapping.person(person, FIRST, kek, secret));
                keys.put(person, new DataKey(person, FIRST, secret));
            }
        }
        if (!fresh.isEmpty()) {
            table.insert(fresh, clock.instant());
        }
        return keys;
    }

    /// Destroys the key of a person: what it sealed is unreadable from now on. Ledgers and logs,
    /// which name the person by a key without meaning, stay and hold. Backups made before still
    /// have the key until they are destroyed.
    ///
    /// @param reason why, without anything about the person
    @Transactional(propagation = Propagation.REQUIRED)
    public void erase(int person, String reason) {
        table.lockAlone();
        if (table.erase(person) > 0) {
            table.insertErasure(person, reason, clock.instant());
        }
        synchronized (recent) {
            recent.remove(person);
        }
    }
}
