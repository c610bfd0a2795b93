package org.quanyi.rules;

import java.util.SplittableRandom;

/// Seeded generators of property tests: each run uses a fresh seed and prints it, so that a failure
/// can be repeated with `-Dquanyi.seed=...`.
public final class Seeds {
    private Seeds() {}

    /// A generator for the test, its seed printed.
    public static SplittableRandom random(Object test) {
        var fixed = Long.getLong("quanyi.seed");
        var seed = fixed == null ? System.nanoTime() : fixed;
        System.out.println(test.getClass().getSimpleName() + ": -Dquanyi.seed=" + seed);
        return new SplittableRandom(seed);
    }
}
