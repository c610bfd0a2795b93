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

    private final LogTable table;
    private final LogKeys keys;

    LogTiles(LogTable table, LogKeys keys) {
        this.table = table;
        this.keys = keys;
    }

    /// A file of a log.
    ///
    /// @param path `checkpoint`, `key`, or the path of a tile
    public Optional<byte[]> file(LogName log, String path) {
        if (path.equals(KEY)) {
            return Optional.of((keys.of(log).verifier() + "\n").getBytes(StandardCharsets.UTF_8));
        }
        Optional<LogTable.Published> newest = table.newest(log);
        if (path.equals(LogFiles.CHECKPOINT)) {
            return newest.map(c -> c.note().getBytes(StandardCharsets.UTF_8));
        }
        return Tile.parse(path)
                .filter(tile -> newest.isPresent() && isIn(tile, newest.get().size()))
                .map(tile -> read(log, tile));
    }

    private static boolean isIn(Tile tile, long size) {
        return Tile.of(tile.level(), tile.index(), size)
                .filter(there -> tile.width() <= there.width())
                .isPresent();
    }

    /// A tile that is there.
    byte[] read(LogName log, Tile tile) {
        long from = tile.index() * Tile.FULL;
        if (tile.holdsEntries()) {
            return EntryBundle.of(table.entries(log, from, from + tile.width()));
        }
        return tile.isPartial()
                ? hashes(log, tile.level(), from, from + tile.width())
                : table.tile(log, tile.level(), tile.index()).orElseThrow();
    }

    /// The tree as it was when it had this size, to be gone on with; empty when leaves or tiles of
    /// it are gone.
    Optional<TileTree> resume(LogName log, long size, TileTree.FullTile taker) {
        List<byte[]> partials = new ArrayList<>();
        for (int level = 0; level < TileTree.levels(size); level++) {
            long from = size >>> 8 * (level + 1) << 8;
            int width = TileTree.width(size, level);
            byte[] hashes = hashes(log, level, from, from + width);
            if (hashes.length != width * Hash.BYTES) {
                return Optional.empty();
            }
            partials.add(hashes);
        }
        return Optional.of(TileTree.resume(size, partials, taker));
    }

    /// The root of the tree as it was when it had this size.
    Optional<Hash> root(LogName log, long size) {
        return resume(log, size, (tile, hashes, root) -> {}).map(TileTree::root);
    }

    private byte[] hashes(LogName log, int level, long from, long to) {
        ByteArrayOutputStream hashes = new ByteArrayOutputStream();
        if (level == 0) {
            table.entries(log, from, to)
                    .forEach(entry -> hashes.writeBytes(Merkle.leafHash(entry).bytes()));
        } else {
            table.roots(log, level - 1, from, to).forEach(hashes::writeBytes);
        }
        return hashes.toByteArray();
    }
}
