package org.quanyi.server.keys;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/// Galois/counter mode over one reused cipher: nonce, ciphertext, tag. For one thread and one pass.
///
/// Nonces are random. A key seals few values, far from the number where two nonces may meet.
final class Gcm {

    static final int NONCE = 12;
    static final int TAG = 16;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int DRAWN_AT_ONCE = 128;

    private final Cipher cipher;
    private final byte[] nonces = new byte[NONCE * DRAWN_AT_ONCE];
    private int next = nonces.length;

    Gcm(Algorithm algorithm) {
        try {
            cipher = algorithm.open();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the cipher " + algorithm + " is missing", e);
        }
    }

    /// What sealing `clear` bytes takes.
    static int length(int clear) {
        return NONCE + clear + TAG;
    }

    /// @param into takes the sealed value from `offset` on
    void seal(SecretKey key, byte[] bound, byte[] clear, byte[] into, int offset) {
        if (next == nonces.length) {
            RANDOM.nextBytes(nonces);
            next = 0;
        }
        System.arraycopy(nonces, next, into, offset, NONCE);
        next += NONCE;
        try {
            cipher.init(
                    Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG * 8, into, offset, NONCE));
            cipher.updateAAD(bound);
            cipher.doFinal(clear, 0, clear.length, into, offset + NONCE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a value could not be sealed", e);
        }
    }

    byte[] seal(SecretKey key, byte[] bound, byte[] clear) {
        byte[] sealed = new byte[length(clear.length)];
        seal(key, bound, clear, sealed, 0);
        return sealed;
    }

    /// @throws AEADBadTagException when the key is another, or the value or what it is bound to was
    ///   changed
    byte[] open(SecretKey key, byte[] bound, byte[] sealed, int offset) throws AEADBadTagException {
        if (sealed.length - offset < NONCE + TAG) {
            throw new AEADBadTagException("too short");
        }
        try {
            cipher.init(
                    Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG * 8, sealed, offset, NONCE));
            cipher.updateAAD(bound);
            return cipher.doFinal(sealed, offset + NONCE, sealed.length - offset - NONCE);
        } catch (AEADBadTagException e) {
            throw e;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a value could not be opened", e);
        }
    }
}
