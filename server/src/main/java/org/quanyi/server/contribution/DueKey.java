package org.quanyi.server.contribution;

import java.util.Comparator;
import org.quanyi.rules.Insurance;

/// What money is owed for: an employer's month and insurance. The order is the order in which rows
/// are locked.
record DueKey(int employer, int month, Insurance insurance) implements Comparable<DueKey> {

    private static final Comparator<DueKey> ORDER =
            Comparator.comparingInt(DueKey::employer)
                    .thenComparingInt(DueKey::month)
                    .thenComparing(DueKey::insurance);

    @Override
    public int compareTo(DueKey other) {
        return ORDER.compare(this, other);
    }
}
