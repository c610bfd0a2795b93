package org.quanyi.server.log;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quanyi.proof.Checkpoint;
import org.quanyi.proof.Hash;
import org.quanyi.proof.Merkle;
import org.quanyi.proof.Parsed;
import org.quanyi.proof.Tile;
import org.quanyi.proof.TileTree;
import org.quanyi.proof.VerifierKey;

/// Builds the tree of one log again from its leaves, and compares what is stored and what was
/// signed.
final class TreeRecount {

    private static final int PAGE = 1000;

    private final Origin origin;
    private final LogTable table;
    private final LogRecountTable stored;
    private final VerifierKey key;
    private final List<LogFinding> findings;
    private final Deque<LogTable.Published> checkpoints = new ArrayDeque<>();
    private long fullTiles;
    private long asked;

    TreeRecount(
            Origin origin,
            LogTable table,
            LogRecountTable stored,
            VerifierKey key,
            List<LogFinding> findings) {
        this.origin = origin;
        this.table = table;
        this.stored = stored;
        this.key = key;
        this.findings = findings;
    }

    /// @param last what the signer remembers outside the database
    /// @return how many places there are
    long run(@Nullable Checkpoint last) {
        TileTree tree = new TileTree(this::compare);
        List<LogRecountTable.Placed> page = stored.placesFrom(origin, 0, PAGE);
        while (!page.isEmpty()) {
            for (LogRecountTable.Placed place : page) {
                if (!append(tree, place)) {
                    return tree.size();
                }
                check(tree, last);
            }
            page = stored.placesFrom(origin, tree.size(), PAGE);
        }
        if (stored.tiles(origin) != fullTiles) {
            findings.add(LogFinding.of("LOG-012", origin, stored.tiles(origin), fullTiles));
        }
        end(tree.size(), last);
        return tree.size();
    }

    private boolean append(TileTree tree, LogRecountTable.Placed place) {
        byte[] entry = place.entry();
        if (place.index() != tree.size() || entry == null) {
            findings.add(
                    LogFinding.of("LOG-005", origin, tree.size(), place.index(), place.leaf()));
            return false;
        }
        tree.append(Merkle.leafHash(entry));
        return true;
    }

    private void compare(Tile tile, byte[] hashes, Hash root) {
        fullTiles++;
        boolean same =
                table.tile(origin, tile.level(), tile.index())
                        .filter(found -> Arrays.equals(found, hashes))
                        .isPresent();
        List<byte[]> roots = table.roots(origin, tile.level(), tile.index(), tile.index() + 1);
        if (!same || roots.isEmpty() || !Arrays.equals(roots.getFirst(), root.bytes())) {
            findings.add(LogFinding.of("LOG-006", origin, tile.path()));
        }
    }

    /// The checkpoints over as many leaves as the tree has now.
    private void check(TileTree tree, @Nullable Checkpoint last) {
        LogTable.Published next = next();
        while (next != null && next.size() <= tree.size()) {
            checkpoints.removeFirst();
            switch (Checkpoint.open(next.note().getBytes(StandardCharsets.UTF_8), key)) {
                case Parsed.Flawed<Checkpoint>(var why) ->
                        findings.add(
                                LogFinding.of("LOG-008", origin, next.size(), why.flaw().code()));
                case Parsed.Of<Checkpoint>(var signed) -> {
                    Hash root = tree.root();
                    if (signed.size() != tree.size() || !signed.root().equals(root)) {
                        findings.add(
                                LogFinding.of("LOG-007", origin, next.size(), root, signed.root()));
                    }
                }
            }
            next = next();
        }
        if (last != null && last.size() == tree.size() && !last.root().equals(tree.root())) {
            findings.add(LogFinding.of("LOG-010", origin, last.size(), tree.root(), last.root()));
        }
    }

    private LogTable.@Nullable Published next() {
        if (checkpoints.isEmpty()) {
            checkpoints.addAll(stored.checkpointsAfter(origin, asked, PAGE));
            asked = checkpoints.isEmpty() ? Long.MAX_VALUE : checkpoints.getLast().size();
        }
        return checkpoints.peekFirst();
    }

    /// What was signed over more leaves than there are.
    private void end(long size, @Nullable Checkpoint last) {
        LogTable.Published beyond = next();
        if (beyond != null) {
            findings.add(LogFinding.of("LOG-009", origin, beyond.size(), size));
        } else if (last != null && last.size() > size) {
            findings.add(LogFinding.of("LOG-009", origin, last.size(), size));
        }
    }
}
