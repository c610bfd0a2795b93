package org.quanyi.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Every proof of every small tree holds, is the one of the RFC, and no change of it holds.
class ProofTest {
    private static final int SIZES = 40;

    @Test
    void everyInclusionProofHolds() {
        var leaves = Seeds.hashes(Seeds.random(this), SIZES);
        var prover = new Prover(leaves);
        for (var size = 1; size <= SIZES; size++) {
            var root = NaiveMerkle.root(leaves.subList(0, size));
            for (var index = 0; index < size; index++) {
                var proof = prover.inclusion(index, size);
                assertThat(proof.path())
                        .isEqualTo(NaiveMerkle.path(index, leaves.subList(0, size)));
                assertThat(proof.verify(leaves.get(index), root).holds()).isTrue();
            }
        }
    }

    @Test
    void noOtherPlaceOrSizeHoldsForALeaf() {
        var leaves = Seeds.hashes(Seeds.random(this), SIZES);
        var prover = new Prover(leaves);
        for (var size = 2; size <= SIZES; size++) {
            var root = prover.root(size);
            for (var index = 0; index < size; index++) {
                var path = prover.inclusion(index, size).path();
                for (var other = 0; other < size; other++) {
                    var holds =
                            new InclusionProof(other, size, path)
                                    .verify(leaves.get(index), root)
                                    .holds();
                    assertThat(holds).isEqualTo(other == index);
                }
            }
        }
    }

    @Test
    void everyConsistencyProofHolds() {
        var leaves = Seeds.hashes(Seeds.random(this), SIZES);
        var prover = new Prover(leaves);
        for (var size = 1; size <= SIZES; size++) {
            for (var old = 1; old <= size; old++) {
                var proof = prover.consistency(old, size);
                assertThat(proof.path())
                        .isEqualTo(NaiveMerkle.subproof(old, leaves.subList(0, size), true));
                assertThat(proof.verify(prover.root(old), prover.root(size)).holds())
                        .as("%d in %d", old, size)
                        .isTrue();
            }
        }
    }

    @Test
    void noRewrittenHistoryIsConsistent() {
        var random = Seeds.random(this);
        var leaves = Seeds.hashes(random, SIZES);
        var prover = new Prover(leaves);
        for (var size = 2; size <= SIZES; size++) {
            for (var old = 1; old < size; old++) {
                var changed = new ArrayList<>(leaves);
                changed.set(random.nextInt(old), Seeds.hash(random));
                var forger = new Prover(changed);
                var proof = forger.consistency(old, size);
                assertThat(proof.verify(prover.root(old), forger.root(size)).holds()).isFalse();
            }
        }
    }

    @Test
    void noChangedPathHolds() {
        var random = Seeds.random(this);
        var leaves = Seeds.hashes(random, SIZES);
        var prover = new Prover(leaves);
        for (var i = 0; i < 5_000; i++) {
            var size = random.nextInt(2, SIZES + 1);
            var index = random.nextInt(size);
            var inclusion = prover.inclusion(index, size);
            var mangled = mangled(random, inclusion.path());
            assertThat(
                            new InclusionProof(index, size, mangled)
                                    .verify(leaves.get(index), prover.root(size))
                                    .holds())
                    .isFalse();
            var old = random.nextInt(1, size);
            var consistency = prover.consistency(old, size);
            assertThat(
                            new ConsistencyProof(old, size, mangled(random, consistency.path()))
                                    .verify(prover.root(old), prover.root(size))
                                    .holds())
                    .isFalse();
        }
    }

    /// One hash changed, dropped or added; the path is not empty.
    private static List<Hash> mangled(SplittableRandom random, List<Hash> path) {
        var mangled = new ArrayList<>(path);
        var at = random.nextInt(path.size());
        switch (random.nextInt(3)) {
            case 0 -> mangled.set(at, Seeds.hash(random));
            case 1 -> mangled.remove(at);
            default -> mangled.add(at, Seeds.hash(random));
        }
        return mangled;
    }

    @Test
    void hugeSizesFromStrangersAreRefusedNotComputed() {
        var hash = Merkle.emptyRoot();
        var most = Long.MAX_VALUE;
        assertThat(new InclusionProof(most - 1, most, List.of()).verify(hash, hash))
                .isEqualTo(Verdict.refuted(Flaw.PATH_TOO_SHORT, 0, 62));
        assertThat(new ConsistencyProof(1, most, List.of()).verify(hash, hash))
                .isEqualTo(Verdict.refuted(Flaw.PATH_TOO_SHORT, 0, 63));
        assertThat(new InclusionProof(Long.MIN_VALUE, most, List.of()).verify(hash, hash))
                .isEqualTo(Verdict.refuted(Flaw.INDEX_OUTSIDE, Long.MIN_VALUE, most));
    }

    @Test
    void askingForAProofThatCannotExistIsABug() {
        var prover = new Prover(Seeds.hashes(Seeds.random(this), 3));
        assertThatIllegalArgumentException().isThrownBy(() -> prover.inclusion(3, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> prover.inclusion(-1, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> prover.inclusion(0, 4));
        assertThatIllegalArgumentException().isThrownBy(() -> prover.consistency(0, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> prover.consistency(3, 2));
    }
}
