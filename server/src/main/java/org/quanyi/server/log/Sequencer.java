package org.quanyi.server.log;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.quanyi.proof.Checkpoint;
import org.quanyi.proof.Hash;
import org.quanyi.proof.Merkle;
import org.quanyi.proof.Parsed;
import org.quanyi.proof.TileTree;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Gives waiting leaves their places in the tree and signs checkpoints (定序): the only one that
/// does, however many processes run.
///
/// First the places are committed, then the checkpoint over them is signed and remembered, last it
/// is published: whatever moment a crash chooses, nothing was signed that the database does not
/// hold. A tree that contradicts what was signed before is neither gone on with nor signed; acts go
/// on, and their leaves wait.
@Component
public class Sequencer {

    /// How a round ended.
    public sealed interface Outcome {

        /// A new checkpoint was published.
        record Signed(Checkpoint checkpoint) implements Outcome {}

        /// Nothing was new.
        record Idle() implements Outcome {}

        /// The tree contradicts what was signed before.
        record Refused(LogFinding why) implements Outcome {}
    }

    private static final int AT_MOST = 20_000;

    private final LogTable table;
    private final LogTiles tiles;
    private final OriginTable origins;
    private final LogKeys keys;
    private final Witnessing witnessing;
    private final TransactionTemplate transaction;
    private final Clock clock;

    /// The newest note of each origin that was found to fit its tree: as long as it stays the
    /// newest and nothing is added, no root has to be built to know that nothing is new.
    private final Map<Origin, String> settled = new ConcurrentHashMap<>();

    Sequencer(
            LogTable table,
            LogTiles tiles,
            OriginTable origins,
            LogKeys keys,
            Witnessing witnessing,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.table = table;
        this.tiles = tiles;
        this.origins = origins;
        this.keys = keys;
        this.witnessing = witnessing;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /// One round for each log.
    public List<Outcome> run() {
        return Arrays.stream(LogName.values()).map(this::run).toList();
    }

    /// One round: everything that waits gets its place, and one checkpoint covers it, by this
    /// process or by one that was faster. Then the witnesses are asked.
    public Outcome run(LogName log) {
        Origin origin = origins.current(log);
        Optional<LogFinding> hindrance = witnessing.hindrance(origin);
        Outcome outcome =
                hindrance.isPresent() ? new Outcome.Refused(hindrance.get()) : placeAndSign(origin);
        witnessing.ask(origin);
        return outcome;
    }

    private Outcome placeAndSign(Origin origin) {
        if (isSettled(origin) && table.waiting(origin.log()) == 0) {
            return new Outcome.Idle();
        }
        int placed = AT_MOST;
        while (placed == AT_MOST) {
            placed = Objects.requireNonNull(transaction.execute(status -> place(origin)));
        }
        return Objects.requireNonNull(transaction.execute(status -> sign(origin)));
    }

    private boolean isSettled(Origin origin) {
        return table.newest(origin)
                .filter(newest -> newest.note().equals(settled.get(origin)))
                .filter(newest -> newest.size() == table.size(origin))
                .isPresent();
    }

    /// @return how many, 0 too when nothing may be added
    private int place(Origin origin) {
        if (table.waiting(origin.log()) == 0) {
            return 0;
        }
        table.lockTurn(origin);
        if (isFrozen(origin)) {
            return 0;
        }
        long size = table.size(origin);
        if (contradiction(origin, size).isPresent()) {
            return 0;
        }
        int placed = table.place(origin, size, AT_MOST);
        TileTree tree =
                tiles.resume(
                                origin,
                                size,
                                (tile, hashes, root) -> table.insert(origin, tile, hashes, root))
                        .orElseThrow();
        table.entries(origin, size, size + placed)
                .forEach(entry -> tree.append(Merkle.leafHash(entry)));
        return placed;
    }

    private Outcome sign(Origin origin) {
        table.lockTurn(origin);
        if (isFrozen(origin)) {
            return new Outcome.Idle();
        }
        long size = table.size(origin);
        Optional<LogFinding> contradiction = contradiction(origin, size);
        if (contradiction.isPresent()) {
            return new Outcome.Refused(contradiction.get());
        }
        Optional<LogTable.Published> newest = table.newest(origin);
        if (size == newest.map(LogTable.Published::size).orElse(0L)) {
            newest.ifPresent(published -> settled.put(origin, published.note()));
            return new Outcome.Idle();
        }
        LogSigner signer = keys.of(origin);
        Checkpoint checkpoint =
                new Checkpoint(
                        signer.verifier().name(), size, tiles.root(origin, size).orElseThrow());
        String note = signer.sign(checkpoint).toString();
        table.insert(origin, new LogTable.Published(size, note), clock.instant());
        settled.put(origin, note);
        return new Outcome.Signed(checkpoint);
    }

    /// Frozen since this round began.
    private boolean isFrozen(Origin origin) {
        return !origins.current(origin.log()).equals(origin);
    }

    /// What was signed before and does not hold for the tree as it stands.
    private Optional<LogFinding> contradiction(Origin origin, long size) {
        LogSigner signer = keys.of(origin);
        Stream<Checkpoint> published = Stream.empty();
        if (table.newest(origin).orElse(null) instanceof LogTable.Published(var signed, var note)) {
            switch (Checkpoint.open(note.getBytes(StandardCharsets.UTF_8), signer.verifier())) {
                case Parsed.Flawed<Checkpoint>(var why) -> {
                    return Optional.of(LogFinding.of("LOG-008", origin, signed, why.flaw().code()));
                }
                case Parsed.Of<Checkpoint>(var checkpoint) -> published = Stream.of(checkpoint);
            }
        }
        List<Checkpoint> signed = Stream.concat(signer.last().stream(), published).toList();
        Optional<LogFinding> broken =
                signed.stream()
                        .flatMap(checkpoint -> against(origin, size, checkpoint))
                        .findFirst();
        // published, yet not remembered here: the state folder is another one than it was
        return broken.isPresent() || signed.isEmpty() || signer.last().isPresent()
                ? broken
                : witnessing.unconfirmed(origin);
    }

    private Stream<LogFinding> against(Origin origin, long size, Checkpoint signed) {
        if (signed.size() > size) {
            return Stream.of(LogFinding.of("LOG-009", origin, signed.size(), size));
        }
        String root = tiles.root(origin, signed.size()).map(Hash::toString).orElse("-");
        return root.equals(signed.root().toString())
                ? Stream.empty()
                : Stream.of(LogFinding.of("LOG-010", origin, signed.size(), root, signed.root()));
    }
}
