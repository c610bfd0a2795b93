package org.quanyi.proof;

import java.util.Arrays;
import java.util.HexFormat;

/// A SHA-256 value (哈希值), 32 bytes. Immutable.
public final class Hash {
    /// Its length in bytes.
    public static final int BYTES = 32;

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /// The hash of these 32 bytes.
    ///
    /// @throws IllegalArgumentException if there are more or fewer
    public static Hash of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("a hash has 32 bytes, not " + bytes.length);
        }
        return new Hash(bytes.clone());
    }

    /// The hash of 32 bytes in the middle of an array.
    public static Hash of(byte[] bytes, int offset) {
        return new Hash(Arrays.copyOfRange(bytes, offset, Math.addExact(offset, BYTES)));
    }

    /// Reads 64 hexadecimal digits.
    ///
    /// @throws IllegalArgumentException if the text is anything else
    public static Hash parse(String hex) {
        return of(HexFormat.of().parseHex(hex));
    }

    /// The bytes, as a copy.
    public byte[] bytes() {
        return bytes.clone();
    }

    /// Copies the bytes into an array.
    public void copyTo(byte[] target, int offset) {
        System.arraycopy(bytes, 0, target, offset, BYTES);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /// 64 lower-case hexadecimal digits.
    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
