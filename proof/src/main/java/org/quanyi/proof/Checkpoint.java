package org.quanyi.proof;

import java.util.Base64;
import java.util.regex.Pattern;

/// What a log says of itself at one moment (检查点): which log, how many leaves, and the root over
/// them, as C2SP tlog-checkpoint writes it.
///
/// @param origin which log; also the name of its key
/// @param size how many leaves
/// @param root the root over them
public record Checkpoint(String origin, long size, Hash root) {
    private static final Pattern TEXT =
            Pattern.compile("([^\n]+)\n(0|[1-9][0-9]{0,17})\n([A-Za-z0-9+/]{43}=)\n([^\n]+\n)*");

    /// Reads the text of a note (`PRF-013`). Lines after the third are passed over: they say
    /// nothing that could be checked.
    public static Parsed<Checkpoint> parse(String text) {
        var match = TEXT.matcher(text);
        if (!match.matches()) {
            return Parsed.flawed(Flaw.NOT_A_CHECKPOINT);
        }
        var root = VerifierKey.decoded(match.group(3));
        if (root.length != Hash.BYTES
                || !Base64.getEncoder().encodeToString(root).equals(match.group(3))) {
            return Parsed.flawed(Flaw.NOT_A_CHECKPOINT);
        }
        return new Parsed.Of<>(
                new Checkpoint(match.group(1), Long.parseLong(match.group(2)), Hash.of(root)));
    }

    /// Reads a published checkpoint: a note, signed by this key (`PRF-010` to `PRF-012`), whose
    /// text is a checkpoint (`PRF-013`) of the log of the key's name (`PRF-014`).
    public static Parsed<Checkpoint> open(byte[] note, VerifierKey key) {
        return SignedNote.parse(note)
                .then(read ->
                        switch (read.verify(key)) {
                            case Verdict.Refuted refuted -> new Parsed.Flawed<>(refuted);
                            case Verdict.Holds _ -> parse(read.text());
                        })
                .then(checkpoint ->
                        checkpoint.origin().equals(key.name())
                                ? new Parsed.Of<>(checkpoint)
                                : Parsed.flawed(
                                        Flaw.OTHER_ORIGIN, checkpoint.origin(), key.name()));
    }

    /// The text to be signed.
    public String text() {
        return origin
                + "\n"
                + size
                + "\n"
                + Base64.getEncoder().encodeToString(root.bytes())
                + "\n";
    }
}
