package org.quanyi.server.journal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.quanyi.proof.Chain;
import org.quanyi.proof.LeafHasher;
import org.quanyi.proof.MerkleTree;

/// One sealed batch in the chain.
///
/// @param seq position in the chain, from 1 without a gap
/// @param rowCount rows of all ledgers together
/// @param root tree head over the batch's ledgers in the order of their names
/// @param previous hash of the entry before, 32 zero bytes for the first
/// @param hash what the next entry links to
public record Entry(
        long seq,
        int batch,
        String kind,
        String reference,
        Instant happenedAt,
        Instant recordedAt,
        int rowCount,
        byte[] root,
        byte[] previous,
        byte[] hash) {

    static Entry after(Head head, Batch batch, List<LedgerRoot> roots, Instant recordedAt) {
        int rows = roots.stream().mapToInt(LedgerRoot::rowCount).sum();
        Entry open =
                new Entry(
                        head.seq() + 1,
                        batch.number(),
                        batch.kind(),
                        batch.reference(),
                        batch.happenedAt(),
                        recordedAt,
                        rows,
                        rootOf(roots),
                        head.hash(),
                        new byte[0]);
        return open.sealed();
    }

    private Entry sealed() {
        return new Entry(
                seq, batch, kind, reference, happenedAt, recordedAt, rowCount, root, previous, expectedHash());
    }

    /// The hash that these contents must have.
    byte[] expectedHash() {
        return Chain.link(
                previous,
                List.of(
                        text(Long.toString(seq)),
                        text(Integer.toString(batch)),
                        text(kind),
                        text(reference),
                        text(happenedAt.toString()),
                        text(recordedAt.toString()),
                        text(Integer.toString(rowCount)),
                        root));
    }

    /// The tree head over ledgers: each leaf is the ledger's row count and root under the ledger's name.
    static byte[] rootOf(List<LedgerRoot> roots) {
        MerkleTree tree = new MerkleTree();
        for (LedgerRoot root : roots) {
            byte[] content = java.nio.ByteBuffer.allocate(4 + root.root().length).putInt(root.rowCount()).put(root.root()).array();
            tree.append(new LeafHasher(root.ledger()).hash(content, 0, content.length));
        }
        return tree.root();
    }

    private static byte[] text(String value) {
        return value.getBytes(StandardCharsets.UTF_8);
    }
}
