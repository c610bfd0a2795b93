package org.quanyi.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import org.quanyi.rules.Month;
import org.quanyi.rules.Region;
import org.quanyi.rules.identity.CreditCode;
import org.quanyi.rules.identity.PersonNumbers;
import org.quanyi.server.Quanyi;
import org.quanyi.server.employer.Employers;
import org.quanyi.server.person.NewPerson;
import org.quanyi.server.person.Persons;
import org.quanyi.server.store.StateFolder;
import org.quanyi.server.store.Store;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A store with invented persons and employers of region 990200, whose five insurances each stand
/// alone.
final class World implements AutoCloseable {

    static final long SEED = 20261122;
    static final Region REGION = new Region("990200");
    static final int STAFF = 5_000;

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CODE_DIGITS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final String INNER_DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final int CHUNK = 20_000;

    final Path folder;
    final Store store;
    final ConfigurableApplicationContext context;
    final List<String> numbers;
    final List<Integer> persons = new ArrayList<>();
    final List<String> codes = new ArrayList<>();
    final List<Integer> employers = new ArrayList<>();

    World(String name, int size, WebApplicationType type) {
        this(folder(name + "-" + ProcessHandle.current().pid()), size, type);
    }

    /// A world in a folder of its own; one that is there already, whole or in part, is used again.
    World(Path folder, int size, WebApplicationType type) {
        this.folder = folder;
        store = Store.open(new StateFolder(folder), Map.of());
        context =
                new SpringApplicationBuilder(Quanyi.class)
                        .web(type)
                        .registerShutdownHook(false)
                        // a bench uses few rooms; those of the portal alone need not be furnished
                        .lazyInitialization(type == WebApplicationType.NONE)
                        .properties(Map.of("server.port", "0", "quanyi.demo", "true"))
                        .initializers((GenericApplicationContext c) ->
                                c.registerBean(Store.class, () -> store))
                        .run();
        numbers = numbers(size);
        populate(size);
    }

    static Path folder(String name) {
        return StateFolder.of(System.getenv()).path().resolve("bench-" + name);
    }

    JdbcClient jdbc() {
        return context.getBean(JdbcClient.class);
    }

    private void populate(int size) {
        persons.addAll(
                jdbc().sql("select id from person.person order by id").query(Integer.class).list());
        employers.addAll(
                jdbc().sql("select id from employer.employer order by id")
                        .query(Integer.class)
                        .list());
        Persons door = context.getBean(Persons.class);
        LocalDate today = LocalDate.of(2026, 11, 22);
        for (int from = persons.size(); from < size; from += CHUNK) {
            List<NewPerson> chunk = new ArrayList<>();
            for (int i = from; i < Math.min(size, from + CHUNK); i++) {
                chunk.add(
                        new NewPerson(
                                name(i), PersonNumbers.read(numbers.get(i), today).orThrow()));
            }
            persons.addAll(door.register(chunk));
        }
        for (int i = 0; i < (size + STAFF - 1) / STAFF; i++) {
            String code = code(i);
            codes.add(code);
            if (i < employers.size()) {
                continue;
            }
            employers.add(
                    context.getBean(Employers.class)
                            .register(
                                    CreditCode.read(code).orThrow(),
                                    employerName(i),
                                    REGION,
                                    2,
                                    Month.parse("2010-07")));
        }
    }

    static String employerName(int i) {
        return "示例单位" + i;
    }

    static String name(int i) {
        return "示例" + (char) ('一' + i % 5000);
    }

    private static List<String> numbers(int size) {
        List<String> numbers = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            LocalDate born = LocalDate.of(1966, 1, 1).plusDays(i / 1000 % 14_000);
            String body =
                    "9901%02d%s%03d"
                            .formatted(
                                    1 + i / 14_000_000, born.toString().replace("-", ""), i % 1000);
            int sum = 0;
            for (int k = 0; k < 17; k++) {
                sum += (body.charAt(k) - '0') * WEIGHTS[k];
            }
            numbers.add(body + "10X98765432".charAt(sum % 11));
        }
        return numbers;
    }

    private static String code(int i) {
        String inner = "MB%06d".formatted(i);
        int[] weights = {3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int k = 0; k < 8; k++) {
            sum += INNER_DIGITS.indexOf(inner.charAt(k)) * weights[k];
        }
        int check = 11 - sum % 11;
        String body = "91990201" + inner + (check == 10 ? "X" : Integer.toString(check % 11));
        int total = 0;
        int weight = 1;
        for (int k = 0; k < 17; k++) {
            total += CODE_DIGITS.indexOf(body.charAt(k)) * weight;
            weight = weight * 3 % 31;
        }
        return body + CODE_DIGITS.charAt((31 - total % 31) % 31);
    }

    /// The list of one employer for a month, as its file would come.
    byte[] filing(int employer, Month month, Random random) {
        StringBuilder text = new StringBuilder(STAFF * 60);
        text.append("社会保险费月度申报表\r\n单位名称,示例单位")
                .append(employer)
                .append(",统一社会信用代码,")
                .append(codes.get(employer))
                .append(",费款所属期,")
                .append(month)
                .append("\r\n序号,姓名,证件类型,证件号码,用工形式,缴费基数,备注\r\n");
        int last = Math.min(numbers.size(), (employer + 1) * STAFF);
        for (int i = employer * STAFF; i < last; i++) {
            text.append(i - employer * STAFF + 1)
                    .append(',')
                    .append(name(i))
                    .append(",居民身份证,")
                    .append(numbers.get(i))
                    .append(",合同制,")
                    .append(6000 + random.nextInt(50) * 100)
                    .append(",\r\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// A connection that may make tables of its own, for the limit and for sizes.
    Connection superuser() throws SQLException, java.io.IOException {
        Properties secrets = new Properties();
        try (var reader = Files.newBufferedReader(folder.resolve("secrets.properties"))) {
            secrets.load(reader);
        }
        try (Connection runTime = store.dataSource().getConnection()) {
            return DriverManager.getConnection(
                    runTime.getMetaData().getURL().split("\\?", 2)[0],
                    "postgres",
                    secrets.getProperty("postgres"));
        }
    }

    /// Bytes of table and indexes per row.
    String bytesPerRow(String table) throws SQLException, java.io.IOException {
        try (Connection connection = superuser();
                var statement = connection.createStatement();
                var row =
                        statement.executeQuery(
                                """
                                select sum(pg_table_size(c.oid)) as rows, sum(pg_indexes_size(c.oid)) as indexes,
                                       (select count(*) from %1$s) as n
                                  from pg_class c
                                 where c.oid = '%1$s'::regclass
                                    or c.oid in (select inhrelid from pg_inherits where inhparent = '%1$s'::regclass)
                                """
                                        .formatted(table))) {
            row.next();
            double n = row.getDouble("n");
            return "%s: %,.0f rows, %.1f bytes of table + %.1f of indexes = %.1f per row"
                    .formatted(
                            table,
                            n,
                            row.getDouble("rows") / n,
                            row.getDouble("indexes") / n,
                            (row.getDouble("rows") + row.getDouble("indexes")) / n);
        }
    }

    @Override
    public void close() {
        context.close();
        store.close();
    }
}
