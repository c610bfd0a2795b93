package org.quanyi.proof;

import java.util.List;

/// The way from a leaf to the root (路径): first up to where the way to the last leaf joins, then
/// along the right edge, where every sibling is on the left.
final class Paths {
    private Paths() {}

    /// Steps until the way from the index meets the way from the last leaf.
    static int inner(long index, long size) {
        return 64 - Long.numberOfLeadingZeros(index ^ (size - 1));
    }

    /// Steps after that: one per complete subtree to the left.
    static int border(long index, int inner) {
        return inner == 64 ? 0 : Long.bitCount(index >>> inner);
    }

    /// Climbs with siblings left or right as the bits of the place say.
    static Hash climb(Hash from, long place, List<Hash> siblings) {
        var hash = from;
        for (var i = 0; i < siblings.size(); i++) {
            hash =
                    (place >>> i & 1) == 0
                            ? Merkle.nodeHash(hash, siblings.get(i))
                            : Merkle.nodeHash(siblings.get(i), hash);
        }
        return hash;
    }

    /// Climbs only where the sibling is on the left: the tree as it was when the place was last.
    static Hash climbWhereRight(Hash from, long place, List<Hash> siblings) {
        var hash = from;
        for (var i = 0; i < siblings.size(); i++) {
            if ((place >>> i & 1) == 1) {
                hash = Merkle.nodeHash(siblings.get(i), hash);
            }
        }
        return hash;
    }

    /// Climbs along the right edge.
    static Hash climbRight(Hash from, List<Hash> siblings) {
        var hash = from;
        for (var sibling : siblings) {
            hash = Merkle.nodeHash(sibling, hash);
        }
        return hash;
    }
}
