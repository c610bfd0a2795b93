package org.quanyi.proof;

import java.util.ArrayList;
import java.util.List;

/// A growing Merkle tree (默克尔树) that keeps only its peaks, at most 63 hashes.
///
/// The peaks are the roots of the complete subtrees that the leaves so far divide into, the largest
/// first: one per bit of the size. They are all that must be stored to go on later. Not safe for
/// several threads at a time.
public final class MerkleTree {
    private final Sha256 sha = new Sha256();

    /// The peak of height h at `h * 32`, meaningful where bit h of the size is set.
    private final byte[] peaks = new byte[64 * Hash.BYTES];

    private final byte[] carry = new byte[Hash.BYTES];
    private long size;

    /// A tree without leaves.
    public MerkleTree() {}

    /// The tree that once had this size and these peaks.
    ///
    /// @param size number of leaves, not negative
    /// @param peaks one per bit of the size, the largest subtree first
    /// @throws IllegalArgumentException if there are more or fewer peaks
    public static MerkleTree resume(long size, List<Hash> peaks) {
        if (size < 0 || peaks.size() != Long.bitCount(size)) {
            throw new IllegalArgumentException(
                    "%d peaks do not make a tree of %d leaves".formatted(peaks.size(), size));
        }
        var tree = new MerkleTree();
        tree.size = size;
        var next = 0;
        for (var height = 62; height >= 0; height--) {
            if ((size >>> height & 1) == 1) {
                peaks.get(next++).copyTo(tree.peaks, height * Hash.BYTES);
            }
        }
        return tree;
    }

    /// Adds a leaf.
    public void append(Hash leaf) {
        leaf.copyTo(carry, 0);
        appendCarry();
    }

    /// Adds the leaf whose hash stands in 32 bytes of an array.
    public void append(byte[] leaves, int offset) {
        System.arraycopy(leaves, offset, carry, 0, Hash.BYTES);
        appendCarry();
    }

    /// Like adding one in binary: every peak that is there is taken up into a higher one.
    private void appendCarry() {
        var height = 0;
        for (; (size >>> height & 1) == 1; height++) {
            sha.add(Merkle.NODE)
                    .add(peaks, height * Hash.BYTES, Hash.BYTES)
                    .add(carry)
                    .finish(carry, 0);
        }
        System.arraycopy(carry, 0, peaks, height * Hash.BYTES, Hash.BYTES);
        size = Math.addExact(size, 1);
    }

    /// How many leaves there are.
    public long size() {
        return size;
    }

    /// The root over all leaves so far. The tree can grow on afterwards.
    public Hash root() {
        if (size == 0) {
            return Merkle.emptyRoot();
        }
        var height = Long.numberOfTrailingZeros(size);
        var root = new byte[Hash.BYTES];
        System.arraycopy(peaks, height * Hash.BYTES, root, 0, Hash.BYTES);
        for (height++; height < 63; height++) {
            if ((size >>> height & 1) == 1) {
                sha.add(Merkle.NODE)
                        .add(peaks, height * Hash.BYTES, Hash.BYTES)
                        .add(root)
                        .finish(root, 0);
            }
        }
        return Hash.of(root);
    }

    /// The peaks, the largest subtree first; with the size, all that is needed to [#resume].
    public List<Hash> peaks() {
        var list = new ArrayList<Hash>();
        for (var height = 62; height >= 0; height--) {
            if ((size >>> height & 1) == 1) {
                list.add(Hash.of(peaks, height * Hash.BYTES));
            }
        }
        return List.copyOf(list);
    }
}
