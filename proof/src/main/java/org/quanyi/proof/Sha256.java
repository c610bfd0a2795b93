package org.quanyi.proof;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// One reusable SHA-256, for one thread at a time.
final class Sha256 {
    private final MessageDigest digest;

    Sha256() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    Sha256 add(byte value) {
        digest.update(value);
        return this;
    }

    Sha256 add(byte[] bytes, int offset, int length) {
        digest.update(bytes, offset, length);
        return this;
    }

    Sha256 add(byte[] bytes) {
        digest.update(bytes);
        return this;
    }

    void finish(byte[] target, int offset) {
        try {
            digest.digest(target, offset, Hash.BYTES);
        } catch (DigestException tooShort) {
            throw new IllegalArgumentException("no room for 32 bytes at " + offset, tooShort);
        }
    }

    Hash finish() {
        return Hash.of(digest.digest());
    }
}
