package org.quanyi.server.log;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;
import org.quanyi.proof.LogFiles;
import org.quanyi.proof.Tile;
import org.quanyi.proof.TileTree;
import org.springframework.stereotype.Component;

/// Writes a public log into a folder that any web server can serve and anybody can check (日志导出).
@Component
public class LogExport {

    private static final int TOLD_EVERY = 256;

    /// The file beside the logs that says whom to trust.
    public static final String POLICY = "policy";

    private final OriginTable origins;
    private final LogTiles tiles;
    private final WitnessPolicy policy;

    LogExport(OriginTable origins, LogTiles tiles, WitnessPolicy policy) {
        this.origins = origins;
        this.tiles = tiles;
        this.policy = policy;
    }

    /// Every origin there is.
    public List<Origin> origins() {
        return Arrays.stream(LogName.values()).flatMap(log -> origins.all(log).stream()).toList();
    }

    /// Whom to trust, as C2SP tlog-policy writes it: the logs' keys and the witnesses.
    public byte[] policy() {
        return policy.file();
    }

    /// Writes whom to trust beside the logs.
    public void writePolicy(Path folder) throws IOException {
        write(folder.resolve(POLICY), policy());
    }

    /// Writes a log as of its newest checkpoint, which comes last.
    ///
    /// @param progress told how many leaves were written, now and then
    /// @return how many leaves; 0 for a log that nothing was published of, and then no file
    public long write(Origin origin, Path folder, LongConsumer progress) throws IOException {
        var newest = tiles.published(origin);
        if (newest.isEmpty()) {
            return 0;
        }
        long size = newest.get().size();
        for (int level = Tile.ENTRIES; level < TileTree.levels(size); level++) {
            var tile = Tile.of(level, 0, size);
            for (long index = 1; tile.isPresent(); index++) {
                write(folder.resolve(tile.get().path()), tiles.read(origin, tile.get()));
                if (level == Tile.ENTRIES && index % TOLD_EVERY == 0) {
                    progress.accept(index * Tile.FULL);
                }
                tile = Tile.of(level, index, size);
            }
        }
        for (String name :
                List.of(LogTiles.KEY, LogTiles.SECOND_KEY, LogTiles.FROZEN, LogTiles.OPENED)) {
            var content = tiles.file(origin, name);
            if (content.isPresent()) {
                write(folder.resolve(name), content.get());
            }
        }
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
