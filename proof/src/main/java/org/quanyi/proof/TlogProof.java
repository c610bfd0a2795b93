package org.quanyi.proof;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/// A file that shows, without asking anybody, that one entry stands in a public log (日志证明文件), as
/// C2SP tlog-proof writes it.
///
/// @param extra what the entry was made from, see [LoggedEvidence]; nobody vouches for it but the
///   leaf itself
/// @param index the entry's place, from 0
/// @param path the sibling hashes from the leaf up to the root
/// @param note the checkpoint with the signatures below it
public record TlogProof(byte[] extra, long index, List<Hash> path, SignedNote note) {
    /// The usual ending of such a file.
    public static final String ENDING = ".tlog-proof";

    private static final String HEAD = "c2sp.org/tlog-proof@v1\n";
    private static final int LONGEST_PATH = 63;
    private static final Pattern TEXT =
            Pattern.compile(
                    "c2sp[.]org/tlog-proof@v1\n"
                            + "(?:extra ([A-Za-z0-9+/]+={0,2})\n)?"
                            + "index (0|[1-9][0-9]{0,17})\n"
                            + "((?:[A-Za-z0-9+/]{43}=\n){0,64})"
                            + "\n((?s:.*))");

    /// Copies the path.
    public TlogProof {
        path = List.copyOf(path);
    }

    /// Reads a file (`PRF-025`, and `PRF-010` for the note in it).
    public static Parsed<TlogProof> parse(byte[] bytes) {
        var match = TEXT.matcher(new String(bytes, StandardCharsets.UTF_8));
        if (!match.matches()) {
            return Parsed.flawed(Flaw.NOT_A_PROOF);
        }
        var extra = match.group(1) == null ? new byte[0] : VerifierKey.decoded(match.group(1));
        var path = new ArrayList<Hash>();
        for (var line : match.group(3).lines().toList()) {
            path.add(Hash.of(VerifierKey.decoded(line)));
        }
        var index = Long.parseLong(match.group(2));
        return SignedNote.parse(match.group(4).getBytes(StandardCharsets.UTF_8))
                .then(note -> {
                    var proof = new TlogProof(extra, index, path, note);
                    return path.size() <= LONGEST_PATH && Arrays.equals(proof.toBytes(), bytes)
                            ? new Parsed.Of<>(proof)
                            : Parsed.flawed(Flaw.NOT_A_PROOF);
                });
    }

    /// Checks that the entry stands at this place of a log that the policy trusts, under a
    /// checkpoint with as many witnesses as it wants.
    public Verdict verify(byte[] entry, Policy policy) {
        return switch (policy.open(note)) {
            case Parsed.Flawed<Checkpoint>(var why) -> why;
            case Parsed.Of<Checkpoint>(var checkpoint) ->
                    new InclusionProof(index, checkpoint.size(), path)
                            .verify(Merkle.leafHash(entry), checkpoint.root());
        };
    }

    /// The file.
    public byte[] toBytes() {
        return toString().getBytes(StandardCharsets.UTF_8);
    }

    /// The file.
    @Override
    public String toString() {
        var base64 = Base64.getEncoder();
        var text = new StringBuilder(HEAD);
        if (extra.length > 0) {
            text.append("extra ").append(base64.encodeToString(extra)).append('\n');
        }
        text.append("index ").append(index).append('\n');
        path.forEach(hash -> text.append(base64.encodeToString(hash.bytes())).append('\n'));
        return text.append('\n').append(note).toString();
    }
}
