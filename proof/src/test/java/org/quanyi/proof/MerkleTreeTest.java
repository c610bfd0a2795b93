package org.quanyi.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class MerkleTreeTest {
    @Test
    void hasTheNaiveRootAtEverySize() {
        var leaves = Seeds.hashes(Seeds.random(this), 300);
        var tree = new MerkleTree();
        var prover = new Prover(leaves);
        assertThat(tree.root()).isEqualTo(NaiveMerkle.root(List.of()));
        for (var size = 1; size <= leaves.size(); size++) {
            tree.append(leaves.get(size - 1));
            var expected = NaiveMerkle.root(leaves.subList(0, size));
            assertThat(tree.size()).isEqualTo(size);
            assertThat(tree.root()).as("size %d", size).isEqualTo(expected);
            assertThat(tree.root()).as("asked twice").isEqualTo(expected);
            assertThat(prover.root(size)).isEqualTo(expected);
        }
        assertThat(prover.root(0)).isEqualTo(Merkle.emptyRoot());
    }

    @Test
    void goesOnFromItsPeaks() {
        var leaves = Seeds.hashes(Seeds.random(this), 130);
        for (var cut = 0; cut <= 130; cut++) {
            var first = new MerkleTree();
            leaves.subList(0, cut).forEach(first::append);
            var resumed = MerkleTree.resume(first.size(), first.peaks());
            assertThat(resumed.root()).isEqualTo(first.root());
            leaves.subList(cut, 130).forEach(resumed::append);
            assertThat(resumed.root()).isEqualTo(NaiveMerkle.root(leaves));
        }
    }

    @Test
    void refusesPeaksThatDoNotFitTheSize() {
        var peaks = Seeds.hashes(Seeds.random(this), 2);
        assertThatIllegalArgumentException().isThrownBy(() -> MerkleTree.resume(4, peaks));
        assertThatIllegalArgumentException().isThrownBy(() -> MerkleTree.resume(7, peaks));
        assertThatIllegalArgumentException().isThrownBy(() -> MerkleTree.resume(-1, peaks));
    }

    @Test
    void everyLeafAndItsPlaceMatter() {
        var random = Seeds.random(this);
        var leaves = Seeds.hashes(random, 37);
        var root = new Prover(leaves).root(37);
        for (var i = 0; i < 37; i++) {
            var changed = new ArrayList<>(leaves);
            changed.set(i, Seeds.hash(random));
            assertThat(new Prover(changed).root(37)).isNotEqualTo(root);
            var dropped = new ArrayList<>(leaves);
            dropped.remove(i);
            assertThat(new Prover(dropped).root(36)).isNotEqualTo(root);
            if (i > 0) {
                var swapped = new ArrayList<>(leaves);
                swapped.set(i, leaves.get(i - 1));
                swapped.set(i - 1, leaves.get(i));
                assertThat(new Prover(swapped).root(37)).isNotEqualTo(root);
            }
        }
    }

    @Test
    void theLeafHasherAgreesWithTheLeafHash() {
        var random = Seeds.random(this);
        var hasher = new LeafHasher();
        for (var i = 0; i < 1_000; i++) {
            var buffer = new byte[random.nextInt(300) + 64];
            random.nextBytes(buffer);
            var offset = random.nextInt(32);
            var length = random.nextInt(buffer.length - offset);
            var row = Arrays.copyOfRange(buffer, offset, offset + length);
            var expected = Merkle.leafHash(row);
            assertThat(hasher.hash(buffer, offset, length)).isEqualTo(expected);
            hasher.hash(buffer, offset, length, buffer, 3);
            assertThat(Hash.of(buffer, 3)).isEqualTo(expected);
        }
        assertThat(Merkle.leafHash(new byte[0])).isNotEqualTo(Merkle.emptyRoot());
    }

    @Test
    void aLeafIsNeverANode() {
        var random = Seeds.random(this);
        var left = Seeds.hash(random);
        var right = Seeds.hash(random);
        var both = HexFormat.of().parseHex("" + left + right);
        assertThat(Merkle.leafHash(both)).isNotEqualTo(Merkle.nodeHash(left, right));
    }

    @Test
    void addsLeavesFastAndWithoutWaste() {
        var row = new byte[120];
        var leaf = new byte[Hash.BYTES];
        var hasher = new LeafHasher();
        var tree = new MerkleTree();
        var effort =
                Effort.of(
                        "a leaf of 120 bytes",
                        100_000,
                        i -> {
                            row[i & 63] ^= (byte) i;
                            hasher.hash(row, 0, row.length, leaf, 0);
                            tree.append(leaf, 0);
                        });
        assertThat(tree.size()).isEqualTo(800_000);
        assertThat(effort.nanos()).isLessThan(5_000);
        assertThat(effort.bytes()).isLessThan(1);
    }
}
