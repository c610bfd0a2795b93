package org.quanyi.proof;

import java.util.ArrayList;
import java.util.List;

/// RFC 6962 section 2.1 written down word by word, slow and obvious; what the real one is held to.
final class NaiveMerkle {
    private NaiveMerkle() {}

    static Hash root(List<Hash> leaves) {
        if (leaves.isEmpty()) {
            return Merkle.emptyRoot();
        }
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        var k = split(leaves.size());
        return Merkle.nodeHash(root(leaves.subList(0, k)), root(leaves.subList(k, leaves.size())));
    }

    static List<Hash> path(int m, List<Hash> leaves) {
        if (leaves.size() == 1) {
            return List.of();
        }
        var k = split(leaves.size());
        var left = leaves.subList(0, k);
        var right = leaves.subList(k, leaves.size());
        return m < k ? with(path(m, left), root(right)) : with(path(m - k, right), root(left));
    }

    static List<Hash> subproof(int m, List<Hash> leaves, boolean whole) {
        if (m == leaves.size()) {
            return whole ? List.of() : List.of(root(leaves));
        }
        var k = split(leaves.size());
        var left = leaves.subList(0, k);
        var right = leaves.subList(k, leaves.size());
        return m <= k
                ? with(subproof(m, left, whole), root(right))
                : with(subproof(m - k, right, false), root(left));
    }

    private static List<Hash> with(List<Hash> path, Hash last) {
        var longer = new ArrayList<>(path);
        longer.add(last);
        return longer;
    }

    private static int split(int size) {
        var k = 1;
        while (2 * k < size) {
            k *= 2;
        }
        return k;
    }
}
