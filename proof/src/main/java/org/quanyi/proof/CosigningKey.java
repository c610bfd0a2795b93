package org.quanyi.proof;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.PrivateKey;

/// A private key that a witness signs checkpoints with (见证签名密钥): Ed25519, as C2SP tlog-cosignature
/// has it. Its signature says that, at that second, no larger tree of the log was known and this
/// one had grown from all before.
public final class CosigningKey {
    private final PrivateKey secret;
    private final VerifierKey verifier;

    /// The pair of this name. It must sign nothing else: the name is not in what it signs.
    ///
    /// @throws IllegalArgumentException if it is not an Ed25519 pair
    public CosigningKey(String name, KeyPair pair) {
        this.secret = pair.getPrivate();
        this.verifier = VerifierKey.ofWitness(name, pair.getPublic());
    }

    /// What others check its signatures with.
    public VerifierKey verifier() {
        return verifier;
    }

    /// The signature line for a checkpoint.
    ///
    /// @param text of the checkpoint
    /// @param seconds since 1970
    public SignedNote.Line cosign(String text, long seconds) {
        var signature =
                SigningKey.signature(
                        secret,
                        VerifierKey.cosigned(text.getBytes(StandardCharsets.UTF_8), seconds));
        return new SignedNote.Line(
                verifier.name(),
                verifier.id(),
                ByteBuffer.allocate(Long.BYTES + signature.length)
                        .putLong(seconds)
                        .put(signature)
                        .array());
    }
}
