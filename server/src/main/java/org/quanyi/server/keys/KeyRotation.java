package org.quanyi.server.keys;

import java.time.Clock;
import java.util.List;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// The change of the key-encryption key (密钥轮换): a new one is made current, then every data key is
/// wrapped anew, batch by batch, while others work. Cut off at any moment, the next run goes on.
@Component
public class KeyRotation {

    private static final int AT_ONCE = 2_000;

    private final KeyRing ring;
    private final KeyTable table;
    private final RoomKeyTable rooms;
    private final TransactionOperations transactions;
    private final Clock clock;

    KeyRotation(
            KeyRing ring,
            KeyTable table,
            RoomKeyTable rooms,
            TransactionOperations transactions,
            Clock clock) {
        this.ring = ring;
        this.table = table;
        this.rooms = rooms;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// How many keys a key-encryption key wraps.
    public record Wrapped(int key, long persons, long rooms) {}

    /// How the keys stand.
    ///
    /// @param keys by version, the last one current
    /// @param erased persons whose key was destroyed
    public record Status(List<Wrapped> keys, long erased) {

        public Status {
            keys = List.copyOf(keys);
        }

        /// Whether a rotation was begun and not ended.
        public boolean isUnderWay() {
            return keys.stream().limit(keys.size() - 1L).anyMatch(k -> k.persons() + k.rooms() > 0);
        }
    }

    /// What a run did.
    ///
    /// @param key the current one
    /// @param wentOn whether an earlier run had begun it
    /// @param wrapped keys wrapped anew by this run
    public record Done(int key, boolean wentOn, long wrapped) {}

    /// Counts the keys.
    public Status status() {
        return new Status(
                table.counts().stream()
                        .map(c -> new Wrapped(c.kek(), c.persons(), c.rooms()))
                        .toList(),
                table.erasures());
    }

    /// Makes a new key current and wraps everything with it; goes on where a run was cut off.
    ///
    /// @param progress is told the keys done, batch by batch
    public Done run(LongConsumer progress) {
        boolean wentOn = status().isUnderWay();
        int before = ring.current();
        int key = wentOn ? before : ring.beginAfter(before);
        long wrapped = wrapRooms(key);
        int after = Integer.MIN_VALUE;
        int to = table.reach(after, AT_ONCE);
        while (to > after) {
            wrapped += wrapPersons(key, after, to);
            progress.accept(wrapped);
            after = to;
            to = table.reach(after, AT_ONCE);
        }
        return new Done(key, wentOn, wrapped);
    }

    private long wrapRooms(int kek) {
        Long count =
                transactions.execute(_ -> {
                    table.lockAlone();
                    Wrapping wrapping = new Wrapping(ring);
                    List<RoomKeyTable.Wrapped> older = rooms.takeOlder(kek);
                    for (RoomKeyTable.Wrapped row : older) {
                        rooms.insert(
                                wrapping.room(
                                        row.purpose(), row.version(), kek, wrapping.open(row)),
                                clock.instant());
                    }
                    return (long) older.size();
                });
        return count == null ? 0 : count;
    }

    /// The shared lock keeps an erasure from happening between the two statements.
    private long wrapPersons(int kek, int after, int to) {
        Long count =
                transactions.execute(_ -> {
                    table.lockShared();
                    Wrapping wrapping = new Wrapping(ring);
                    List<KeyTable.Wrapped> fresh =
                            table.takeOlder(kek, after, to).stream()
                                    .map(row ->
                                            wrapping.person(
                                                    row.person(),
                                                    row.version(),
                                                    kek,
                                                    wrapping.open(row)))
                                    .toList();
                    if (!fresh.isEmpty()) {
                        table.insert(fresh, clock.instant());
                    }
                    return (long) fresh.size();
                });
        return count == null ? 0 : count;
    }
}
