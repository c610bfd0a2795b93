package org.quanyi.server.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.quanyi.server.store.StoreFailure;

/// Sealed values: they open where they were sealed, and nowhere else.
class SealingTest {

    private static final Field NAME = new Field("person.person", "name");
    private static final DataKey KEY = new DataKey(7, 1, filled(1));
    private static final String CLEAR = "王小兰";

    private static byte[] filled(int b) {
        byte[] bytes = new byte[DataKey.BYTES];
        Arrays.fill(bytes, (byte) b);
        return bytes;
    }

    @ParameterizedTest
    @EnumSource(Algorithm.class)
    void opensWithEitherAlgorithmWhateverIsSealedWithNow(Algorithm algorithm) {
        byte[] sealed = new Sealing(algorithm).seal(NAME, KEY, CLEAR);
        assertThat(sealed).hasSize(3 + 12 + CLEAR.getBytes(StandardCharsets.UTF_8).length + 16);
        assertThat(sealed[1]).isEqualTo((byte) algorithm.number());
        for (Algorithm now : Algorithm.values()) {
            assertThat(new Sealing(now).text(NAME, KEY, sealed)).isEqualTo(CLEAR);
        }
    }

    @Test
    void sealsTheSameValueDifferentlyEachTime() {
        Sealing sealing = new Sealing(Algorithm.AES_256_GCM);
        assertThat(sealing.seal(NAME, KEY, CLEAR)).isNotEqualTo(sealing.seal(NAME, KEY, CLEAR));
    }

    @ParameterizedTest
    @EnumSource(Algorithm.class)
    void opensNowhereElse(Algorithm algorithm) {
        Sealing sealing = new Sealing(algorithm);
        byte[] sealed = sealing.seal(NAME, KEY, CLEAR);
        refuses(sealing, new Field("person.person", "birth"), KEY, sealed);
        refuses(sealing, NAME, KEY.about(8), sealed);
        refuses(sealing, NAME, new DataKey(7, 1, filled(2)), sealed);
        refuses(sealing, NAME, KEY, new byte[] {1, 1});
        refuses(sealing, NAME, KEY, Arrays.copyOf(sealed, sealed.length - 1));
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            refuses(sealing, NAME, KEY, changed);
        }
    }

    private static void refuses(Sealing sealing, Field field, DataKey key, byte[] sealed) {
        assertThatThrownBy(() -> sealing.open(field, key, sealed))
                .isInstanceOf(StoreFailure.class)
                .hasMessageContaining("does not open");
    }

    /// GB/T 32907-2016, annex A, example 1: the cipher is the one of the standard.
    @Test
    void sm4IsTheStandardsCipher() throws Exception {
        byte[] block = java.util.HexFormat.of().parseHex("0123456789abcdeffedcba9876543210");
        var cipher =
                javax.crypto.Cipher.getInstance(
                        "SM4/ECB/NoPadding",
                        new org.bouncycastle.jce.provider.BouncyCastleProvider());
        cipher.init(
                javax.crypto.Cipher.ENCRYPT_MODE,
                new javax.crypto.spec.SecretKeySpec(block, "SM4"));
        assertThat(cipher.doFinal(block))
                .isEqualTo(java.util.HexFormat.of().parseHex("681edf34d206965e86b3e94f536e4246"));
    }

    @Test
    void aKeyShowsNothingOfItself() {
        assertThat(KEY).hasToString("DataKey[subject=7, version=1]");
    }
}
