package org.quanyi.proof;

import java.util.ArrayList;
import java.util.List;

/// Makes proofs for a tree whose complete subtrees are at hand (证明生成); a proof costs the height of
/// the tree. As safe for several threads as whatever holds the subtrees.
public final class Prover {
    /// Where the roots of complete subtrees are found.
    @FunctionalInterface
    public interface Subtrees {
        /// The root over the 2^height leaves from index * 2^height on.
        Hash root(int height, long index);
    }

    private final Subtrees subtrees;
    private final long size;

    /// A prover over a tree that is kept elsewhere.
    public Prover(long size, Subtrees subtrees) {
        this.size = size;
        this.subtrees = subtrees;
    }

    /// A prover over the leaf hashes, in order. Keeps all complete subtrees, about 64 bytes per
    /// leaf.
    public Prover(List<Hash> leaves) {
        this(leaves.size(), kept(leaves));
    }

    private static Subtrees kept(List<Hash> leaves) {
        var levels = new ArrayList<byte[]>();
        var level = new byte[Math.multiplyExact(leaves.size(), Hash.BYTES)];
        for (var i = 0; i < leaves.size(); i++) {
            leaves.get(i).copyTo(level, i * Hash.BYTES);
        }
        var sha = new Sha256();
        while (level.length > 0) {
            levels.add(level);
            level = above(sha, level);
        }
        return (height, index) -> Hash.of(levels.get(height), Math.toIntExact(index) * Hash.BYTES);
    }

    private static byte[] above(Sha256 sha, byte[] level) {
        var pair = 2 * Hash.BYTES;
        var above = new byte[level.length / pair * Hash.BYTES];
        for (var i = 0; i < above.length / Hash.BYTES; i++) {
            sha.add(Merkle.NODE).add(level, i * pair, pair).finish(above, i * Hash.BYTES);
        }
        return above;
    }

    /// How many leaves there are.
    public long size() {
        return size;
    }

    /// The root over the first leaves.
    ///
    /// @param of how many, 0 to all
    public Hash root(long of) {
        checkSize(of);
        return of == 0 ? Merkle.emptyRoot() : range(0, of);
    }

    /// Proves that a leaf is in the tree of the first leaves (RFC 6962, 2.1.1).
    ///
    /// @param index which leaf, from 0
    /// @param of the size of the tree, greater than the index
    public InclusionProof inclusion(long index, long of) {
        checkSize(of);
        if (index < 0 || index >= of) {
            throw new IllegalArgumentException("leaf " + index + " of " + of);
        }
        var path = new ArrayList<Hash>();
        inclusion(index, 0, of, path);
        return new InclusionProof(index, of, path);
    }

    private void inclusion(long index, long from, long to, List<Hash> path) {
        if (to - from == 1) {
            return;
        }
        var middle = from + split(to - from);
        if (index < middle) {
            inclusion(index, from, middle, path);
            path.add(range(middle, to));
        } else {
            inclusion(index, middle, to, path);
            path.add(range(from, middle));
        }
    }

    /// Proves that the tree of the first `old` leaves is the beginning of a larger one (RFC 6962,
    /// 2.1.2).
    ///
    /// @param old its size, at least 1
    /// @param of the size of the larger tree, at least `old`
    public ConsistencyProof consistency(long old, long of) {
        checkSize(of);
        if (old < 1 || old > of) {
            throw new IllegalArgumentException("a tree of " + old + " in one of " + of);
        }
        var path = new ArrayList<Hash>();
        if (old < of) {
            consistency(old, 0, of, true, path);
        }
        return new ConsistencyProof(old, of, path);
    }

    private void consistency(long old, long from, long to, boolean whole, List<Hash> path) {
        if (old == to) {
            if (!whole) {
                path.add(range(from, to));
            }
            return;
        }
        var middle = from + split(to - from);
        if (old <= middle) {
            consistency(old, from, middle, whole, path);
            path.add(range(middle, to));
        } else {
            consistency(old, middle, to, false, path);
            path.add(range(from, middle));
        }
    }

    /// The hash over the leaves of a range that begins where a complete subtree would.
    private Hash range(long from, long to) {
        var count = to - from;
        if (Long.bitCount(count) == 1) {
            var height = Long.numberOfTrailingZeros(count);
            return subtrees.root(height, from >>> height);
        }
        var middle = from + split(count);
        return Merkle.nodeHash(range(from, middle), range(middle, to));
    }

    /// The largest power of two below the count.
    private static long split(long count) {
        return Long.highestOneBit(count - 1);
    }

    private void checkSize(long of) {
        if (of < 0 || of > size) {
            throw new IllegalArgumentException("a tree of " + of + " out of " + size + " leaves");
        }
    }
}
