package org.quanyi.server.keys;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import javax.crypto.AEADBadTagException;
import org.quanyi.server.store.StoreFailure;

/// Wraps data keys with keys of the ring and unwraps them (密钥封装), many in one pass. For one thread.
final class Wrapping {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final byte[] PERSON = "keys.data_key".getBytes(StandardCharsets.UTF_8);
    private static final byte[] ROOM = "keys.room_key".getBytes(StandardCharsets.UTF_8);

    private final KeyRing ring;
    private final Gcm cipher = KeyRing.aes();

    Wrapping(KeyRing ring) {
        this.ring = ring;
    }

    static byte[] fresh() {
        byte[] secret = new byte[DataKey.BYTES];
        RANDOM.nextBytes(secret);
        return secret;
    }

    KeyTable.Wrapped person(int person, int version, int kek, byte[] secret) {
        return new KeyTable.Wrapped(
                person, version, kek, cipher.seal(ring.key(kek), bound(person, version), secret));
    }

    byte[] open(KeyTable.Wrapped key) {
        return open(key.kek(), bound(key.person(), key.version()), key.bytes());
    }

    RoomKeyTable.Wrapped room(String purpose, int version, int kek, byte[] secret) {
        return new RoomKeyTable.Wrapped(
                purpose, version, kek, cipher.seal(ring.key(kek), bound(purpose, version), secret));
    }

    byte[] open(RoomKeyTable.Wrapped key) {
        return open(key.kek(), bound(key.purpose(), key.version()), key.bytes());
    }

    private byte[] open(int kek, byte[] bound, byte[] wrapped) {
        try {
            return cipher.open(ring.key(kek), bound, wrapped, 0);
        } catch (AEADBadTagException e) {
            throw new StoreFailure(
                    "A wrapped key does not open: it was changed or moved in the database. Keep everything"
                            + " as it is and compare with a backup.",
                    e);
        }
    }

    private static byte[] bound(int person, int version) {
        return ByteBuffer.allocate(PERSON.length + 2 * Integer.BYTES)
                .put(PERSON)
                .putInt(person)
                .putInt(version)
                .array();
    }

    private static byte[] bound(String purpose, int version) {
        byte[] name = purpose.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(ROOM.length + Integer.BYTES + name.length)
                .put(ROOM)
                .putInt(version)
                .put(name)
                .array();
    }
}
