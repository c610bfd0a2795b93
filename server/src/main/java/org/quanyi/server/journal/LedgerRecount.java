package org.quanyi.server.journal;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quanyi.proof.MerkleTree;

/// Compares the rows of one ledger, batch by batch, with the roots that the journal kept.
final class LedgerRecount {

    private static final int NAMED_PER_BATCH = 3;

    private final Ledger ledger;
    private final Map<Integer, LedgerRoot> expected;
    private final BitSet batches;
    private final List<Discrepancy> found;
    private int batch = -1;
    private MerkleTree tree = new MerkleTree();
    private int index;
    private int named;

    LedgerRecount(
            Ledger ledger,
            Map<Integer, LedgerRoot> expected,
            BitSet batches,
            List<Discrepancy> found) {
        this.ledger = ledger;
        this.expected = new HashMap<>(expected);
        this.batches = batches;
        this.found = found;
    }

    void add(LedgerReader row, byte[] leaf) {
        if (row.batch() != batch) {
            endBatch();
            batch = row.batch();
        }
        tree.append(leaf, 0);
        LedgerRoot kept = expected.get(batch);
        if (!matches(kept, leaf) && named < NAMED_PER_BATCH) {
            named++;
            found.add(
                    Discrepancy.of(
                            batches.get(batch) ? "JOU-004" : "JOU-007",
                            ledger.table(),
                            row.key(),
                            batch));
        }
        index++;
    }

    private boolean matches(@Nullable LedgerRoot kept, byte[] leaf) {
        if (kept == null || index >= kept.rowCount()) {
            return false;
        }
        int from = index * LeafMarks.WIDTH;
        return Arrays.equals(kept.marks(), from, from + LeafMarks.WIDTH, leaf, 0, LeafMarks.WIDTH);
    }

    void end() {
        endBatch();
        expected.forEach((missing, kept) ->
                found.add(Discrepancy.of("JOU-005", ledger.table(), kept.rowCount(), 0, missing)));
    }

    private void endBatch() {
        if (batch >= 0) {
            LedgerRoot kept = expected.remove(batch);
            if (kept != null && kept.rowCount() != index) {
                found.add(Discrepancy.of("JOU-005", ledger.table(), kept.rowCount(), index, batch));
            } else if (kept != null && named == 0 && !kept.root().equals(tree.root())) {
                found.add(Discrepancy.of("JOU-008", ledger.table(), batch));
            }
        }
        tree = new MerkleTree();
        index = 0;
        named = 0;
    }
}
