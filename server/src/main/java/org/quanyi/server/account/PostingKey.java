package org.quanyi.server.account;

import java.util.Comparator;
import org.quanyi.rules.Insurance;
import org.quanyi.rules.Region;

/// Where an amount is posted, in the order in which rows are written.
record PostingKey(Region region, Insurance insurance, FundAccount account)
        implements Comparable<PostingKey> {

    private static final Comparator<PostingKey> ORDER =
            Comparator.comparing(PostingKey::region)
                    .thenComparing(PostingKey::insurance)
                    .thenComparing(k -> k.account().name());

    @Override
    public int compareTo(PostingKey other) {
        return ORDER.compare(this, other);
    }
}
