package org.quanyi.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A tree by tiles is the tree by leaves, wherever it was taken up again.
class TileTreeTest {
    private static final int MOST = 256 * 256 + 300;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 255, 256, 257, 511, 512, 600, 65_535, 65_536, 65_537, MOST})
    void hasTheRootOfItsLeaves(int size) {
        var leaves = Seeds.hashes(Seeds.random(this), size);
        var tree = new MerkleTree();
        var tiles = new TileTree((_, _, _) -> {});
        leaves.forEach(tree::append);
        leaves.forEach(tiles::append);
        assertThat(tiles.root()).isEqualTo(tree.root());
        assertThat(tiles.size()).isEqualTo(size);
    }

    @Test
    void growsOnFromItsPartialTilesAtAnySize() {
        var random = Seeds.random(this);
        var tree = new MerkleTree();
        var full = new TreeMap<String, byte[]>();
        var tiles = new TileTree(keep(full));
        for (var i = 0; i < 2000; i++) {
            var leaf = Seeds.hash(random);
            tree.append(leaf);
            tiles.append(leaf);
            if (random.nextInt(20) == 0) {
                var partials = new ArrayList<byte[]>();
                for (var level = 0; level < TileTree.levels(tiles.size()); level++) {
                    partials.add(tiles.partial(level));
                }
                tiles = TileTree.resume(tiles.size(), partials, keep(full));
            }
            assertThat(tiles.root()).isEqualTo(tree.root());
        }
        assertThat(full.keySet())
                .containsExactly(
                        "tile/0/000",
                        "tile/0/001",
                        "tile/0/002",
                        "tile/0/003",
                        "tile/0/004",
                        "tile/0/005",
                        "tile/0/006");
    }

    private static TileTree.FullTile keep(Map<String, byte[]> full) {
        return (tile, hashes, root) -> {
            full.put(tile.path(), Arrays.copyOf(hashes, hashes.length));
            var tree = new MerkleTree();
            for (var i = 0; i < Tile.FULL; i++) {
                tree.append(hashes, i * Hash.BYTES);
            }
            assertThat(root).isEqualTo(tree.root());
        };
    }

    @Test
    void refusesPartialTilesOfAnotherSize() {
        assertThatThrownBy(() -> TileTree.resume(3, List.of(new byte[64]), (_, _, _) -> {}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TileTree.resume(300, List.of(new byte[44 * 32]), (_, _, _) -> {}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void numbersTheTilesOfATreeAsTheSpecificationDoes() {
        assertThat(Tile.of(0, 273, 70_000)).contains(new Tile(0, 273, 112));
        assertThat(Tile.of(0, 274, 70_000)).isEmpty();
        assertThat(Tile.of(Tile.ENTRIES, 273, 70_000)).contains(new Tile(Tile.ENTRIES, 273, 112));
        assertThat(Tile.of(1, 0, 70_000)).contains(new Tile(1, 0, 256));
        assertThat(Tile.of(1, 1, 70_000)).contains(new Tile(1, 1, 17));
        assertThat(Tile.of(2, 0, 70_000)).contains(new Tile(2, 0, 1));
        assertThat(Tile.of(1, 0, 255)).isEmpty();
        assertThat(TileTree.levels(70_000)).isEqualTo(3);
        assertThat(TileTree.levels(255)).isEqualTo(1);
        assertThat(TileTree.levels(256)).isEqualTo(2);
        assertThat(TileTree.levels(0)).isZero();
    }

    @Test
    void signsWhatItsOwnVerifierKeyOpens() throws Exception {
        var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        var key = new SigningKey("log.example/access", pair);
        var checkpoint = new Checkpoint("log.example/access", 0, Merkle.emptyRoot());
        var note = key.sign(checkpoint.text()).toBytes();
        assertThat(VerifierKey.parse(key.verifier().toString()))
                .isEqualTo(new Parsed.Of<>(key.verifier()));
        assertThat(Checkpoint.open(note, key.verifier())).isEqualTo(new Parsed.Of<>(checkpoint));
        note[30] ^= 1;
        assertThat(Checkpoint.open(note, key.verifier())).isInstanceOf(Parsed.Flawed.class);
        assertThatThrownBy(() -> new SigningKey("two words", pair))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
