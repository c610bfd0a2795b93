package org.quanyi.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.quanyi.rules.Law;
import org.quanyi.rules.Money;
import org.quanyi.rules.Month;
import org.quanyi.rules.contribution.ContributionDue;
import org.quanyi.rules.contribution.ContributionTerms;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.DemoAccounts;
import org.quanyi.server.access.Role;
import org.quanyi.server.contribution.HistoryMonth;
import org.quanyi.server.contribution.TakeOver;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.web.server.context.WebServerApplicationContext;

/// One person's whole record of fifteen years out of many persons, through HTTP.
final class RecordBench {

    private static final int MONTHS = 180;
    private static final int ACCOUNTS = 2_000;
    private static final int CLIENTS = 8;
    private static final double BYTES_PER_LINE = 220;

    private final int persons;
    private final int seconds;

    RecordBench(int persons, int seconds) {
        this.persons = persons;
        this.seconds = seconds;
    }

    void run() throws Exception {
        Machine.print(
                "./quanyi bench record --persons %d --seconds %d (seed %d)"
                        .formatted(persons, seconds, World.SEED));
        try (World world = new World("record", persons, WebApplicationType.SERVLET)) {
            requireSpace(world);
            load(world);
            System.out.println(world.bytesPerRow("contribution.month_line"));
            accounts(world);
            URI address = address(world);
            drive(address, seconds / 4 + 1, 0);
            double[] full = drive(address, seconds, 0);
            tell("all cores, %d clients".formatted(CLIENTS), full);
            double half = full.length / (double) seconds / 2;
            tell(
                    "half load, %.0f requests/s offered".formatted(half),
                    drive(address, seconds, half));
        }
    }

    private void requireSpace(World world) {
        double needed = persons * (double) MONTHS * BYTES_PER_LINE;
        long free = world.folder.toFile().getUsableSpace();
        if (free < needed) {
            throw new IllegalStateException(
                    "%,d persons need about %.0f GB, %.0f GB are free in %s; name another folder in QUANYI_DATA or fewer persons"
                            .formatted(persons, needed / 1e9, free / 1e9, world.folder));
        }
    }

    private void load(World world) {
        Law law = world.context.getBean(Law.class);
        TakeOver door = world.context.getBean(TakeOver.class);
        Random random = new Random(World.SEED);
        Month first = Month.parse("2010-11");
        for (int m = 0; m < MONTHS; m++) {
            Month month = first.plus(m);
            ContributionTerms terms = ContributionDue.terms(law, World.REGION, month, 2).orThrow();
            List<HistoryMonth.Line> lines = new ArrayList<>(persons);
            for (int i = 0; i < persons; i++) {
                Money wage = Money.fen(100L * (2000 + random.nextInt(20_000)));
                lines.add(
                        new HistoryMonth.Line(
                                world.persons.get(i),
                                world.employers.get(i / World.STAFF),
                                terms.assess(terms.clamp(wage))));
            }
            door.book(
                    new HistoryMonth(World.REGION, month, lines, List.of(), Set.of(), Set.of()),
                    "bench");
            System.err.printf("month %d of %d%n", m + 1, MONTHS);
        }
    }

    private void accounts(World world) {
        DemoAccounts door = world.context.getBean(DemoAccounts.class);
        Random random = new Random(World.SEED);
        for (int i = 0; i < ACCOUNTS; i++) {
            int person = world.persons.get(random.nextInt(persons));
            door.add(new Actor("bench" + i, Role.PERSON, "bench", "", person, null));
        }
    }

    private static URI address(World world) {
        var web = (WebServerApplicationContext) world.context;
        return URI.create(
                "http://localhost:"
                        + Objects.requireNonNull(web.getWebServer()).getPort()
                        + "/api/v1/persons/me/record");
    }

    /// Milliseconds of each answer.
    ///
    /// @param perSecond how many requests are offered in a second by all clients; 0 for as many as
    ///   they can
    private static double[] drive(URI address, int seconds, double perSecond) throws Exception {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        List<Callable<double[]>> clients = new ArrayList<>();
        for (int c = 0; c < CLIENTS; c++) {
            Random random = new Random(World.SEED + c);
            clients.add(() -> client(address, end, CLIENTS / perSecond, random));
        }
        List<double[]> all = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(CLIENTS)) {
            for (var done : pool.invokeAll(clients)) {
                all.add(done.get());
            }
        }
        return all.stream().flatMapToDouble(Arrays::stream).toArray();
    }

    private static double[] client(URI address, long end, double pause, Random random)
            throws Exception {
        List<Double> took = new ArrayList<>();
        try (HttpClient http = HttpClient.newHttpClient()) {
            long due = System.nanoTime();
            while (System.nanoTime() < end) {
                String account = "bench" + random.nextInt(ACCOUNTS) + ":" + DemoAccounts.PASSWORD;
                String token =
                        Base64.getEncoder()
                                .encodeToString(account.getBytes(StandardCharsets.UTF_8));
                HttpRequest request =
                        HttpRequest.newBuilder(address)
                                .header("Authorization", "Basic " + token)
                                .build();
                long begin = System.nanoTime();
                var answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
                took.add((System.nanoTime() - begin) / 1e6);
                if (answer.statusCode() != 200) {
                    throw new IllegalStateException("answered " + answer.statusCode());
                }
                if (Double.isFinite(pause)) {
                    due += (long) (pause * 1e9);
                    long rest = (due - System.nanoTime()) / 1_000_000;
                    Thread.sleep(Math.max(0, rest));
                }
            }
        }
        return took.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private void tell(String what, double[] took) {
        double[] sorted = took.clone();
        Arrays.sort(sorted);
        System.out.printf(
                "%s: %,.0f requests/s, p50 %.1f ms, p99 %.1f ms (%,d answers)%n",
                what,
                took.length / (double) seconds,
                sorted[sorted.length / 2],
                sorted[(int) (sorted.length * 0.99)],
                sorted.length);
    }
}
