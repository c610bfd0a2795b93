package org.quanyi.server.log;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
    private final LogKeys keys;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Sequencer(
            LogTable table,
            LogTiles tiles,
            LogKeys keys,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.table = table;
        this.tiles = tiles;
        this.keys = keys;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /// One round for each log.
    public List<Outcome> run() {
        return Arrays.stream(LogName.values()).map(this::run).toList();
    }

    /// One round: everything that waits gets its place, and one checkpoint covers it, by this
    /// process or by one that was faster.
    public Outcome run(LogName log) {
        int placed = AT_MOST;
        while (placed == AT_MOST) {
            placed = Objects.requireNonNull(transaction.execute(status -> place(log)));
        }
        return Objects.requireNonNull(transaction.execute(status -> sign(log)));
    }

    /// @return how many, 0 too when nothing may be added
    private int place(LogName log) {
        if (table.waiting(log) == 0) {
            return 0;
        }
        table.lockTurn(log);
        long size = table.size(log);
        if (contradiction(log, size).isPresent()) {
            return 0;
        }
        int placed = table.place(log, size, AT_MOST);
        TileTree tree =
                tiles.resume(
                                log,
                                size,
                                (tile, hashes, root) -> table.insert(log, tile, hashes, root))
                        .orElseThrow();
        table.entries(log, size, size + placed)
                .forEach(entry -> tree.append(Merkle.leafHash(entry)));
        return placed;
    }

    private Outcome sign(LogName log) {
        table.lockTurn(log);
        long size = table.size(log);
        Optional<LogFinding> contradiction = contradiction(log, size);
        if (contradiction.isPresent()) {
            return new Outcome.Refused(contradiction.get());
        }
        if (size == table.newest(log).map(LogTable.Published::size).orElse(0L)) {
            return new Outcome.Idle();
        }
        LogSigner signer = keys.of(log);
        Checkpoint checkpoint =
                new Checkpoint(signer.verifier().name(), size, tiles.root(log, size).orElseThrow());
        String note = signer.sign(checkpoint).toString();
        table.insert(log, new LogTable.Published(size, note), clock.instant());
        return new Outcome.Signed(checkpoint);
    }

    /// What was signed before and does not hold for the tree as it stands.
    private Optional<LogFinding> contradiction(LogName log, long size) {
        LogSigner signer = keys.of(log);
        Stream<Checkpoint> published = Stream.empty();
        if (table.newest(log).orElse(null) instanceof LogTable.Published(var signed, var note)) {
            switch (Checkpoint.open(note.getBytes(StandardCharsets.UTF_8), signer.verifier())) {
                case Parsed.Flawed<Checkpoint>(var why) -> {
                    return Optional.of(LogFinding.of("LOG-008", log, signed, why.flaw().code()));
                }
                case Parsed.Of<Checkpoint>(var checkpoint) -> published = Stream.of(checkpoint);
            }
        }
        return Stream.concat(signer.last().stream(), published)
                .flatMap(checkpoint -> against(log, size, checkpoint))
                .findFirst();
    }

    private Stream<LogFinding> against(LogName log, long size, Checkpoint signed) {
        if (signed.size() > size) {
            return Stream.of(LogFinding.of("LOG-009", log, signed.size(), size));
        }
        String root = tiles.root(log, signed.size()).map(Hash::toString).orElse("-");
        return root.equals(signed.root().toString())
                ? Stream.empty()
                : Stream.of(LogFinding.of("LOG-010", log, signed.size(), root, signed.root()));
    }
}
