package org.quanyi.proof.witness;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.quanyi.proof.Checkpoint;
import org.quanyi.proof.ConsistencyProof;
import org.quanyi.proof.CosigningKey;
import org.quanyi.proof.Hash;
import org.quanyi.proof.Parsed;
import org.quanyi.proof.SignedNote;
import org.quanyi.proof.VerifierKey;

/// Signs a checkpoint of a log it knows when nothing was taken away since the last one it signed
/// (见证人).
public final class Witness {
    /// What a request is answered with.
    ///
    /// @param status of HTTP, as tlog-witness gives them
    /// @param body ends with a line feed
    public record Answer(int status, String body) {
        /// The type of the body.
        public String type() {
            return status == STALE ? "text/x.tlog.size" : "text/plain; charset=utf-8";
        }
    }

    /// The old size is not the one that this witness remembers.
    public static final int STALE = 409;

    /// The proof does not hold: history was rewritten.
    public static final int REWRITTEN = 422;

    private static final int DONE = 200;
    private static final int MALFORMED = 400;
    private static final int UNSIGNED = 403;
    private static final int UNKNOWN = 404;
    private static final int LONGEST_PATH = 63;
    private static final Pattern BODY =
            Pattern.compile(
                    "old (0|[1-9][0-9]{0,17})\n((?:[A-Za-z0-9+/]{43}=\n){0,64})\n((?s:.+))");

    private final List<VerifierKey> logs;
    private final CosigningKey key;
    private final WitnessMemory memory;
    private final InstantSource clock;

    /// @param logs the keys of the logs it knows; the name of each is the log's origin
    public Witness(
            List<VerifierKey> logs, CosigningKey key, WitnessMemory memory, InstantSource clock) {
        this.logs = List.copyOf(logs);
        this.key = key;
        this.memory = memory;
        this.clock = clock;
    }

    /// What its signatures are checked with.
    public VerifierKey verifier() {
        return key.verifier();
    }

    /// Answers one `add-checkpoint`. One at a time: what is compared and what is remembered must be
    /// one step.
    public synchronized Answer add(byte[] request) {
        var match = BODY.matcher(new String(request, StandardCharsets.UTF_8));
        if (!match.matches()) {
            return new Answer(MALFORMED, "not a request\n");
        }
        var path = new ArrayList<Hash>();
        match.group(2).lines().forEach(line -> path.add(Hash.of(Base64.getDecoder().decode(line))));
        if (path.size() > LONGEST_PATH
                || !(SignedNote.parse(match.group(3).getBytes(StandardCharsets.UTF_8))
                        instanceof Parsed.Of<SignedNote>(var note))) {
            return new Answer(MALFORMED, "not a request\n");
        }
        var origin = note.text().lines().findFirst().orElse("");
        var known = logs.stream().filter(log -> log.name().equals(origin)).toList();
        if (known.isEmpty()) {
            return new Answer(UNKNOWN, "not a log of mine\n");
        }
        for (var log : known) {
            if (Checkpoint.open(note.toBytes(), log)
                    instanceof Parsed.Of<Checkpoint>(var checkpoint)) {
                return add(Long.parseLong(match.group(1)), path, note.text(), checkpoint);
            }
        }
        return new Answer(UNSIGNED, "not signed by the log\n");
    }

    private Answer add(long old, List<Hash> path, String text, Checkpoint checkpoint) {
        if (old > checkpoint.size() || old == 0 && !path.isEmpty()) {
            return new Answer(MALFORMED, "not a request\n");
        }
        var last = memory.of(checkpoint.origin());
        var size = last.map(Checkpoint::size).orElse(0L);
        if (old != size) {
            return new Answer(STALE, size + "\n");
        }
        if (last.isPresent()
                && old == checkpoint.size()
                && !last.get().root().equals(checkpoint.root())) {
            return new Answer(STALE, size + "\n");
        }
        if (last.isPresent()
                && old > 0
                && !new ConsistencyProof(old, checkpoint.size(), path)
                        .verify(last.get().root(), checkpoint.root())
                        .holds()) {
            return new Answer(REWRITTEN, "the proof does not hold\n");
        }
        memory.keep(checkpoint);
        return new Answer(DONE, key.cosign(text, clock.instant().getEpochSecond()).toString());
    }
}
