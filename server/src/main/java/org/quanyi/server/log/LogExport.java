package org.quanyi.server.log;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import org.quanyi.proof.LogFiles;
import org.quanyi.proof.Tile;
import org.quanyi.proof.TileTree;
import org.springframework.stereotype.Component;

/// Writes a public log into a folder that any web server can serve and anybody can check (日志导出).
@Component
public class LogExport {

    private static final int TOLD_EVERY = 256;

    private final LogTable table;
    private final LogTiles tiles;

    LogExport(LogTable table, LogTiles tiles) {
        this.table = table;
        this.tiles = tiles;
    }

    /// Writes a log as of its newest checkpoint, which comes last.
    ///
    /// @param progress told how many leaves were written, now and then
    /// @return how many leaves; 0 for a log that nothing was published of, and then no file
    public long write(LogName log, Path folder, LongConsumer progress) throws IOException {
        var newest = table.newest(log);
        if (newest.isEmpty()) {
            return 0;
        }
        long size = newest.get().size();
        for (int level = Tile.ENTRIES; level < TileTree.levels(size); level++) {
            var tile = Tile.of(level, 0, size);
            for (long index = 1; tile.isPresent(); index++) {
                write(folder.resolve(tile.get().path()), tiles.read(log, tile.get()));
                if (level == Tile.ENTRIES && index % TOLD_EVERY == 0) {
                    progress.accept(index * Tile.FULL);
                }
                tile = Tile.of(level, index, size);
            }
        }
        write(folder.resolve(LogTiles.KEY), tiles.file(log, LogTiles.KEY).orElseThrow());
        write(
                folder.resolve(LogFiles.CHECKPOINT),
                newest.get().note().getBytes(StandardCharsets.UTF_8));
        return size;
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }
}
