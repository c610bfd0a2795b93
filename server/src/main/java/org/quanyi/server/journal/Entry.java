package org.quanyi.server.journal;

import java.time.Instant;
import java.util.List;
import org.quanyi.proof.Canonical;
import org.quanyi.proof.Chain;
import org.quanyi.proof.Hash;
import org.quanyi.proof.Merkle;
import org.quanyi.proof.MerkleTree;

/// One sealed batch in the chain.
///
/// @param seq position in the chain, from 1 without a gap
/// @param rowCount rows of all ledgers together
/// @param root tree head over the batch's ledgers in the order of their names
/// @param previous hash of the entry before, the start of the chain for the first
/// @param hash what the next entry links to
public record Entry(
        long seq,
        int batch,
        String kind,
        String reference,
        Instant happenedAt,
        Instant recordedAt,
        int rowCount,
        Hash root,
        Hash previous,
        Hash hash) {

    static final Chain CHAIN = new Chain("quanyi.journal.v1");

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
                        head.hash());
        return open.sealed();
    }

    private Entry sealed() {
        return new Entry(
                seq,
                batch,
                kind,
                reference,
                happenedAt,
                recordedAt,
                rowCount,
                root,
                previous,
                expectedHash());
    }

    /// The link that these contents must have.
    Hash expectedHash() {
        Canonical content =
                new Canonical()
                        .number(seq)
                        .number(batch)
                        .text(kind)
                        .text(reference)
                        .text(happenedAt.toString())
                        .text(recordedAt.toString())
                        .number(rowCount)
                        .hash(root);
        return CHAIN.link(previous, content);
    }

    /// What the entry's leaf in the public log commits to: its place and its link, and so all
    /// before.
    byte[] canonical() {
        return new Canonical().number(seq).hash(expectedHash()).toBytes();
    }

    /// The tree head over ledgers: each leaf is the ledger's name, row count and root.
    static Hash rootOf(List<LedgerRoot> roots) {
        MerkleTree tree = new MerkleTree();
        for (LedgerRoot root : roots) {
            Canonical leaf =
                    new Canonical().text(root.ledger()).number(root.rowCount()).hash(root.root());
            tree.append(Merkle.leafHash(leaf.toBytes()));
        }
        return tree.root();
    }
}
