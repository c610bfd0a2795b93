package org.quanyi.proof;

/// Hashes many rows as leaves (叶子哈希), without allocating anything per row.
///
/// Not safe for several threads at a time; each takes its own.
public final class LeafHasher {
    private final Sha256 sha = new Sha256();

    /// Writes the leaf hash of a range of bytes, SHA-256 of `0x00` and the bytes, into the target.
    ///
    /// @param target takes 32 bytes from `targetOffset` on; may be the array of the row itself
    public void hash(byte[] row, int offset, int length, byte[] target, int targetOffset) {
        sha.add(Merkle.LEAF).add(row, offset, length).finish(target, targetOffset);
    }

    /// The leaf hash of a range of bytes.
    public Hash hash(byte[] row, int offset, int length) {
        return sha.add(Merkle.LEAF).add(row, offset, length).finish();
    }
}
