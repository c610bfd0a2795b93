package org.quanyi.server.journal;

import java.util.Arrays;

/// Four bytes of each leaf in order. The root proves that something changed; the marks say which
/// row.
final class LeafMarks {

    static final int WIDTH = 4;

    private byte[] bytes = new byte[WIDTH * 64];
    private int length;

    void add(byte[] leaf) {
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, bytes.length * 2);
        }
        System.arraycopy(leaf, 0, bytes, length, WIDTH);
        length += WIDTH;
    }

    byte[] bytes() {
        return Arrays.copyOf(bytes, length);
    }
}
