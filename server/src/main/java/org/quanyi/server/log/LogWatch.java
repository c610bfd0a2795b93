package org.quanyi.server.log;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quanyi.proof.Parsed;
import org.quanyi.proof.SignedNote;
import org.springframework.stereotype.Component;

/// The public logs as somebody who watches over them sees them (日志监督): sizes, checkpoints,
/// witnesses, and samples that nobody can choose.
@Component
public class LogWatch {

    /// One origin.
    ///
    /// @param frozen whether the log goes on elsewhere
    /// @param size how many leaves its newest checkpoint covers; 0 when there is none
    /// @param checkpoint the newest, as it is published; empty when there is none
    public record Watched(
            Origin origin,
            boolean frozen,
            long size,
            String checkpoint,
            Witnessing.State state,
            List<Witnessing.Seen> witnesses) {

        public Watched {
            witnesses = List.copyOf(witnesses);
        }

        /// The checkpoint line by line.
        public List<String> lines() {
            return checkpoint.lines().toList();
        }
    }

    /// A sample of leaves that follows from a checkpoint and a day: whoever has both draws the
    /// same.
    ///
    /// @param seed SHA-256 of the checkpoint's text and the day, hexadecimal
    /// @param size how many leaves it was drawn from
    public record Sample(Origin origin, String seed, long size, List<Drawn> drawn) {

        public Sample {
            drawn = List.copyOf(drawn);
        }
    }

    /// One of a sample.
    public record Drawn(long index, long leaf) {}

    private final LogTable table;
    private final LogTiles tiles;
    private final OriginTable origins;
    private final Witnessing witnessing;

    LogWatch(LogTable table, LogTiles tiles, OriginTable origins, Witnessing witnessing) {
        this.table = table;
        this.tiles = tiles;
        this.origins = origins;
        this.witnessing = witnessing;
    }

    /// Every origin of every log.
    public List<Watched> all() {
        return Arrays.stream(LogName.values())
                .flatMap(log -> origins.all(log).stream())
                .map(this::watched)
                .toList();
    }

    private Watched watched(Origin origin) {
        Optional<LogTable.Published> newest = tiles.published(origin);
        return new Watched(
                origin,
                !origins.current(origin.log()).equals(origin),
                newest.map(LogTable.Published::size).orElse(0L),
                newest.map(LogTable.Published::note).orElse(""),
                witnessing.state(origin),
                witnessing.seen(origin));
    }

    /// Draws from the newest checkpoint: SHA-256 of seed and the numbers 0, 1, 2 ..., the first
    /// eight bytes of each taken modulo the size, until so many different places are found.
    public Optional<Sample> sample(LogName log, LocalDate day, int count) {
        Origin origin = origins.current(log);
        return table.newest(origin)
                .filter(newest ->
                        SignedNote.parse(newest.note().getBytes(StandardCharsets.UTF_8))
                                instanceof Parsed.Of)
                .map(newest -> {
                    String seed = seed(newest, day.toString()).hex();
                    List<Drawn> drawn = new ArrayList<>();
                    for (long index : places(seed, newest.size(), count)) {
                        drawn.add(new Drawn(index, origins.leafAt(origin, index)));
                    }
                    return new Sample(origin, seed, newest.size(), drawn);
                });
    }

    /// What a draw follows from that nobody can choose.
    ///
    /// @param hex SHA-256 of the checkpoint's text and a label, hexadecimal
    /// @param checkpoint the text, as it was signed and published
    public record Seed(String hex, String checkpoint) {

        /// The first of some names, in the order of SHA-256 of the seed and each name.
        public List<String> draw(List<String> names, int count) {
            return names.stream().sorted(Comparator.comparing(this::place)).limit(count).toList();
        }

        private String place(String name) {
            return HexFormat.of().formatHex(sha256(hex + name));
        }
    }

    /// The seed by the first checkpoint that was signed from a moment on; empty while none was.
    ///
    /// @param label what is drawn, so that two draws by one checkpoint differ
    public Optional<Seed> seed(LogName log, Instant from, String label) {
        return table.firstFrom(origins.current(log), from).map(first -> seed(first, label));
    }

    private static Seed seed(LogTable.Published checkpoint, String label) {
        String text = checkpoint.note().substring(0, checkpoint.note().lastIndexOf("\n\n") + 1);
        return new Seed(HexFormat.of().formatHex(sha256(text + label)), text);
    }

    private static Set<Long> places(String seed, long size, int count) {
        Set<Long> places = new LinkedHashSet<>();
        for (int i = 0; places.size() < Math.min(count, size); i++) {
            byte[] hash = sha256(seed + i);
            places.add(Long.remainderUnsigned(ByteBuffer.wrap(hash).getLong(), size));
        }
        return places;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
