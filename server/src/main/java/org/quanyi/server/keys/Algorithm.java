package org.quanyi.server.keys;

import java.security.GeneralSecurityException;
import java.security.Provider;
import java.util.Arrays;
import javax.crypto.Cipher;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.quanyi.server.store.StoreFailure;

/// What values are sealed with (加密算法). The numbers stand in sealed values and are never reused.
public enum Algorithm {
    /// AES with 256 bits in Galois/counter mode, from the JDK.
    AES_256_GCM(1, "AES-256-GCM", "AES", 32),
    /// SM4 (GB/T 32907) in Galois/counter mode, from BouncyCastle, for GB/T 39786.
    SM4_GCM(2, "SM4-GCM", "SM4", 16);

    private final int number;
    private final String title;
    private final String cipher;
    private final int keyBytes;

    Algorithm(int number, String title, String cipher, int keyBytes) {
        this.number = number;
        this.title = title;
        this.cipher = cipher;
        this.keyBytes = keyBytes;
    }

    /// The name that `quanyi.keys.algorithm` takes.
    public String title() {
        return title;
    }

    int number() {
        return number;
    }

    /// The JCA's name of its keys.
    String cipher() {
        return cipher;
    }

    int keyBytes() {
        return keyBytes;
    }

    Cipher open() throws GeneralSecurityException {
        return switch (this) {
            case AES_256_GCM -> Cipher.getInstance("AES/GCM/NoPadding");
            case SM4_GCM -> Cipher.getInstance("SM4/GCM/NoPadding", Chinese.PROVIDER);
        };
    }

    /// Loaded only where SM4 is used.
    private static final class Chinese {
        static final Provider PROVIDER = new BouncyCastleProvider();
    }

    static Algorithm named(String title) {
        return Arrays.stream(values())
                .filter(a -> a.title.equals(title))
                .findFirst()
                .orElseThrow(() ->
                        new StoreFailure(
                                "There is no algorithm "
                                        + title
                                        + "; quanyi.keys.algorithm is AES-256-GCM or SM4-GCM."));
    }

    static Algorithm numbered(int number) {
        return Arrays.stream(values())
                .filter(a -> a.number == number)
                .findFirst()
                .orElseThrow(() -> new StoreFailure(Sealing.CHANGED));
    }
}
