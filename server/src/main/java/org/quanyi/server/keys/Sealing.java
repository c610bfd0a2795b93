package org.quanyi.server.keys;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javax.crypto.AEADBadTagException;
import org.jspecify.annotations.Nullable;
import org.quanyi.server.store.StoreFailure;

/// Seals values and opens them again (加密与解密): one format for every column. For one thread and one
/// pass; many values of a pass share its ciphers.
///
/// A sealed value is: format 1, algorithm, version of the data key, nonce (12), ciphertext, tag
/// (16). It is bound to its first three bytes, its column and whose it is, so that it opens nowhere
/// else.
public final class Sealing {

    static final String CHANGED =
            "A sealed value does not open: it was changed or moved in the database, or its key is another."
                    + " Keep everything as it is and compare with a backup.";

    private static final byte FORMAT = 1;
    private static final int HEAD = 3;

    private final Algorithm algorithm;
    private final @Nullable Gcm[] ciphers = new @Nullable Gcm[Algorithm.values().length];

    Sealing(Algorithm algorithm) {
        this.algorithm = algorithm;
    }

    public byte[] seal(Field field, DataKey key, String clear) {
        return seal(field, key, clear.getBytes(StandardCharsets.UTF_8));
    }

    public byte[] seal(Field field, DataKey key, byte[] clear) {
        byte[] sealed = new byte[HEAD + Gcm.length(clear.length)];
        sealed[0] = FORMAT;
        sealed[1] = (byte) algorithm.number();
        sealed[2] = (byte) key.version();
        cipher(algorithm).seal(key.key(algorithm), bound(field, key, sealed), clear, sealed, HEAD);
        return sealed;
    }

    public String text(Field field, DataKey key, byte[] sealed) {
        return new String(open(field, key, sealed), StandardCharsets.UTF_8);
    }

    /// The value, whatever algorithm it was sealed with.
    ///
    /// @throws StoreFailure when it was changed or moved, or the key is another
    public byte[] open(Field field, DataKey key, byte[] sealed) {
        if (sealed.length < HEAD || sealed[0] != FORMAT) {
            throw new StoreFailure(CHANGED);
        }
        Algorithm used = Algorithm.numbered(sealed[1]);
        try {
            return cipher(used).open(key.key(used), bound(field, key, sealed), sealed, HEAD);
        } catch (AEADBadTagException e) {
            throw new StoreFailure(CHANGED, e);
        }
    }

    /// The version of the data key that a value was sealed with.
    static int version(byte[] sealed) {
        if (sealed.length < HEAD) {
            throw new StoreFailure(CHANGED);
        }
        return sealed[2] & 0xff;
    }

    private static byte[] bound(Field field, DataKey key, byte[] sealed) {
        byte[] name = field.bytes();
        return ByteBuffer.allocate(HEAD + Long.BYTES + name.length)
                .put(sealed, 0, HEAD)
                .putLong(key.subject())
                .put(name)
                .array();
    }

    private Gcm cipher(Algorithm wanted) {
        Gcm known = ciphers[wanted.ordinal()];
        if (known == null) {
            known = new Gcm(wanted);
            ciphers[wanted.ordinal()] = known;
        }
        return known;
    }
}
