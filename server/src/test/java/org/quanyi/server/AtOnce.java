package org.quanyi.server;

import java.lang.StackWalker.StackFrame;
import java.util.ArrayList;
import java.util.Arrays;
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

    private static final int ROUNDS = Integer.getInteger("quanyi.rounds", 12);

    /// How long a control looks for the fault that was planted. Most find it in the first rounds.
    private static final int LONGEST = 400;

    private static final String RACING = "at-once-";

    private static volatile boolean hasMet;

    private AtOnce() {}

    /// One round of a race.
    public interface Round {

        /// @param number counted from 0
        void run(int number) throws Exception;
    }

    /// Runs all rounds of a pair.
    public static void rounds(Round round) throws Exception {
        requireRace();
        for (int number = 0; number < ROUNDS; number++) {
            round.run(number);
        }
    }

    /// Whether rounds do not hold, as they must where the lock is missing that they are about. What
    /// fails before the two have met is no finding, and is thrown.
    public static boolean fails(Round round) throws Exception {
        requireRace();
        for (int number = 0; number < Math.max(ROUNDS, LONGEST); number++) {
            hasMet = false;
            try {
                round.run(number);
            } catch (AssertionError | Exception found) {
                if (!hasMet) {
                    throw found;
                }
                return true;
            }
        }
        return false;
    }

    /// What is not marked as a race would run some rounds in the suite, and never its thousand.
    private static void requireRace() {
        boolean isRace =
                StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
                        .walk(frames -> frames.anyMatch(AtOnce::isRace));
        if (!isRace) {
            throw new IllegalStateException("rounds of a test that is not marked @Race");
        }
    }

    private static boolean isRace(StackFrame frame) {
        return Arrays.stream(frame.getDeclaringClass().getDeclaredMethods())
                .filter(method -> method.getName().equals(frame.getMethodName()))
                .anyMatch(method -> method.isAnnotationPresent(Race.class));
    }

    /// Whether the running thread is one of two at once.
    static boolean isRacing() {
        return Thread.currentThread().getName().startsWith(RACING);
    }

    /// What the two answer, in their order.
    public static <T> List<T> both(Callable<T> one, Callable<T> other)
            throws InterruptedException, ExecutionException {
        CyclicBarrier barrier = new CyclicBarrier(2);
        try (ExecutorService threads =
                Executors.newFixedThreadPool(2, Thread.ofPlatform().name(RACING, 0).factory())) {
            List<Future<T>> running = new ArrayList<>();
            for (Callable<T> each : List.of(one, other)) {
                running.add(
                        threads.submit(() -> {
                            barrier.await();
                            return each.call();
                        }));
            }
            hasMet = true;
            return List.of(running.getFirst().get(), running.getLast().get());
        }
    }
}
