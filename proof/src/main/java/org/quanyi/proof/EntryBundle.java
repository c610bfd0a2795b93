package org.quanyi.proof;

import java.io.ByteArrayOutputStream;
import java.util.List;

/// The entries under one tile of leaves as one file (日志条目包): each entry after its length in two
/// bytes, highest first.
public final class EntryBundle {
    /// The longest entry there can be.
    public static final int LONGEST = 0xffff;

    private static final int LENGTH = 2;

    private final byte[] bytes;
    private int begin;
    private int end;

    /// Goes through a file; begins before its first entry.
    public EntryBundle(byte[] bytes) {
        this.bytes = bytes;
    }

    /// Goes on to the next entry.
    ///
    /// @return false when none is left whole: at the end, or where the file is torn
    public boolean next() {
        if (bytes.length - end < LENGTH) {
            return false;
        }
        var length = Byte.toUnsignedInt(bytes[end]) << 8 | Byte.toUnsignedInt(bytes[end + 1]);
        if (bytes.length - end - LENGTH < length) {
            return false;
        }
        begin = end + LENGTH;
        end = begin + length;
        return true;
    }

    /// Whether the last entry was the last thing in the file.
    public boolean isAtEnd() {
        return end == bytes.length;
    }

    /// The leaf hash of the entry, into the target.
    void hash(LeafHasher hasher, byte[] target, int offset) {
        hasher.hash(bytes, begin, end - begin, target, offset);
    }

    /// The file over some entries.
    ///
    /// @throws IllegalArgumentException if an entry is too long
    public static byte[] of(List<byte[]> entries) {
        var file = new ByteArrayOutputStream(entries.size() * 64);
        for (var entry : entries) {
            if (entry.length > LONGEST) {
                throw new IllegalArgumentException("an entry of " + entry.length + " bytes");
            }
            file.write(entry.length >>> 8);
            file.write(entry.length);
            file.writeBytes(entry);
        }
        return file.toByteArray();
    }
}
