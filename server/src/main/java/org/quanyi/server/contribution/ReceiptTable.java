package org.quanyi.server.contribution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.quanyi.rules.Insurance;
import org.quanyi.rules.Money;
import org.quanyi.rules.Month;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ReceiptTable {

    private final JdbcClient jdbc;

    ReceiptTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The receipts of these serials that are on record, by serial.
    Map<String, Receipt> onRecord(Collection<String> serials) {
        return jdbc
                .sql(
                        """
                        select serial, arrived_on, employer_name, employer_code, month, insurance, amount
                          from contribution.receipt where serial = any (:serials)
                        """)
                .param("serials", serials.toArray(String[]::new))
                .query((row, n) -> receipt(row))
                .list()
                .stream()
                .collect(Collectors.toMap(Receipt::serial, r -> r));
    }

    private static Receipt receipt(ResultSet row) throws SQLException {
        return new Receipt(
                row.getString("serial"),
                row.getObject("arrived_on", LocalDate.class),
                row.getString("employer_name"),
                row.getString("employer_code"),
                new Month(row.getInt("month")),
                Insurance.values()[row.getInt("insurance")],
                Money.fen(row.getLong("amount")));
    }

    /// A receipt whose money waits; empty when there is none of that number, or it waits no more.
    Optional<Suspended> suspended(String serial) {
        return jdbc.sql(
                        """
                        select r.serial, r.arrived_on, r.employer_name, r.employer_code, r.month, r.insurance, r.amount,
                               r.region, r.employer, s.step
                          from contribution.receipt r
                          join lateral (select step, state from contribution.receipt_step
                                         where serial = r.serial order by step desc limit 1) s on true
                         where r.serial = :serial and s.state = 'SUSPENSE'
                        """)
                .param("serial", serial)
                .query((row, n) ->
                        new Suspended(
                                new StoredReceipt(
                                        receipt(row),
                                        row.getInt("region"),
                                        row.getObject("employer", Integer.class)),
                                row.getInt("step")))
                .optional();
    }

    /// A receipt whose money belongs back.
    record Refundable(String serial, int step, long fen) {}

    List<Refundable> refundable(DueKey key) {
        return jdbc.sql(
                        """
                        select r.serial, s.step, s.amount
                          from contribution.receipt r
                          join lateral (select step, state, amount from contribution.receipt_step
                                         where serial = r.serial order by step desc limit 1) s on true
                         where r.employer = :employer and r.month = :month and r.insurance = :insurance
                           and s.state = 'REFUNDABLE'
                        """)
                .param("employer", key.employer())
                .param("month", (short) key.month())
                .param("insurance", (short) key.insurance().ordinal())
                .query((row, n) ->
                        new Refundable(
                                row.getString("serial"), row.getInt("step"), row.getLong("amount")))
                .list();
    }
}
