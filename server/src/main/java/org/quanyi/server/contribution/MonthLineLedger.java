package org.quanyi.server.contribution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.quanyi.rules.Insurance;
import org.quanyi.rules.Month;
import org.quanyi.server.account.NewCredit;
import org.quanyi.server.journal.Batch;
import org.quanyi.server.journal.Ledger;
import org.quanyi.server.journal.LedgerWriter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The ledger of month lines: append-only, one wide row per person, month, employer and sequence.
@Component
class MonthLineLedger {

    static final List<String> AMOUNT_COLUMNS = amountColumns();

    static final Ledger LINES =
            new Ledger(
                    "contribution.month_line",
                    "contribution.stored_line",
                    Stream.of(
                                    List.of("person", "region", "employer", "batch"),
                                    AMOUNT_COLUMNS,
                                    List.of("month", "seq", "reverses"))
                            .flatMap(List::stream)
                            .toList(),
                    Set.of("work_injury_person", "maternity_person", "reverses"),
                    List.of("person", "month", "employer", "seq"));

    private static final Insurance[] INSURANCES = Insurance.values();

    /// Social Insurance Law art. 33 and 53.
    private static final List<Insurance> OF_EMPLOYERS_ALONE =
            List.of(Insurance.WORK_INJURY, Insurance.MATERNITY);

    private static final Comparator<MonthLine> KEY_ORDER =
            Comparator.comparingInt(MonthLine::person)
                    .thenComparingInt(MonthLine::month)
                    .thenComparingInt(MonthLine::employer)
                    .thenComparingInt(MonthLine::sequence);

    private final JdbcClient jdbc;

    MonthLineLedger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static List<String> amountColumns() {
        List<String> columns = new ArrayList<>();
        for (Insurance insurance : Insurance.values()) {
            String name = insurance.name().toLowerCase(Locale.ROOT);
            columns.add(name + "_base");
            columns.add(name + "_employer");
            columns.add(name + "_person");
        }
        return List.copyOf(columns);
    }

    /// Whether this role may lay lines in another order: PostgreSQL 17 and later let others than
    /// the owner.
    boolean mayBeOrdered() {
        return jdbc.sql("select current_setting('server_version_num')::integer >= 170000")
                .query(Boolean.class)
                .single();
    }

    /// Lays the lines of a month's year person by person, if there is such a year.
    void order(Month month) {
        boolean known =
                jdbc.sql("select to_regclass(:lines) is not null")
                        .param("lines", partition(month))
                        .query(Boolean.class)
                        .single();
        if (known) {
            jdbc.sql("select set_config('maintenance_work_mem', '256MB', true)")
                    .query(String.class)
                    .single();
            jdbc.sql(
                            "cluster %s using stored_line_%d_pkey"
                                    .formatted(partition(month), month.year()))
                    .update();
        }
    }

    /// The table that holds the lines of a month's year.
    static String partition(Month month) {
        return "contribution.stored_line_" + month.year();
    }

    /// Writes lines of one batch, in any order.
    void write(Batch batch, List<MonthLine> lines) {
        List<MonthLine> sorted = lines.stream().sorted(KEY_ORDER).toList();
        batch.write(
                LINES,
                writer -> {
                    for (MonthLine line : sorted) {
                        row(writer, line, batch.number());
                    }
                });
    }

    private static void row(LedgerWriter writer, MonthLine line, int batch) throws SQLException {
        requireDense(line);
        writer.row().int4(line.person()).int4(line.region()).int4(line.employer()).int4(batch);
        LineAmounts amounts = line.amounts();
        for (Insurance insurance : INSURANCES) {
            if (amounts.has(insurance)) {
                writer.int4(amounts.base(insurance))
                        .int4(amounts.employer(insurance))
                        .int4(amounts.person(insurance));
            } else {
                writer.none().none().none();
            }
        }
        writer.int2(line.month()).int2(line.sequence());
        Integer reverses = line.reverses();
        if (reverses == null) {
            writer.none();
        } else {
            writer.int2(reverses);
        }
        writer.end();
    }

    /// What is not stored must follow from what is.
    private static void requireDense(MonthLine line) {
        Integer reverses = line.reverses();
        boolean odd = line.sequence() % 2 == 1;
        if (odd ? reverses == null || reverses != line.sequence() - 1 : reverses != null) {
            throw new IllegalStateException(
                    "sequence " + line.sequence() + " cannot take back " + reverses);
        }
        for (Insurance insurance : OF_EMPLOYERS_ALONE) {
            if (line.amounts().has(insurance) && line.amounts().person(insurance) != 0) {
                throw new IllegalStateException("nobody owes a person's share of " + insurance);
            }
        }
    }

    /// All lines of one employer's month in the given batches, by person and sequence.
    List<MonthLine> of(int employer, int month, Collection<Integer> batches) {
        if (batches.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        """
                        select %s
                          from contribution.month_line
                         where batch = any (:batches) and employer = :employer and month = :month
                         order by person, seq
                        """
                                .formatted(columns()))
                .param("batches", batches.toArray(Integer[]::new))
                .param("employer", employer)
                .param("month", (short) month)
                .query((row, n) -> line(row))
                .list();
    }

    /// The base, as declared for pension, of everybody who has a line in force in one employer's
    /// month, by person.
    Map<Integer, Integer> basesInForce(int employer, int month, Collection<Integer> batches) {
        Map<Integer, Integer> bases = new HashMap<>();
        if (batches.isEmpty()) {
            return bases;
        }
        jdbc.sql(
                        """
                        select person, pension_base, reverses is null as adds
                          from contribution.month_line
                         where batch = any (:batches) and employer = :employer and month = :month
                         order by seq
                        """)
                .param("batches", batches.toArray(Integer[]::new))
                .param("employer", employer)
                .param("month", (short) month)
                .query((ResultSet row) -> {
                    // read by place: a filing has thousands of rows
                    if (row.getBoolean(3)) {
                        bases.put(row.getInt(1), row.getInt(2));
                    } else {
                        bases.remove(row.getInt(1));
                    }
                });
        return bases;
    }

    /// What the persons paid into pension in one employer's month, line by line.
    List<NewCredit> pensionCredits(int employer, int month, Collection<Integer> batches) {
        if (batches.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        """
                        select person, month, pension_person
                          from contribution.month_line
                         where batch = any (:batches) and employer = :employer and month = :month
                           and pension_person is not null
                        """)
                .param("batches", batches.toArray(Integer[]::new))
                .param("employer", employer)
                .param("month", (short) month)
                .query((row, n) -> new NewCredit(row.getInt(1), row.getInt(2), row.getInt(3)))
                .list();
    }

    /// Those of the persons who have a line in force with another employer in a month.
    Set<Integer> withOtherEmployer(Collection<Integer> persons, int month, int employer) {
        if (persons.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(
                jdbc.sql(
                                """
                                select person from contribution.month_line
                                 where person = any (:persons) and month = :month and employer <> :employer
                                 group by person having sum(case when reverses is null then 1 else -1 end) > 0
                                """)
                        .param("persons", persons.toArray(Integer[]::new))
                        .param("month", (short) month)
                        .param("employer", employer)
                        .query((row, n) -> row.getInt("person"))
                        .list());
    }

    static String columns() {
        return String.join(", ", LINES.columns());
    }

    static MonthLine line(ResultSet row) throws SQLException {
        int taken = row.getInt("reverses");
        Integer reverses = row.wasNull() ? null : Integer.valueOf(taken);
        return new MonthLine(
                row.getInt("person"),
                row.getInt("region"),
                row.getInt("employer"),
                row.getInt("month"),
                row.getInt("seq"),
                reverses,
                amounts(row));
    }

    private static LineAmounts amounts(ResultSet row) throws SQLException {
        LineAmounts.Builder amounts = LineAmounts.builder();
        for (Insurance insurance : Insurance.values()) {
            int at = insurance.ordinal() * LineAmounts.FIELDS;
            int base = row.getInt(AMOUNT_COLUMNS.get(at));
            if (!row.wasNull()) {
                amounts.put(
                        insurance,
                        base,
                        row.getInt(AMOUNT_COLUMNS.get(at + 1)),
                        row.getInt(AMOUNT_COLUMNS.get(at + 2)));
            }
        }
        return amounts.build();
    }
}
