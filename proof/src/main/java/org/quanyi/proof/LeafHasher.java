package org.quanyi.proof;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

public final class LeafHasher {
    private final byte[] prefix;
    private final MessageDigest digest = MerkleTree.sha();

    public LeafHasher(String domain) {
        prefix = domain.getBytes(StandardCharsets.UTF_8);
    }

    public byte[] hash(byte[] bytes, int offset, int length) {
        digest.update((byte) 0);
        digest.update(prefix);
        digest.update((byte) 0);
        digest.update(bytes, offset, length);
        return digest.digest();
    }
}
