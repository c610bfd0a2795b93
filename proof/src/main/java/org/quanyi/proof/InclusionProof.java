package org.quanyi.proof;

import java.util.List;

/// A proof that a row is a leaf of a tree (包含证明, RFC 6962 2.1.1).
///
/// @param index the leaf's place, from 0
/// @param size how many leaves the tree has
/// @param path the sibling hashes from the leaf up to the root
public record InclusionProof(long index, long size, List<Hash> path) {
    /// Copies the path. Nothing is checked here: proofs come from strangers.
    public InclusionProof {
        path = List.copyOf(path);
    }

    /// Checks the proof against a leaf hash and a root that the reader trusts.
    ///
    /// Root and size must come from the same trusted tree head: a root alone does not tell its
    /// size, and a size made smaller by a stranger could pass a node off as a leaf. The leaf hash
    /// must be computed from the row, never taken from whoever brings the proof.
    ///
    /// Preconditions, each refused by its own flaw: 0 <= index < size (`PRF-001`); the path has
    /// exactly the length that index and size dictate (`PRF-002`, `PRF-003`). Then the root that
    /// the path leads to must be the given one (`PRF-004`).
    public Verdict verify(Hash leaf, Hash root) {
        if (index < 0 || index >= size) {
            return Verdict.refuted(Flaw.INDEX_OUTSIDE, index, size);
        }
        var inner = Paths.inner(index, size);
        var needed = inner + Paths.border(index, inner);
        if (path.size() != needed) {
            var flaw = path.size() < needed ? Flaw.PATH_TOO_SHORT : Flaw.PATH_TOO_LONG;
            return Verdict.refuted(flaw, path.size(), needed);
        }
        var climbed = Paths.climb(leaf, index, path.subList(0, inner));
        var computed = Paths.climbRight(climbed, path.subList(inner, needed));
        return computed.equals(root)
                ? Verdict.accepted()
                : Verdict.refuted(Flaw.OTHER_ROOT, computed, root);
    }
}
