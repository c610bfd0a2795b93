package org.quanyi.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/// Checks a public log from its first leaf (公开日志核验): the signature, every entry against its leaf
/// hash, every tile against the one below, the root against the checkpoint, and that an earlier
/// checkpoint still holds.
///
/// Needs one file at a time and a few KiB a level, whatever the size of the log. Not safe for
/// several threads at a time.
public final class LogVerifier {
    /// What was found.
    ///
    /// @param verdict the first flaw, or none
    /// @param checkpoint what the log says of itself, when a trusted key signed it
    public record Outcome(Verdict verdict, @Nullable Checkpoint checkpoint) {
        /// Whether everything holds.
        public boolean holds() {
            return verdict.holds();
        }
    }

    private static final int TOLD_EVERY = 256;

    private final LogFiles files;
    private final VerifierKey key;
    private final @Nullable Checkpoint earlier;
    private final LeafHasher hasher = new LeafHasher();
    private final byte[] computed = new byte[Tile.FULL * Hash.BYTES];

    /// The first flaw among the tiles above the leaves.
    private @Nullable Verdict above;

    /// @param key whose signature the reader trusts, from elsewhere than the files
    /// @param earlier a checkpoint of this log that the reader has kept, if any
    public LogVerifier(LogFiles files, VerifierKey key, @Nullable Checkpoint earlier) {
        this.files = files;
        this.key = key;
        this.earlier = earlier;
    }

    /// Checks everything.
    ///
    /// @param progress told how many leaves were checked, now and then
    /// @throws IOException if a file of leaves is there and cannot be read
    /// @throws UncheckedIOException if one above the leaves is
    public Outcome verify(LongConsumer progress) throws IOException {
        var note = files.read(LogFiles.CHECKPOINT);
        if (note == null) {
            return new Outcome(Verdict.refuted(Flaw.FILE_MISSING, LogFiles.CHECKPOINT, 0), null);
        }
        return switch (Checkpoint.open(note, key)) {
            case Parsed.Flawed<Checkpoint>(var why) -> new Outcome(why, null);
            case Parsed.Of<Checkpoint>(var signed) -> new Outcome(verify(signed, progress), signed);
        };
    }

    private Verdict verify(Checkpoint signed, LongConsumer progress) throws IOException {
        var then = earlier;
        if (then != null && !then.origin().equals(signed.origin())) {
            return Verdict.refuted(Flaw.OTHER_ORIGIN, then.origin(), signed.origin());
        }
        if (then != null && then.size() > signed.size()) {
            return Verdict.refuted(Flaw.SHORTER, signed.size(), then.size());
        }
        above = null;
        var tree = new TileTree(this::checkAbove);
        var root = tree.root();
        for (long index = 0; index * Tile.FULL < signed.size(); index++) {
            var tile = Tile.of(0, index, signed.size()).orElseThrow();
            var verdict = leaves(tile);
            if (!verdict.holds()) {
                return verdict;
            }
            for (var i = 0; i < tile.width(); i++) {
                tree.append(computed, i * Hash.BYTES);
                if (then != null && tree.size() == then.size()) {
                    root = tree.root();
                }
            }
            if (above != null) {
                return above;
            }
            if (index % TOLD_EVERY == TOLD_EVERY - 1) {
                progress.accept(tree.size());
            }
        }
        return whole(tree, signed, root);
    }

    /// Hashes the entries under a tile of leaves and compares.
    private Verdict leaves(Tile tile) throws IOException {
        var first = tile.index() * Tile.FULL;
        var path = new Tile(Tile.ENTRIES, tile.index(), tile.width()).path();
        var entries = files.read(path);
        if (entries == null) {
            return Verdict.refuted(Flaw.FILE_MISSING, path, first);
        }
        var bundle = new EntryBundle(entries);
        var count = 0;
        for (; bundle.next(); count++) {
            if (count < tile.width()) {
                bundle.hash(hasher, computed, count * Hash.BYTES);
            }
        }
        if (count != tile.width() || !bundle.isAtEnd()) {
            return Verdict.refuted(Flaw.ENTRY_COUNT, path, count, tile.width(), first);
        }
        var hashes = files.read(tile.path());
        if (hashes == null) {
            return Verdict.refuted(Flaw.FILE_MISSING, tile.path(), first);
        }
        if (hashes.length != tile.width() * Hash.BYTES) {
            return length(tile, hashes);
        }
        var at = difference(hashes, computed);
        if (at < 0) {
            return Verdict.accepted();
        }
        for (var place = 0; place < tile.width(); place++) {
            if (same(computed, at, hashes, place)) {
                return Verdict.refuted(Flaw.LEAF_MOVED, first + at, first + place, path);
            }
        }
        return Verdict.refuted(Flaw.LEAF_CHANGED, first + at, path);
    }

    /// A tile has become full: it must be there as it was computed. Leaves were compared before.
    private void checkAbove(Tile tile, byte[] hashes, Hash root) {
        if (tile.level() > 0 && above == null) {
            above = stored(tile, hashes);
        }
    }

    private @Nullable Verdict stored(Tile tile, byte[] wanted) {
        byte[] found;
        try {
            found = files.read(tile.path());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        if (found == null) {
            return Verdict.refuted(Flaw.FILE_MISSING, tile.path(), leaf(tile, 0));
        }
        if (found.length != tile.width() * Hash.BYTES) {
            return length(tile, found);
        }
        var at = difference(found, wanted);
        return at < 0 ? null : Verdict.refuted(Flaw.NODE_CHANGED, tile.path(), at, leaf(tile, at));
    }

    private Verdict whole(TileTree tree, Checkpoint signed, Hash rootThen) {
        for (var level = 1; level < TileTree.levels(signed.size()); level++) {
            var width = TileTree.width(signed.size(), level);
            if (width > 0) {
                var index = signed.size() >>> 8 * (level + 1);
                var flaw = stored(new Tile(level, index, width), tree.partial(level));
                if (flaw != null) {
                    return flaw;
                }
            }
        }
        var root = tree.root();
        if (!root.equals(signed.root())) {
            return Verdict.refuted(Flaw.OTHER_TREE, signed.size(), root, signed.root());
        }
        var then = earlier;
        if (then != null && !then.root().equals(rootThen)) {
            return Verdict.refuted(Flaw.FORKED, then.size(), rootThen, then.root());
        }
        return Verdict.accepted();
    }

    private static Verdict length(Tile tile, byte[] found) {
        return Verdict.refuted(
                Flaw.TILE_LENGTH, tile.path(), found.length, tile.width() * Hash.BYTES);
    }

    /// The first leaf under a hash of a tile.
    private static long leaf(Tile tile, int place) {
        return tile.index() * Tile.FULL + place << 8 * tile.level();
    }

    /// The place of the first hash that differs, -1 when none does.
    private static int difference(byte[] hashes, byte[] others) {
        for (var place = 0; place < hashes.length / Hash.BYTES; place++) {
            if (!same(hashes, place, others, place)) {
                return place;
            }
        }
        return -1;
    }

    private static boolean same(byte[] hashes, int place, byte[] others, int otherPlace) {
        var a = place * Hash.BYTES;
        var b = otherPlace * Hash.BYTES;
        return Arrays.equals(hashes, a, a + Hash.BYTES, others, b, b + Hash.BYTES);
    }
}
