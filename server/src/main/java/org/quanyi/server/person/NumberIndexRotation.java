package org.quanyi.server.person;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import org.quanyi.server.keys.BlindIndex;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// The change of the blind index's key (盲索引密钥轮换): every number gets a digest under a new key while
/// others work, then the old digests and their key go. Cut off at any moment, the next run goes on.
@Component
public class NumberIndexRotation {

    private static final int AT_ONCE = 2_000;

    private final BlindIndex index;
    private final NumberDigestTable digests;
    private final PersonTable persons;
    private final TransactionOperations transactions;

    NumberIndexRotation(
            BlindIndex index,
            NumberDigestTable digests,
            PersonTable persons,
            TransactionOperations transactions) {
        this.index = index;
        this.digests = digests;
        this.persons = persons;
        this.transactions = transactions;
    }

    /// How many numbers each version of the index knows, by version. More than one version means
    /// that a change is under way.
    public Map<Integer, Long> status() {
        Map<Integer, Long> counts = new TreeMap<>();
        index.fresh().versions().forEach(version -> counts.put(version, 0L));
        counts.putAll(digests.counts());
        return counts;
    }

    /// Changes the key; goes on where a run was cut off.
    ///
    /// @param progress is told the numbers done, batch by batch
    /// @return the version in use now
    public int run(IntConsumer progress) {
        int version = index.begin();
        int done = 0;
        int after = Integer.MIN_VALUE;
        PersonTable.Stretch stretch = persons.numbersAfter(after, AT_ONCE);
        while (stretch.to() > after) {
            complete(stretch.held());
            done += stretch.held().size();
            progress.accept(done);
            after = stretch.to();
            stretch = persons.numbersAfter(after, AT_ONCE);
        }
        for (int old : index.fresh().versions()) {
            if (old != version) {
                retire(old);
            }
        }
        return version;
    }

    private void complete(List<NumberDigestTable.Held> held) {
        transactions.executeWithoutResult(_ -> {
            BlindIndex.Pass pass = index.forWriting();
            digests.complete(held, pass, pass.versions().size() - 1);
        });
    }

    /// The digests go first: a reader who knows only the old version finds nothing, asks for the
    /// versions, and looks again.
    private void retire(int version) {
        boolean more = true;
        while (more) {
            more =
                    Boolean.TRUE.equals(
                            transactions.execute(_ -> digests.deleteSome(version, AT_ONCE)));
        }
        index.retire(version, () -> digests.deleteSome(version, Integer.MAX_VALUE));
    }
}
