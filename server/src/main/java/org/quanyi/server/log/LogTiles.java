package org.quanyi.server.log;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quanyi.proof.EntryBundle;
import org.quanyi.proof.Hash;
import org.quanyi.proof.LogFiles;
import org.quanyi.proof.Merkle;
import org.quanyi.proof.MerkleTree;
import org.quanyi.proof.Tile;
import org.quanyi.proof.TileTree;
import org.springframework.stereotype.Component;

/// The files of the public logs (日志文件), as C2SP tlog-tiles names them. Only what a published
/// checkpoint covers is there.
@Component
public class LogTiles {

    /// The file that holds the verifier key. A reader who trusts nobody takes the key from
    /// elsewhere.
    public static final String KEY = "key";

    /// The file that holds the key of the second signature line, SM2 with SM3.
    public static final String SECOND_KEY = "key.sm2";

    /// The file that says why an origin was frozen, and what goes on after it.
    public static final String FROZEN = "frozen";

    /// The file that an origin was opened with: the same statement.
    public static final String OPENED = "opened";

    private final LogTable table;
    private final OriginTable origins;
    private final CosignatureTable cosignatures;
    private final LogKeys keys;

    LogTiles(LogTable table, OriginTable origins, CosignatureTable cosignatures, LogKeys keys) {
        this.table = table;
        this.origins = origins;
        this.cosignatures = cosignatures;
        this.keys = keys;
    }

    /// A file of a log.
    ///
    /// @param path `checkpoint`, `key`, `key.sm2`, `frozen`, `opened`, or the path of a tile
    public Optional<byte[]> file(Origin origin, String path) {
        if (origin.number() > 1 && origins.statement(origin).isEmpty()) {
            return Optional.empty();
        }
        return switch (path) {
            case KEY -> Optional.of(bytes(keys.of(origin).verifier() + "\n"));
            case SECOND_KEY -> Optional.of(bytes(keys.of(origin).second() + "\n"));
            case FROZEN -> origins.statement(origin.next()).map(LogTiles::bytes);
            case OPENED -> origins.statement(origin).map(LogTiles::bytes);
            case LogFiles.CHECKPOINT -> published(origin).map(c -> bytes(c.note()));
            default -> tile(origin, path);
        };
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// The newest checkpoint with the lines of the witnesses that have signed it by now.
    Optional<LogTable.Published> published(Origin origin) {
        return table.newest(origin).map(newest -> cosigned(origin, newest));
    }

    /// A checkpoint with the lines of the witnesses that have signed it by now.
    LogTable.Published cosigned(Origin origin, LogTable.Published checkpoint) {
        return new LogTable.Published(
                checkpoint.size(),
                checkpoint.note() + String.join("", cosignatures.lines(origin, checkpoint.size())));
    }

    private Optional<byte[]> tile(Origin origin, String path) {
        Optional<LogTable.Published> newest = table.newest(origin);
        return Tile.parse(path)
                .filter(tile -> newest.isPresent() && isIn(tile, newest.get().size()))
                .map(tile -> read(origin, tile));
    }

    private static boolean isIn(Tile tile, long size) {
        return Tile.of(tile.level(), tile.index(), size)
                .filter(there -> tile.width() <= there.width())
                .isPresent();
    }

    /// A tile that is there.
    byte[] read(Origin origin, Tile tile) {
        long from = tile.index() * Tile.FULL;
        if (tile.holdsEntries()) {
            return EntryBundle.of(table.entries(origin, from, from + tile.width()));
        }
        return tile.isPartial()
                ? hashes(origin, tile.level(), from, from + tile.width())
                : table.tile(origin, tile.level(), tile.index()).orElseThrow();
    }

    /// The tree as it was when it had this size, to be gone on with; empty when leaves or tiles of
    /// it are gone.
    Optional<TileTree> resume(Origin origin, long size, TileTree.FullTile taker) {
        List<byte[]> partials = new ArrayList<>();
        for (int level = 0; level < TileTree.levels(size); level++) {
            long from = size >>> 8 * (level + 1) << 8;
            int width = TileTree.width(size, level);
            byte[] hashes = hashes(origin, level, from, from + width);
            if (hashes.length != width * Hash.BYTES) {
                return Optional.empty();
            }
            partials.add(hashes);
        }
        return Optional.of(TileTree.resume(size, partials, taker));
    }

    /// The root of the tree as it was when it had this size.
    Optional<Hash> root(Origin origin, long size) {
        return resume(origin, size, (tile, hashes, root) -> {}).map(TileTree::root);
    }

    /// The root over the 2^height leaves from index * 2^height on, all of which are there.
    Hash subtree(Origin origin, int height, long index) {
        int level = height / 8;
        int width = 1 << height % 8;
        byte[] hashes = hashes(origin, level, index * width, (index + 1) * width);
        MerkleTree tree = new MerkleTree();
        for (int i = 0; i < width; i++) {
            tree.append(hashes, i * Hash.BYTES);
        }
        return tree.root();
    }

    private byte[] hashes(Origin origin, int level, long from, long to) {
        ByteArrayOutputStream hashes = new ByteArrayOutputStream();
        if (level == 0) {
            table.entries(origin, from, to)
                    .forEach(entry -> hashes.writeBytes(Merkle.leafHash(entry).bytes()));
        } else {
            table.roots(origin, level - 1, from, to).forEach(hashes::writeBytes);
        }
        return hashes.toByteArray();
    }
}
