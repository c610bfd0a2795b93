package org.quanyi.proof;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;

public final class MerkleTree {
    private record Node(long size, byte[] hash) {}

    private final ArrayDeque<Node> right = new ArrayDeque<>();
    private final MessageDigest digest = sha();
    private long size;

    static MessageDigest sha() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public void append(byte[] leaf) {
        Node node = new Node(1, leaf);
        while (!right.isEmpty() && right.peekLast().size() == node.size()) {
            Node left = right.removeLast();
            node = new Node(node.size() * 2, join(left.hash(), node.hash()));
        }
        right.addLast(node);
        size++;
    }

    private byte[] join(byte[] l, byte[] r) {
        digest.update((byte) 1);
        digest.update(l);
        return digest.digest(r);
    }

    public long size() {
        return size;
    }

    public byte[] root() {
        if (size == 0) {
            return digest.digest();
        }
        var it = right.descendingIterator();
        byte[] hash = it.next().hash();
        while (it.hasNext()) {
            hash = join(it.next().hash(), hash);
        }
        return hash;
    }
}
