package org.quanyi.server.demo;

import java.util.List;
import java.util.Random;

/// The chance (随机数) of one subject of the city: the same seed, topic and number always give the
/// same values.
///
/// Each person and each employer's month has its own, so that a city of another size keeps its
/// first persons. [Random] is used because its sequence is part of its specification, on every JDK
/// alike.
final class Chance {

    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    private final Random random;

    private Chance(long seed) {
        this.random = new Random(seed);
    }

    /// @param topic what the values are for, so that two uses of one number stay independent
    static Chance of(long seed, String topic, long... numbers) {
        long mixed = mix(seed + GOLDEN * topic.hashCode());
        for (long number : numbers) {
            mixed = mix(mixed + GOLDEN * (number + 1));
        }
        return new Chance(mixed);
    }

    /// The finishing steps of SplitMix64: neighbours become strangers.
    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    /// True in so many of a thousand cases.
    boolean perMille(int cases) {
        return random.nextInt(1000) < cases;
    }

    /// A number from the first to the last, both included.
    int between(int first, int last) {
        return first + random.nextInt(last - first + 1);
    }

    /// A number of mean 0 and deviation 1.
    double normal() {
        return random.nextGaussian();
    }

    /// A length of at least one month whose mean is about the given one; short ones are the most
    /// frequent.
    int months(int mean) {
        return 1 + (int) (-Math.log(1 - random.nextDouble()) * (mean - 0.5));
    }

    double share() {
        return random.nextDouble();
    }

    <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /// One character of a text; characters beyond the first plane are whole.
    String characterOf(String text) {
        int place = random.nextInt(text.codePointCount(0, text.length()));
        return Character.toString(text.codePointAt(text.offsetByCodePoints(0, place)));
    }
}
