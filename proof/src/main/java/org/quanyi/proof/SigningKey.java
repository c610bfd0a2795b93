package org.quanyi.proof;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Base64;

/// A private key that signs notes under a name (签名密钥): Ed25519. Whoever makes the pair keeps it;
/// nothing here shows or stores it.
public final class SigningKey {
    private final PrivateKey secret;
    private final VerifierKey verifier;

    /// The pair of this name.
    ///
    /// @throws IllegalArgumentException if it is not an Ed25519 pair
    public SigningKey(String name, KeyPair pair) {
        this.secret = pair.getPrivate();
        this.verifier = VerifierKey.of(name, pair.getPublic());
    }

    /// What others check its signatures with.
    public VerifierKey verifier() {
        return verifier;
    }

    /// The text as a signed note.
    ///
    /// @param text ends with a line feed and holds no other control characters
    public SignedNote sign(String text) {
        var signature = signature(secret, text.getBytes(StandardCharsets.UTF_8));
        var numbered =
                ByteBuffer.allocate(Integer.BYTES + signature.length)
                        .putInt(verifier.id())
                        .put(signature)
                        .array();
        var line =
                SignedNote.MARK
                        + verifier.name()
                        + " "
                        + Base64.getEncoder().encodeToString(numbered)
                        + "\n";
        return SignedNote.of(text, line);
    }

    /// The Ed25519 signature of a key over a message.
    static byte[] signature(PrivateKey secret, byte[] message) {
        try {
            var signer = Signature.getInstance(VerifierKey.ALGORITHM);
            signer.initSign(secret);
            signer.update(message);
            return signer.sign();
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
