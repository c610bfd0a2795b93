package org.quanyi.server.keys;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// A key that seals values (数据密钥): one person's, or a room's for one subject. Its text form shows
/// nothing of it.
public final class DataKey {

    static final int BYTES = 32;

    private final long subject;
    private final int version;
    private final byte[] secret;
    private final SecretKey aes;
    private @Nullable SecretKey sm4;

    DataKey(long subject, int version, byte[] secret) {
        this.subject = subject;
        this.version = version;
        this.secret = secret;
        this.aes = new SecretKeySpec(secret, Algorithm.AES_256_GCM.cipher());
    }

    /// The same key for values of one subject only: a value opens only where the same is named.
    public DataKey about(long other) {
        return new DataKey(other, version, secret);
    }

    long subject() {
        return subject;
    }

    int version() {
        return version;
    }

    /// The key for an algorithm. SM4 has one of its own, so that no key serves two algorithms.
    SecretKey key(Algorithm algorithm) {
        if (algorithm == Algorithm.AES_256_GCM) {
            return aes;
        }
        SecretKey known = sm4;
        if (known == null) {
            byte[] derived = derived(algorithm);
            known =
                    new SecretKeySpec(
                            Arrays.copyOf(derived, algorithm.keyBytes()), algorithm.cipher());
            sm4 = known;
        }
        return known;
    }

    private byte[] derived(Algorithm algorithm) {
        Mac mac = mac();
        mac.update((byte) algorithm.number());
        return mac.doFinal();
    }

    /// HMAC-SHA-256 under this key, for one thread.
    public Mac mac() {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "DataKey[subject=" + subject + ", version=" + version + "]";
    }
}
