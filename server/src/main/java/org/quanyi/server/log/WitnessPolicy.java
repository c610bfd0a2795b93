package org.quanyi.server.log;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.quanyi.proof.Parsed;
import org.quanyi.proof.VerifierKey;
import org.quanyi.server.store.StoreFailure;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Which witnesses must sign the checkpoints (见证策略), from `quanyi.log.witnesses`, or the file
/// `log/witnesses` of the state folder when that is empty: name, key, address, one witness per line
/// or semicolon, as a witness prints it when it starts.
@Component
class WitnessPolicy {

    private static final String WORD = "witness ";
    private static final String EVERYBODY = "witnesses";

    /// One witness.
    ///
    /// @param address what `/add-checkpoint` is put behind
    record Known(String name, VerifierKey key, URI address) {

        String line() {
            return WORD + name + " " + key + " " + address;
        }
    }

    private final String configured;
    private final Path file;
    private final int wanted;
    private final OriginTable origins;
    private final LogKeys keys;

    WitnessPolicy(
            @Value("${quanyi.log.witnesses:}") String configured,
            @Value("${quanyi.log.quorum:0}") int wanted,
            OriginTable origins,
            LogKeys keys) {
        this.configured = configured;
        this.file = keys.folder().resolve("witnesses");
        this.wanted = wanted;
        this.origins = origins;
        this.keys = keys;
    }

    /// The witnesses as they are configured now: a line added to the file needs no restart.
    ///
    /// @throws StoreFailure when a line names none
    List<Known> witnesses() {
        try {
            String text =
                    configured.isBlank() && Files.exists(file)
                            ? Files.readString(file)
                            : configured.replace(';', '\n');
            List<Known> known = new ArrayList<>();
            for (String line : text.lines().map(String::strip).toList()) {
                if (!line.isEmpty() && !line.startsWith("#")) {
                    known.add(read(line));
                }
            }
            return List.copyOf(known);
        } catch (IOException e) {
            throw new StoreFailure("The witnesses in " + file + " cannot be read.", e);
        }
    }

    private static Known read(String line) {
        List<String> words =
                Arrays.asList(
                        (line.startsWith(WORD) ? line.substring(WORD.length()) : line)
                                .split("\\s+"));
        if (words.size() == 3
                && VerifierKey.parseWitness(words.get(1)) instanceof Parsed.Of<VerifierKey>(var key)
                && words.get(2).matches("https?://.+")) {
            return new Known(words.get(0), key, URI.create(words.get(2)));
        }
        throw new StoreFailure("This line names no witness (name, key, address): " + line);
    }

    /// How many must have signed: `quanyi.log.quorum`, else more than half.
    int quorum() {
        int all = witnesses().size();
        return wanted > 0 ? Math.min(wanted, all) : all == 0 ? 0 : all / 2 + 1;
    }

    /// How many must have been heard so that no checkpoint with a quorum can be unknown to all.
    int enough() {
        return witnesses().size() - quorum() + 1;
    }

    /// The policy as C2SP tlog-policy writes it.
    byte[] file() {
        StringBuilder text =
                new StringBuilder(
                        "# Who must have signed a checkpoint of these logs (C2SP tlog-policy).\n");
        for (LogName log : LogName.values()) {
            origins.all(log)
                    .forEach(origin ->
                            text.append("log ").append(keys.of(origin).verifier()).append('\n'));
        }
        List<Known> known = witnesses();
        known.forEach(witness -> text.append(witness.line()).append('\n'));
        if (known.isEmpty()) {
            text.append("quorum none\n");
        } else {
            text.append("group ").append(EVERYBODY).append(' ').append(quorum()).append(' ');
            text.append(known.stream().map(Known::name).collect(Collectors.joining(" ")));
            text.append("\nquorum ").append(EVERYBODY).append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
