package org.quanyi.proof;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A text with signature lines below it (签名文书), as C2SP signed-note writes it. Lines of other keys
/// and other algorithms may stand beside the one that a reader trusts.
///
/// @param text the signed text with its last line feed
/// @param lines the signatures, in their order
public record SignedNote(String text, List<Line> lines) {
    static final String MARK = "— ";

    /// More than any honest note needs; a stranger's may be of any length.
    private static final int LONGEST = 1 << 20;

    private static final int MOST_LINES = 100;

    /// One signature line.
    ///
    /// @param name whose
    /// @param id of which key
    /// @param signature by an algorithm that only the key tells
    public record Line(String name, int id, byte[] signature) {
        boolean isOf(VerifierKey key) {
            return id == key.id() && name.equals(key.name());
        }

        /// The line as it is published, with its line feed.
        @Override
        public String toString() {
            var bytes =
                    ByteBuffer.allocate(Integer.BYTES + signature.length)
                            .putInt(id)
                            .put(signature)
                            .array();
            return MARK + name + " " + Base64.getEncoder().encodeToString(bytes) + "\n";
        }
    }

    /// Copies the lines.
    public SignedNote {
        lines = List.copyOf(lines);
    }

    static SignedNote of(String text, String line) {
        return switch (parse((text + "\n" + line).getBytes(StandardCharsets.UTF_8))) {
            case Parsed.Of<SignedNote>(var note) -> note;
            case Parsed.Flawed<SignedNote> _ -> throw new IllegalArgumentException(text);
        };
    }

    /// Reads a note. Nothing is trusted until [#verify] says so.
    public static Parsed<SignedNote> parse(byte[] bytes) {
        if (bytes.length > LONGEST) {
            return Parsed.flawed(Flaw.NOT_A_NOTE);
        }
        String all;
        try {
            all = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException notText) {
            return Parsed.flawed(Flaw.NOT_A_NOTE);
        }
        var split = all.lastIndexOf("\n\n");
        if (split < 0
                || !all.endsWith("\n")
                || split == all.length() - 2
                || all.chars().anyMatch(c -> c < ' ' && c != '\n')) {
            return Parsed.flawed(Flaw.NOT_A_NOTE);
        }
        return lines(all.substring(split + 2))
                .then(lines -> new Parsed.Of<>(new SignedNote(all.substring(0, split + 1), lines)));
    }

    /// Reads signature lines that stand alone, as a witness answers them (`PRF-010`).
    public static Parsed<List<Line>> lines(String text) {
        if (text.length() > LONGEST) {
            return Parsed.flawed(Flaw.NOT_A_NOTE);
        }
        var lines = new ArrayList<Line>();
        for (var line : text.lines().toList()) {
            var words = line.split(" ", -1);
            if (words.length != 3
                    || !words[0].equals(MARK.strip())
                    || !VerifierKey.isName(words[1])) {
                return Parsed.flawed(Flaw.NOT_A_NOTE);
            }
            var bytes = VerifierKey.decoded(words[2]);
            if (bytes.length <= Integer.BYTES
                    || !Base64.getEncoder().encodeToString(bytes).equals(words[2])) {
                return Parsed.flawed(Flaw.NOT_A_NOTE);
            }
            lines.add(
                    new Line(
                            words[1],
                            ByteBuffer.wrap(bytes).getInt(),
                            Arrays.copyOfRange(bytes, Integer.BYTES, bytes.length)));
        }
        return lines.size() > MOST_LINES
                ? Parsed.flawed(Flaw.NOT_A_NOTE)
                : new Parsed.Of<>(List.copyOf(lines));
    }

    /// Checks that the key has signed the text. Lines of other keys are passed over; each line that
    /// names this key must hold (`PRF-012`), and there must be one (`PRF-011`).
    public Verdict verify(VerifierKey key) {
        var own = lines.stream().filter(line -> line.isOf(key)).toList();
        var number = "%08x".formatted(key.id());
        if (own.isEmpty()) {
            return Verdict.refuted(Flaw.NOT_SIGNED, key.name(), number);
        }
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return own.stream().allMatch(line -> key.hasSigned(bytes, line.signature()))
                ? Verdict.accepted()
                : Verdict.refuted(Flaw.WRONG_SIGNATURE, key.name(), number);
    }

    /// The same text with more signatures below it.
    public SignedNote with(List<Line> more) {
        return new SignedNote(text, Stream.concat(lines.stream(), more.stream()).toList());
    }

    /// When a witness has signed the text; the latest moment if it did so more than once, empty if
    /// it did not, or one of its lines does not hold.
    public Optional<Instant> cosignedAt(VerifierKey witness) {
        if (!verify(witness).holds()) {
            return Optional.empty();
        }
        return lines.stream()
                .filter(line -> line.isOf(witness))
                .map(line -> Instant.ofEpochSecond(ByteBuffer.wrap(line.signature()).getLong()))
                .max(Comparator.naturalOrder());
    }

    /// The note as it is published.
    public byte[] toBytes() {
        return toString().getBytes(StandardCharsets.UTF_8);
    }

    /// The note as it is published.
    @Override
    public String toString() {
        var note = new StringBuilder(text).append('\n');
        lines.forEach(note::append);
        return note.toString();
    }
}
