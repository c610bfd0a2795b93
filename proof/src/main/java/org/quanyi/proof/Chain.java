package org.quanyi.proof;

import java.nio.ByteBuffer;
import java.util.List;

public final class Chain {
    private Chain() {}

    public static byte[] link(byte[] previous, List<byte[]> fields) {
        var digest = MerkleTree.sha();
        digest.update("quanyi-journal-v1\0".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        digest.update(previous);
        for (byte[] field : fields) {
            digest.update(ByteBuffer.allocate(4).putInt(field.length).array());
            digest.update(field);
        }
        return digest.digest();
    }
}
