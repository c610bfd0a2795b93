package org.quanyi.proof;

import java.util.List;

/// A proof that a tree is the beginning of a larger one (一致性证明, RFC 6962 2.1.2): nothing was
/// changed or taken away, only added.
///
/// @param oldSize how many leaves the older tree has
/// @param newSize how many leaves the newer tree has
/// @param path the hashes both roots are computed from
public record ConsistencyProof(long oldSize, long newSize, List<Hash> path) {
    /// Copies the path. Nothing is checked here: proofs come from strangers.
    public ConsistencyProof {
        path = List.copyOf(path);
    }

    /// Checks the proof against two roots that the reader trusts.
    ///
    /// Preconditions, each refused by its own flaw: old size >= 1 (`PRF-006`: everything begins
    /// with nothing); old size <= new size (`PRF-005`); the path has exactly the length the sizes
    /// dictate, none for equal sizes (`PRF-002`, `PRF-003`). Then the path must lead to the older
    /// root (`PRF-007`) and to the newer (`PRF-008`).
    public Verdict verify(Hash oldRoot, Hash newRoot) {
        if (oldSize < 1) {
            return Verdict.refuted(Flaw.NOTHING_PROVED, oldSize);
        }
        if (oldSize > newSize) {
            return Verdict.refuted(Flaw.SIZES_REVERSED, oldSize, newSize);
        }
        var shape = Shape.of(oldSize, newSize);
        if (path.size() != shape.needed()) {
            var flaw = path.size() < shape.needed() ? Flaw.PATH_TOO_SHORT : Flaw.PATH_TOO_LONG;
            return Verdict.refuted(flaw, path.size(), shape.needed());
        }
        return oldSize == newSize
                ? verdict(oldRoot, oldRoot, oldRoot, newRoot)
                : verify(shape, oldRoot, newRoot);
    }

    private Verdict verify(Shape shape, Hash oldRoot, Hash newRoot) {
        // a complete old tree is itself the seed; it need not be sent
        var seed = shape.sendsSeed() ? path.getFirst() : oldRoot;
        var rest = path.subList(shape.sendsSeed() ? 1 : 0, path.size());
        var inner = rest.subList(0, shape.inner());
        var border = rest.subList(shape.inner(), rest.size());
        var old = Paths.climbRight(Paths.climbWhereRight(seed, shape.mask(), inner), border);
        var grown = Paths.climbRight(Paths.climb(seed, shape.mask(), inner), border);
        return verdict(old, oldRoot, grown, newRoot);
    }

    private static Verdict verdict(Hash old, Hash oldRoot, Hash grown, Hash newRoot) {
        if (!old.equals(oldRoot)) {
            return Verdict.refuted(Flaw.OTHER_OLD_ROOT, old, oldRoot);
        }
        return grown.equals(newRoot)
                ? Verdict.accepted()
                : Verdict.refuted(Flaw.OTHER_NEW_ROOT, grown, newRoot);
    }

    /// What the sizes say about the path: it climbs from the last complete subtree of the old tree.
    ///
    /// @param mask the place of that subtree at its height
    /// @param inner steps up to where the way to the last leaf of the new tree joins
    /// @param border steps from there, all with a sibling on the left
    /// @param sendsSeed whether the subtree's own hash comes first in the path
    private record Shape(long mask, int inner, int border, boolean sendsSeed) {
        static Shape of(long oldSize, long newSize) {
            if (oldSize == newSize) {
                return new Shape(0, 0, 0, false);
            }
            var height = Long.numberOfTrailingZeros(oldSize);
            var inner = Paths.inner(oldSize - 1, newSize);
            var border = Paths.border(oldSize - 1, inner);
            var complete = oldSize == 1L << height;
            return new Shape((oldSize - 1) >>> height, inner - height, border, !complete);
        }

        int needed() {
            return inner + border + (sendsSeed ? 1 : 0);
        }
    }
}
