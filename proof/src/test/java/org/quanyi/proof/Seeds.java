package org.quanyi.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Seeded generators of property tests: each run uses a fresh seed and prints it, so that a failure
/// can be repeated with `-Dquanyi.seed=...`.
final class Seeds {
    private Seeds() {}

    static SplittableRandom random(Object test) {
        var fixed = Long.getLong("quanyi.seed");
        var seed = fixed == null ? System.nanoTime() : fixed;
        System.out.println(test.getClass().getSimpleName() + ": -Dquanyi.seed=" + seed);
        return new SplittableRandom(seed);
    }

    static Hash hash(SplittableRandom random) {
        var bytes = new byte[Hash.BYTES];
        random.nextBytes(bytes);
        return Hash.of(bytes);
    }

    static List<Hash> hashes(SplittableRandom random, int count) {
        var hashes = new ArrayList<Hash>();
        for (var i = 0; i < count; i++) {
            hashes.add(hash(random));
        }
        return hashes;
    }
}
