package org.quanyi.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Clients that ask at the same time, and how long each answer took.
final class Clients {

    static final int COUNT = 8;

    /// Asks for the record of one account and throws when the answer is not whole.
    @FunctionalInterface
    interface Question {
        void ask(int account) throws Exception;
    }

    /// Milliseconds of each answer, sorted.
    record Answers(double[] sorted, double seconds) {

        double perSecond() {
            return sorted.length / seconds;
        }

        double percentile(double share) {
            return sorted[Math.min(sorted.length - 1, (int) (sorted.length * share))];
        }

        String told() {
            return "%,.0f requests/s, p50 %.1f ms, p99 %.1f ms, p99.9 %.1f ms (%,d answers)"
                    .formatted(
                            perSecond(),
                            percentile(0.5),
                            percentile(0.99),
                            percentile(0.999),
                            sorted.length);
        }
    }

    private final int accounts;
    private long seed = World.SEED;

    Clients(int accounts) {
        this.accounts = accounts;
    }

    /// Closed loop: each client asks again as soon as it has its answer.
    Answers closed(Question question, double seconds) throws Exception {
        return drive(question, seconds, 0);
    }

    /// Open loop: so many questions fall due in a second whether or not earlier ones are answered,
    /// and an answer counts from the moment its question was due.
    Answers open(Question question, double seconds, double perSecond) throws Exception {
        return drive(question, seconds, COUNT / perSecond);
    }

    /// One client that asks for each account once, for the first time.
    Answers first(Question question, double seconds) throws Exception {
        List<Double> took = new ArrayList<>();
        long begin = System.nanoTime();
        for (int a = 0; a < accounts && System.nanoTime() - begin < seconds * 1e9; a++) {
            long asked = System.nanoTime();
            question.ask(a);
            took.add((System.nanoTime() - asked) / 1e6);
        }
        return answers(List.of(took), (System.nanoTime() - begin) / 1e9);
    }

    private Answers drive(Question question, double seconds, double pause) throws Exception {
        long begin = System.nanoTime();
        List<Callable<List<Double>>> clients = new ArrayList<>();
        for (int c = 0; c < COUNT; c++) {
            Random random = new Random(seed++);
            long first = begin + (long) (pause * 1e9 * c / COUNT);
            long end = begin + (long) (seconds * 1e9);
            clients.add(() -> client(question, first, end, pause, random));
        }
        List<List<Double>> all = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(COUNT)) {
            for (var done : pool.invokeAll(clients)) {
                all.add(done.get());
            }
        }
        return answers(all, (System.nanoTime() - begin) / 1e9);
    }

    private List<Double> client(
            Question question, long first, long end, double pause, Random random) throws Exception {
        List<Double> took = new ArrayList<>();
        long due = first;
        while (due < end) {
            long rest = due - System.nanoTime();
            if (rest > 0) {
                Thread.sleep(rest / 1_000_000, (int) (rest % 1_000_000));
            }
            question.ask(random.nextInt(accounts));
            long now = System.nanoTime();
            took.add((now - due) / 1e6);
            due = pause == 0 ? now : due + (long) (pause * 1e9);
        }
        return took;
    }

    private static Answers answers(List<List<Double>> took, double seconds) {
        double[] sorted =
                took.stream().flatMap(List::stream).mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return new Answers(sorted, seconds);
    }
}
