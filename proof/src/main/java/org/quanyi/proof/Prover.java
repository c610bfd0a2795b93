package org.quanyi.proof;

import java.util.ArrayList;
import java.util.List;

/// Makes proofs for a tree whose leaf hashes are at hand (证明生成).
///
/// Keeps all complete subtrees, about 64 bytes per leaf; a proof then costs the height of the tree.
/// Immutable once made, safe for all threads.
public final class Prover {
    /// Level h holds the roots of the complete subtrees of 2^h leaves, one after the other.
    private final List<byte[]> levels = new ArrayList<>();

    private final int size;

    /// A prover over the leaf hashes, in order.
    public Prover(List<Hash> leaves) {
        size = leaves.size();
        var level = new byte[Math.multiplyExact(size, Hash.BYTES)];
        for (var i = 0; i < size; i++) {
            leaves.get(i).copyTo(level, i * Hash.BYTES);
        }
        var sha = new Sha256();
        while (level.length > 0) {
            levels.add(level);
            level = above(sha, level);
        }
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
    public int size() {
        return size;
    }

    /// The root over the first leaves.
    ///
    /// @param of how many, 0 to all
    public Hash root(int of) {
        checkSize(of);
        return of == 0 ? Merkle.emptyRoot() : range(0, of);
    }

    /// Proves that a leaf is in the tree of the first leaves (RFC 6962, 2.1.1).
    ///
    /// @param index which leaf, from 0
    /// @param of the size of the tree, greater than the index
    public InclusionProof inclusion(int index, int of) {
        checkSize(of);
        if (index < 0 || index >= of) {
            throw new IllegalArgumentException("leaf " + index + " of " + of);
        }
        var path = new ArrayList<Hash>();
        inclusion(index, 0, of, path);
        return new InclusionProof(index, of, path);
    }

    private void inclusion(int index, int from, int to, List<Hash> path) {
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
    public ConsistencyProof consistency(int old, int of) {
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

    private void consistency(int old, int from, int to, boolean whole, List<Hash> path) {
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
    private Hash range(int from, int to) {
        var count = to - from;
        if (Integer.bitCount(count) == 1) {
            var height = Integer.numberOfTrailingZeros(count);
            return Hash.of(levels.get(height), (from >>> height) * Hash.BYTES);
        }
        var middle = from + split(count);
        return Merkle.nodeHash(range(from, middle), range(middle, to));
    }

    /// The largest power of two below the count.
    private static int split(int count) {
        return Integer.highestOneBit(count - 1);
    }

    private void checkSize(int of) {
        if (of < 0 || of > size) {
            throw new IllegalArgumentException("a tree of " + of + " out of " + size + " leaves");
        }
    }
}
