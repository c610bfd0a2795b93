package org.quanyi.proof.witness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.quanyi.proof.Checkpoint;
import org.quanyi.proof.Hash;

/// The newest checkpoint of each log that a witness has signed (见证记忆), in one file: size, root,
/// origin on a line. It is on the disk before the signature leaves.
public final class WitnessMemory {
    private final Path file;
    private final Map<String, Checkpoint> last = new TreeMap<>();

    /// @throws IOException if the file is there and cannot be read
    public WitnessMemory(Path file) throws IOException {
        this.file = file;
        if (Files.exists(file)) {
            for (var line : Files.readAllLines(file)) {
                var words = line.split(" ", 3);
                last.put(
                        words[2],
                        new Checkpoint(
                                words[2],
                                Long.parseLong(words[0]),
                                Hash.of(Base64.getDecoder().decode(words[1]))));
            }
        }
    }

    Optional<Checkpoint> of(String origin) {
        return Optional.ofNullable(last.get(origin));
    }

    void keep(Checkpoint checkpoint) {
        last.put(checkpoint.origin(), checkpoint);
        var lines = new StringBuilder();
        for (var known : last.values()) {
            lines.append(known.size())
                    .append(' ')
                    .append(Base64.getEncoder().encodeToString(known.root().bytes()))
                    .append(' ')
                    .append(known.origin())
                    .append('\n');
        }
        try {
            var whole = file.resolveSibling(file.getFileName() + ".new");
            Files.write(whole, lines.toString().getBytes(StandardCharsets.UTF_8));
            try (var channel = FileChannel.open(whole, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
