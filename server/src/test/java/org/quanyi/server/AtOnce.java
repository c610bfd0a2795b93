package org.quanyi.server;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Two callers who begin at the same moment, for tests of races.
public final class AtOnce {

    private AtOnce() {}

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
