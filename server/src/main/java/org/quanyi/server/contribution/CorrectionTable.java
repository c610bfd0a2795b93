package org.quanyi.server.contribution;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quanyi.server.access.KeysOfPerson;
import org.quanyi.server.contribution.DueTable.EmployerMonth;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads what a correction of one month starts from.
@Component
class CorrectionTable {

    private final JdbcClient jdbc;
    private final KeysOfPerson keys;

    CorrectionTable(JdbcClient jdbc, KeysOfPerson keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    /// A line and the batch that wrote it.
    record Stored(MonthLine line, int batch) {}

    /// All lines of a person in one employer's month, oldest first: those under the key asked
    /// about, or else under the first other key of theirs that has any.
    List<Stored> lines(int person, EmployerMonth month) {
        return keys.of(person).stream()
                .map(key -> under(key, month))
                .filter(lines -> !lines.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private List<Stored> under(int person, EmployerMonth month) {
        return jdbc.sql(
                        """
                        select %s from contribution.month_line
                         where person = :person and month = :month and employer = :employer order by seq
                        """
                                .formatted(MonthLineLedger.columns()))
                .param("person", person)
                .param("month", (short) month.month())
                .param("employer", month.employer())
                .query((row, n) -> new Stored(MonthLineLedger.line(row), row.getInt("batch")))
                .list();
    }

    /// What a batch was written for: the number of a case, a receipt or a batch of another system.
    String reference(int batch) {
        return jdbc.sql("select reference from journal.entry where batch = :batch")
                .param("batch", batch)
                .query(String.class)
                .single();
    }

    /// When the money came in that a batch's pension due of an employer's month was settled with;
    /// empty while it is not.
    Optional<Instant> settled(int batch, EmployerMonth month) {
        return jdbc.sql(
                        """
                        select e.happened_at
                          from contribution.settlement s join journal.entry e on e.batch = s.batch
                         where s.due_batch = :batch and s.employer = :employer and s.month = :month
                           and s.insurance = 0
                        """)
                .param("batch", batch)
                .param("employer", month.employer())
                .param("month", (short) month.month())
                .query((row, n) -> row.getObject("happened_at", OffsetDateTime.class).toInstant())
                .optional();
    }

    /// The day on which the newest of the receipts came in.
    Optional<LocalDate> arrived(Set<String> serials) {
        return jdbc.sql(
                        """
                        select arrived_on from contribution.receipt where serial = any (:serials)
                         order by arrived_on desc limit 1
                        """)
                .param("serials", serials.toArray(String[]::new))
                .query((row, n) -> row.getObject("arrived_on", LocalDate.class))
                .optional();
    }
}
