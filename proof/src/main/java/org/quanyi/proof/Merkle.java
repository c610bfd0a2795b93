package org.quanyi.proof;

/// The hashing of RFC 6962 section 2.1 (默克尔树哈希规则).
public final class Merkle {
    /// What a leaf begins with.
    static final byte LEAF = 0;

    /// What a node begins with.
    static final byte NODE = 1;

    private Merkle() {}

    /// The hash of a row as a leaf.
    public static Hash leafHash(byte[] row) {
        return new Sha256().add(LEAF).add(row).finish();
    }

    /// The hash of a node over its children.
    public static Hash nodeHash(Hash left, Hash right) {
        return new Sha256().add(NODE).add(left.bytes()).add(right.bytes()).finish();
    }

    /// The root of a tree without leaves.
    public static Hash emptyRoot() {
        return new Sha256().finish();
    }
}
