package org.quanyi.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A growing Merkle tree that gives out its tiles (分片默克尔树) as they become full, and keeps only the
/// partial one of each level: at most 8 KiB a level, whatever the size.
///
/// Not safe for several threads at a time.
public final class TileTree {
    /// Takes a tile that has become full.
    @FunctionalInterface
    public interface FullTile {
        /// @param hashes 256 hashes, to be copied by whoever keeps them
        /// @param root the hash over all of them: what the level above gets
        void accept(Tile tile, byte[] hashes, Hash root);
    }

    private static final int BYTES = Tile.FULL * Hash.BYTES;

    private final Sha256 sha = new Sha256();
    private final List<byte[]> levels = new ArrayList<>();
    private final byte[] scratch = new byte[BYTES / 2];
    private final FullTile taker;
    private long size;

    /// A tree without leaves.
    public TileTree(FullTile taker) {
        this.taker = taker;
    }

    /// The tree that once had this size and these partial tiles.
    ///
    /// @param partials the partial tile of each level from 0 up, empty where the level has none
    /// @throws IllegalArgumentException if they do not fit the size
    public static TileTree resume(long size, List<byte[]> partials, FullTile taker) {
        var tree = new TileTree(taker);
        tree.size = size;
        for (var level = 0; level < levels(size); level++) {
            var partial = level < partials.size() ? partials.get(level) : new byte[0];
            if (partial.length != width(size, level) * Hash.BYTES) {
                throw new IllegalArgumentException(
                        "level %d of a tree of %d has not %d bytes"
                                .formatted(level, size, partial.length));
            }
            tree.levels.add(Arrays.copyOf(partial, BYTES));
        }
        return tree;
    }

    /// How many levels a tree of this size has.
    public static int levels(long size) {
        return (64 - Long.numberOfLeadingZeros(size) + 7) / 8;
    }

    /// How many hashes of a level stand in its partial tile.
    public static int width(long size, int level) {
        return (int) (size >>> 8 * level & 0xff);
    }

    /// How many leaves there are.
    public long size() {
        return size;
    }

    /// Adds a leaf.
    public void append(Hash leaf) {
        append(leaf.bytes(), 0);
    }

    /// Adds the leaf whose hash stands in 32 bytes of an array.
    public void append(byte[] leaves, int offset) {
        var before = size;
        size = Math.addExact(size, 1);
        add(0, before, leaves, offset);
    }

    private void add(int level, long place, byte[] source, int offset) {
        if (level == levels.size()) {
            levels.add(new byte[BYTES]);
        }
        var hashes = levels.get(level);
        var at = (int) (place & 0xff);
        System.arraycopy(source, offset, hashes, at * Hash.BYTES, Hash.BYTES);
        if (at == Tile.FULL - 1) {
            var root = fold(hashes, 0, Tile.FULL);
            taker.accept(new Tile(level, place >>> 8, Tile.FULL), hashes, root);
            add(level + 1, place >>> 8, root.bytes(), 0);
        }
    }

    /// The root over a power of two of hashes.
    private Hash fold(byte[] hashes, int from, int count) {
        if (count == 1) {
            return Hash.of(hashes, from * Hash.BYTES);
        }
        var source = hashes;
        var begin = from * Hash.BYTES;
        for (var pairs = count / 2; pairs > 0; pairs /= 2) {
            for (var i = 0; i < pairs; i++) {
                sha.add(Merkle.NODE)
                        .add(source, begin + i * 2 * Hash.BYTES, 2 * Hash.BYTES)
                        .finish(scratch, i * Hash.BYTES);
            }
            source = scratch;
            begin = 0;
        }
        return Hash.of(scratch, 0);
    }

    /// The partial tile of a level as it stands; empty where all its tiles are full.
    public byte[] partial(int level) {
        return Arrays.copyOf(levels.get(level), width(size, level) * Hash.BYTES);
    }

    /// The root over all leaves so far. The tree can grow on afterwards.
    public Hash root() {
        var peaks = new ArrayList<Hash>();
        for (var level = levels(size) - 1; level >= 0; level--) {
            var width = width(size, level);
            for (var count = Tile.FULL / 2; count > 0; count /= 2) {
                if ((width & count) != 0) {
                    peaks.add(fold(levels.get(level), width & -(count * 2), count));
                }
            }
        }
        return MerkleTree.resume(size, peaks).root();
    }
}
