package org.quanyi.server;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Two callers who begin at the same moment, for tests of races. How many rounds a pair takes is
/// one property, `quanyi.rounds`; `./quanyi race` sets it to 1,000.
public final class AtOnce {

    /// The rounds of a pair, unless the property says otherwise.
    public static final int ROUNDS = Integer.getInteger("quanyi.rounds", 20);

    /// How long a control looks for the fault that was planted. Most find it in the first rounds.
    private static final int LONGEST = 400;

    private AtOnce() {}

    /// One round of a race.
    public interface Round {

        /// @param number counted from 0
        void run(int number) throws InterruptedException, ExecutionException;
    }

    /// Runs all rounds of a pair.
    public static void rounds(Round round) throws InterruptedException, ExecutionException {
        for (int number = 0; number < ROUNDS; number++) {
            round.run(number);
        }
    }

    /// Whether rounds do not hold, as they must where the lock is missing that they are about.
    public static boolean fails(Round round) throws InterruptedException {
        for (int number = 0; number < Math.max(ROUNDS, LONGEST); number++) {
            try {
                round.run(number);
            } catch (AssertionError | ExecutionException found) {
                return true;
            }
        }
        return false;
    }

    /// What the two answer, in their order.
    public static <T> List<T> both(Callable<T> one, Callable<T> other)
            throws InterruptedException, ExecutionException {
        CyclicBarrier barrier = new CyclicBarrier(2);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<T>> running = new ArrayList<>();
            for (Callable<T> each : List.of(one, other)) {
                running.add(
                        threads.submit(() -> {
                            barrier.await();
                            return each.call();
                        }));
            }
            return List.of(running.getFirst().get(), running.getLast().get());
        }
    }
}
