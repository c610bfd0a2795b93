package org.quanyi.server.keys;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.quanyi.server.store.StoreFailure;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// The keys of rooms (业务密钥), for what is nobody's own: kept files, answers to programs, the blind
/// index. Each purpose has one of its own, made when it is first asked for. Safe for all threads.
@Component
public class RoomKeys {

    private final RoomKeyTable table;
    private final KeyTable lock;
    private final KeyRing ring;
    private final TransactionTemplate ownTransaction;
    private final Clock clock;
    private final Map<String, Map<Integer, DataKey>> known = new ConcurrentHashMap<>();

    RoomKeys(
            RoomKeyTable table,
            KeyTable lock,
            KeyRing ring,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.table = table;
        this.lock = lock;
        this.ring = ring;
        this.ownTransaction = new TransactionTemplate(transactions);
        ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /// Makes the first key of a purpose unless there is one, in a transaction of its own: a key
    /// that is used must not go away with somebody else's rollback. Rooms ask for it when they are
    /// furnished.
    public void prepare(String purpose) {
        if (table.versions(purpose).isEmpty()) {
            ownTransaction.executeWithoutResult(_ -> {
                lock.lockAlone();
                if (table.versions(purpose).isEmpty()) {
                    make(purpose, 1);
                }
            });
        }
    }

    /// The newest key of a purpose that was prepared.
    public DataKey of(String purpose) {
        Map<Integer, DataKey> versions = known.get(purpose);
        if (versions == null) {
            versions = read(purpose);
        }
        int newest = versions.keySet().stream().mapToInt(v -> v).max().orElseThrow();
        return of(purpose, newest);
    }

    /// The key that something was sealed with.
    public DataKey of(String purpose, byte[] sealed) {
        return of(purpose, Sealing.version(sealed));
    }

    DataKey of(String purpose, int version) {
        DataKey key = known.getOrDefault(purpose, Map.of()).get(version);
        if (key == null) {
            key = read(purpose).get(version);
        }
        if (key == null) {
            throw new StoreFailure(
                    "Version "
                            + version
                            + " of the key for "
                            + purpose
                            + " is gone from the database. Keep everything as it is and compare with a"
                            + " backup.");
        }
        return key;
    }

    /// The versions in use now, oldest first.
    List<Integer> versions(String purpose) {
        return table.versions(purpose);
    }

    /// Makes a further version, in the caller's transaction and under its lock.
    void make(String purpose, int version) {
        table.insert(
                new Wrapping(ring).room(purpose, version, ring.current(), Wrapping.fresh()),
                clock.instant());
    }

    /// Destroys a version for good.
    void destroy(String purpose, int version) {
        table.delete(purpose, version);
        known.remove(purpose);
    }

    private Map<Integer, DataKey> read(String purpose) {
        Wrapping wrapping = new Wrapping(ring);
        Map<Integer, DataKey> keys = new TreeMap<>();
        for (RoomKeyTable.Wrapped row : table.of(purpose)) {
            keys.put(row.version(), new DataKey(0, row.version(), wrapping.open(row)));
        }
        Map<Integer, DataKey> read = Map.copyOf(keys);
        known.put(purpose, read);
        return read;
    }
}
