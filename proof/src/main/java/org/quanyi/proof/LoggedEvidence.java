package org.quanyi.proof;

import java.nio.ByteBuffer;
import java.util.Arrays;

/// What a leaf of a public log was made from (叶的原文): version and kind, 32 random bytes, and the
/// canonical event. Whoever holds it can make the leaf again; nobody else can tell what it is
/// about.
///
/// @param version of the leaf
/// @param kind what sort of act
/// @param salt 32 random bytes
/// @param event the canonical bytes, see [Canonical]
public record LoggedEvidence(byte version, byte kind, byte[] salt, byte[] event) {
    private static final int HEAD = 2;

    /// Reads the bytes that a proof carries (`PRF-028`).
    public static Parsed<LoggedEvidence> parse(byte[] bytes) {
        if (bytes.length < HEAD + Commitment.SALT_BYTES) {
            return Parsed.flawed(Flaw.NOT_AN_EVENT);
        }
        return new Parsed.Of<>(
                new LoggedEvidence(
                        bytes[0],
                        bytes[1],
                        Arrays.copyOfRange(bytes, HEAD, HEAD + Commitment.SALT_BYTES),
                        Arrays.copyOfRange(bytes, HEAD + Commitment.SALT_BYTES, bytes.length)));
    }

    /// The entry of the log: version, kind, commitment.
    public byte[] entry() {
        return ByteBuffer.allocate(HEAD + Hash.BYTES)
                .put(version)
                .put(kind)
                .put(Commitment.of(salt, event).bytes())
                .array();
    }

    /// The bytes as a proof carries them.
    public byte[] toBytes() {
        return ByteBuffer.allocate(HEAD + salt.length + event.length)
                .put(version)
                .put(kind)
                .put(salt)
                .put(event)
                .array();
    }

    /// Checks a proof that carries what its entry was made from: nothing else is needed but whom
    /// the reader trusts (`PRF-025`, `PRF-028`, and those of [TlogProof#verify]).
    public static Parsed<LoggedEvidence> prove(byte[] file, Policy policy) {
        return TlogProof.parse(file)
                .then(proof ->
                        parse(proof.extra())
                                .then(evidence ->
                                        switch (proof.verify(evidence.entry(), policy)) {
                                            case Verdict.Holds _ -> new Parsed.Of<>(evidence);
                                            case Verdict.Refuted refuted ->
                                                    new Parsed.Flawed<>(refuted);
                                        }));
    }
}
