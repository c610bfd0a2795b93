package org.quanyi.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Objects;
import java.util.Random;
import org.quanyi.bench.Clients.Answers;
import org.quanyi.bench.Clients.Question;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.DemoAccounts;
import org.quanyi.server.access.Role;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// One person's whole record of fifteen years out of many persons, through HTTP, beside the same
/// rows by their key through JDBC alone.
///
/// Server and clients share the machine, so that the clients' work is in the figures.
final class RecordBench {

    private static final int MOST_ACCOUNTS = 20_000;

    /// The least an answer can have that holds every month.
    private static final int LEAST_BYTES = RecordLoad.MONTHS * 100;

    private static final String BY_KEY =
            """
            select month, employer, batch, seq, pension_base, pension_employer, pension_person, medical_base,
                   medical_employer, medical_person, unemployment_base, unemployment_employer, unemployment_person,
                   work_injury_base, work_injury_employer, maternity_base, maternity_employer
              from contribution.month_line where person = ? order by month, employer, seq
            """;

    private final int persons;
    private final int seconds;
    private final int rounds;
    private final boolean ordered;
    private final int accounts;

    /// @param ordered whether the rows are rewritten in the order of persons first
    RecordBench(int persons, int seconds, int rounds, boolean ordered) {
        this.persons = persons;
        this.seconds = seconds;
        this.rounds = rounds;
        this.ordered = ordered;
        this.accounts = Math.min(persons, MOST_ACCOUNTS);
    }

    void run() throws Exception {
        Machine.print(
                "./quanyi bench record --persons %d --seconds %d --rounds %d --ordered %d (seed %d)"
                        .formatted(persons, seconds, rounds, ordered ? 1 : 0, World.SEED));
        Path folder = RecordLoad.folder(persons, RecordLoad.MONTHS);
        try (World world = new World(folder, persons, WebApplicationType.SERVLET)) {
            new RecordLoad(world, persons, RecordLoad.MONTHS).complete();
            Order order = new Order(world);
            if (ordered) {
                order.byPerson();
            }
            System.out.println(
                    order.isByPerson()
                            ? "rows lie in the order of persons"
                            : "rows lie as they came in, month by month");
            accounts(world);
            measure(world);
        }
        System.out.println("kept for the next run, to be removed by hand: " + folder);
    }

    private void measure(World world) throws Exception {
        CpuClock clock = new CpuClock(world.folder);
        int[] asked = asked(world);
        Question http = http(world);
        Question raw = account -> byKey(world, asked[account]);
        Clients clients = new Clients(accounts);
        tell("first answers since the start, 1 client", clients.first(http, seconds / 2.0));
        clients.closed(http, seconds);
        clients.closed(raw, seconds / 2.0);
        double[] rate = new double[rounds];
        double[] limit = new double[rounds];
        double[] median = new double[rounds];
        double[] tail = new double[rounds];
        for (int r = 0; r < rounds; r++) {
            CpuClock.Used before = clock.now();
            Answers full = clients.closed(http, seconds);
            CpuClock.Used used = clock.now().since(before);
            Answers key = clients.closed(raw, seconds / 2.0);
            Answers half = clients.open(http, seconds, full.perSecond() / 2);
            Answers keyAtHalf = clients.open(raw, seconds / 2.0, full.perSecond() / 2);
            System.out.printf(
                    "round %d: processor time of an answer %.2f ms server and clients + %.2f ms database%n",
                    r + 1,
                    used.program() * 1e3 / full.sorted().length,
                    used.database() * 1e3 / full.sorted().length);
            tell("  HTTP, closed loop, %d clients".formatted(Clients.COUNT), full);
            tell("  rows by key through JDBC, the same", key);
            tell("  HTTP, open loop, half of that rate", half);
            tell("  rows by key through JDBC, as often", keyAtHalf);
            rate[r] = full.perSecond();
            limit[r] = key.perSecond();
            median[r] = half.percentile(0.5);
            tail[r] = half.percentile(0.99);
        }
        System.out.println("requests/s through HTTP: " + Machine.told(rate));
        System.out.println("requests/s by key through JDBC: " + Machine.told(limit));
        System.out.println("p50 at half load, ms: " + Machine.told(median));
        System.out.println("p99 at half load, ms: " + Machine.told(tail));
    }

    private static void tell(String what, Answers answers) {
        System.out.println(what + ": " + answers.told());
    }

    /// The person of each account, drawn from all.
    private int[] asked(World world) {
        return new Random(World.SEED).ints(accounts, 0, persons).map(world.persons::get).toArray();
    }

    private void accounts(World world) {
        DemoAccounts door = world.context.getBean(DemoAccounts.class);
        if (door.named("bench" + (accounts - 1)).isPresent()) {
            return;
        }
        int[] asked = asked(world);
        new TransactionTemplate(world.context.getBean(PlatformTransactionManager.class))
                .executeWithoutResult(_ -> {
                    for (int i = 0; i < accounts; i++) {
                        door.add(new Actor("bench" + i, Role.PERSON, "bench", "", asked[i], null));
                    }
                });
    }

    private static Question http(World world) {
        var web = (WebServerApplicationContext) world.context;
        int port = Objects.requireNonNull(web.getWebServer()).getPort();
        URI address = URI.create("http://localhost:" + port + "/api/v1/persons/me/record");
        HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        return account -> {
            String credentials = "bench" + account + ":" + DemoAccounts.PASSWORD;
            String token =
                    Base64.getEncoder()
                            .encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
            HttpRequest request =
                    HttpRequest.newBuilder(address)
                            .header("Authorization", "Basic " + token)
                            .build();
            var answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200 || answer.body().length < LEAST_BYTES) {
                throw new IllegalStateException(
                        "answered %d, %d bytes"
                                .formatted(answer.statusCode(), answer.body().length));
            }
        };
    }

    private static void byKey(World world, int person) throws SQLException {
        try (var connection = world.store.dataSource().getConnection();
                var statement = connection.prepareStatement(BY_KEY)) {
            statement.setInt(1, person);
            int rows = 0;
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    rows += row.getInt(1) > 0 && row.getLong(5) > 0 ? 1 : 0;
                }
            }
            if (rows != RecordLoad.MONTHS) {
                throw new IllegalStateException("person " + person + " has " + rows + " months");
            }
        }
    }
}
