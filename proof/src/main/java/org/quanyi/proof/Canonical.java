package org.quanyi.proof;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// The one way to write down an entry as bytes (规范编码), so that equal bytes mean equal entries.
///
/// Each field is a letter for its type, its length, its bytes: no two different lists of fields
/// give the same bytes. Numbers are 8 bytes, highest first; texts are UTF-8 as they are, not
/// normalised.
///
/// | letter | field | bytes |
/// |---|---|---|
/// | `i` | number | 8 |
/// | `s` | text | 4 for the length, then UTF-8 |
/// | `b` | bytes | 4 for the length, then the bytes |
/// | `n` | absent | none |
///
/// Not safe for several threads at a time.
public final class Canonical {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);

    /// An entry without fields.
    public Canonical() {}

    /// Adds a number.
    public Canonical number(long value) {
        bytes.write('i');
        bytes.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(value).array());
        return this;
    }

    /// Adds a text.
    ///
    /// @throws IllegalArgumentException if it holds half a surrogate pair, which has no UTF-8
    public Canonical text(String value) {
        try {
            var encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(value));
            var copy = new byte[encoded.remaining()];
            encoded.get(copy);
            return field('s', copy);
        } catch (CharacterCodingException half) {
            throw new IllegalArgumentException("the text is not Unicode", half);
        }
    }

    /// Adds bytes.
    public Canonical bytes(byte[] value) {
        return field('b', value);
    }

    /// Adds a hash, as bytes.
    public Canonical hash(Hash value) {
        return field('b', value.bytes());
    }

    /// Adds a field that has no value; not the same as an empty text.
    public Canonical absent() {
        bytes.write('n');
        return this;
    }

    private Canonical field(char type, byte[] value) {
        bytes.write(type);
        bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(value.length).array());
        bytes.writeBytes(value);
        return this;
    }

    /// The fields of an entry, for a reader: numbers and texts as they are, bytes as hexadecimal,
    /// an absent field as nothing; no fields at all when the bytes are not an entry.
    public static List<String> fields(byte[] entry) {
        var fields = new ArrayList<String>();
        var rest = ByteBuffer.wrap(entry);
        try {
            while (rest.hasRemaining()) {
                fields.add(
                        switch (rest.get()) {
                            case 'i' -> String.valueOf(rest.getLong());
                            case 's' -> new String(taken(rest), StandardCharsets.UTF_8);
                            case 'b' -> HexFormat.of().formatHex(taken(rest));
                            case 'n' -> "";
                            default -> throw new BufferUnderflowException();
                        });
            }
            return List.copyOf(fields);
        } catch (BufferUnderflowException notAnEntry) {
            return List.of();
        }
    }

    private static byte[] taken(ByteBuffer rest) {
        var length = rest.getInt();
        if (length < 0 || length > rest.remaining()) {
            throw new BufferUnderflowException();
        }
        var bytes = new byte[length];
        rest.get(bytes);
        return bytes;
    }

    /// The entry so far, as bytes.
    public byte[] toBytes() {
        return bytes.toByteArray();
    }
}
