package org.quanyi.server.account;

import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;
import org.quanyi.rules.Region;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;

/// Reads all accounts of a region for the closing of a year, by person.
///
/// A year's credits lie as they came in. They are read once from the first to the last and added up
/// here: the database would sort them first, which takes longer than all the rest.
@Component
class OpenAccountTable {

    private static final int PERSONS_AT_ONCE = 2_000_000;
    private static final int MONTHS = 12;

    /// Signature, flags and the length of an extension, before the first row of a binary copy.
    private static final int HEADER = 11 + 4 + 4;

    private final JdbcClient jdbc;
    private final DataSource dataSource;

    OpenAccountTable(JdbcClient jdbc, DataSource dataSource) {
        this.jdbc = jdbc;
        this.dataSource = dataSource;
    }

    /// Hands over every account of which something is known, within the running transaction, which
    /// sees one moment of the ledger.
    ///
    /// @param after only persons behind this one
    void read(Region region, int year, int after, Consumer<OpenAccount> to) {
        Map<Integer, Integer> arrivals = arrivals(region);
        arrivals.values().removeIf(m -> m < year * MONTHS || m > (year + 1) * MONTHS);
        List<Integer> held = held(region, year);
        int last = lastPerson();
        for (int from = after + 1; from <= last; from += PERSONS_AT_ONCE) {
            AccountStrip strip =
                    new AccountStrip(year, from, Math.min(PERSONS_AT_ONCE, last - from + 1));
            credits(strip, from, arrivals);
            lines(strip, from, region, year);
            held.stream().filter(strip::covers).forEach(strip::hold);
            strip.forEach(to);
        }
    }

    /// Whether money came in that counts from a month before a year.
    boolean anyBefore(Region region, int year) {
        int first = year * MONTHS;
        Map<Integer, Integer> arrivals = arrivals(region);
        return anyCredit(batches(arrivals, m -> m < first), Short.MAX_VALUE)
                || anyCredit(batches(arrivals, m -> m == first), first - 1);
    }

    private static Integer[] batches(
            Map<Integer, Integer> arrivals, java.util.function.IntPredicate arrived) {
        return arrivals.entrySet().stream()
                .filter(e -> arrived.test(e.getValue()))
                .map(Map.Entry::getKey)
                .toArray(Integer[]::new);
    }

    private boolean anyCredit(Integer[] batches, int upTo) {
        return jdbc.sql(
                        """
                        select exists (select 1 from account.credit
                                        where batch = any (:batches) and month <= :upTo)
                        """)
                .param("batches", batches)
                .param("upTo", upTo)
                .query(Boolean.class)
                .single();
    }

    /// The batches that brought money to accounts of a region, and the month in which each came in.
    private Map<Integer, Integer> arrivals(Region region) {
        Map<Integer, Integer> arrivals = new HashMap<>();
        jdbc.sql(
                        """
                        select e.batch, account.arrived_in(e.happened_at) as arrived
                          from account.posting p join journal.entry e on e.batch = p.batch
                         where p.region = :region and p.insurance = 0 and p.account = 'PERSONAL'
                           and e.kind <> 'INTEREST'
                        """)
                .param("region", ClosingTable.code(region))
                .query(row -> {
                    arrivals.put(row.getInt("batch"), row.getInt("arrived"));
                });
        return arrivals;
    }

    private int lastPerson() {
        return jdbc.sql(
                        """
                        select greatest((select max(person) from account.credit),
                                        (select max(person) from account.interest), 0)
                        """)
                .query(Integer.class)
                .single();
    }

    private List<Integer> held(Region region, int year) {
        return jdbc.sql(
                        """
                        select r.person from account.closing_refusal r
                          join account.closing c using (region, year, round)
                         where r.region = :region and r.year = :before
                        """)
                .param("region", ClosingTable.code(region))
                .param("before", year - 1)
                .query((row, n) -> row.getInt("person"))
                .list();
    }

    private void credits(AccountStrip strip, int from, Map<Integer, Integer> arrivals) {
        if (arrivals.isEmpty()) {
            return;
        }
        var batches = arrivals.keySet().stream().collect(Collectors.summarizingInt(b -> b));
        int[] months = new int[batches.getMax() - batches.getMin() + 1];
        arrivals.forEach((batch, month) -> months[batch - batches.getMin()] = month);
        copy(
                """
                select person, batch, amount, month from account.credit
                 where batch between %d and %d and person >= %d and person < %d
                """
                        .formatted(batches.getMin(), batches.getMax(), from, strip.end()),
                row -> {
                    int person = int4(row);
                    int arrived = months[int4(row) - batches.getMin()];
                    if (arrived != 0) {
                        int fen = int4(row);
                        row.getInt();
                        strip.credit(person, fen, row.getShort(), arrived);
                    }
                });
    }

    private void lines(AccountStrip strip, int from, Region region, int year) {
        copy(
                """
                select person, year::integer, opening, credited, interest from account.interest
                 where region = %d and year between %d and %d and person >= %d and person < %d
                """
                        .formatted(ClosingTable.code(region), year - 1, year, from, strip.end()),
                row -> {
                    int person = int4(row);
                    int ofYear = int4(row);
                    strip.line(
                            new InterestLine(person, 0, int8(row), int8(row), int8(row)), ofYear);
                });
    }

    private static int int4(ByteBuffer row) {
        row.getInt();
        return row.getInt();
    }

    private static long int8(ByteBuffer row) {
        row.getInt();
        return row.getLong();
    }

    /// Hands over each row of a query in the binary copy format, behind the count of its fields.
    private void copy(String query, Consumer<ByteBuffer> to) {
        String command = "copy (" + query + ") to stdout (format binary)";
        try {
            CopyOut out =
                    DataSourceUtils.getConnection(dataSource)
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyOut(command);
            // the server sends the header together with the first row
            ByteBuffer data = ByteBuffer.wrap(Objects.requireNonNull(out.readFromCopy()));
            data.position(HEADER);
            while (data.getShort() >= 0) {
                to.accept(data);
                data = ByteBuffer.wrap(Objects.requireNonNull(out.readFromCopy()));
            }
            if (out.readFromCopy() != null) {
                throw new IllegalStateException("rows behind the end: " + command);
            }
        } catch (SQLException e) {
            throw new UncategorizedSQLException("read accounts", command, e);
        }
    }
}
