package org.quanyi.server.contribution;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The queries behind a person's record. "As of" compares with the time at which the journal sealed
/// a batch.
@Component
class BenefitRecordTable {

    private final JdbcClient jdbc;
    private final String linesOfPerson;

    BenefitRecordTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.linesOfPerson =
                """
                select %s, e.recorded_at
                  from contribution.month_line l
                  join (select batch, recorded_at from journal.entry) e using (batch)
                 where l.person = any (:keys) and e.recorded_at <= :asOf
                 order by l.month, l.employer, l.person, l.seq
                """
                        .formatted(MonthLineLedger.columns());
    }

    /// A line with the batch and the time that recorded it.
    record Stored(MonthLine line, int batch, Instant recordedAt) {
        DueOfLine due() {
            return new DueOfLine(batch, line.employer(), line.month());
        }
    }

    /// Names the dues that a line is part of.
    record DueOfLine(int batch, int employer, int month) {}

    /// A due that was settled.
    record Settled(int dueBatch, DueKey key) {}

    List<Stored> lines(Integer[] keys, Instant asOf) {
        return jdbc.sql(linesOfPerson)
                .param("keys", keys)
                .param("asOf", utc(asOf))
                .query((row, n) ->
                        new Stored(
                                MonthLineLedger.line(row),
                                row.getInt("batch"),
                                row.getObject("recorded_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    Set<Settled> settled(Collection<DueOfLine> dues, Instant asOf) {
        return Set.copyOf(
                jdbc.sql(
                                """
                                select s.due_batch, s.employer, s.month, s.insurance
                                  from unnest(:batches, :employers, :months) as k (due_batch, employer, month)
                                  join contribution.settlement s using (due_batch, employer, month)
                                  join journal.entry e on e.batch = s.batch
                                 where e.recorded_at <= :asOf
                                """)
                        .param(
                                "batches",
                                dues.stream().map(DueOfLine::batch).toArray(Integer[]::new))
                        .param(
                                "employers",
                                dues.stream().map(DueOfLine::employer).toArray(Integer[]::new))
                        .param(
                                "months",
                                dues.stream().map(d -> (short) d.month()).toArray(Short[]::new))
                        .param("asOf", utc(asOf))
                        .query((row, n) -> new Settled(row.getInt("due_batch"), DueTable.key(row)))
                        .list());
    }

    /// The keys among these for which money waits.
    Set<DueKey> suspense(Collection<DueKey> keys, Instant asOf) {
        return Set.copyOf(
                jdbc.sql(
                                """
                                select distinct r.employer, r.month, r.insurance
                                  from unnest(:employers, :months, :insurances) as k (employer, month, insurance)
                                  join contribution.receipt r using (employer, month, insurance)
                                  join lateral (select t.state from contribution.receipt_step t
                                                  join journal.entry e on e.batch = t.batch
                                                 where t.serial = r.serial and e.recorded_at <= :asOf
                                                 order by t.step desc limit 1) s on true
                                 where s.state = 'SUSPENSE'
                                """)
                        .param(
                                "employers",
                                keys.stream().map(DueKey::employer).toArray(Integer[]::new))
                        .param(
                                "months",
                                keys.stream().map(k -> (short) k.month()).toArray(Short[]::new))
                        .param(
                                "insurances",
                                keys.stream()
                                        .map(k -> (short) k.insurance().ordinal())
                                        .toArray(Short[]::new))
                        .param("asOf", utc(asOf))
                        .query((row, n) -> DueTable.key(row))
                        .list());
    }

    /// The keys of these employers for which all that was owed back went back.
    Set<DueKey> refunded(Collection<Integer> employers, Instant asOf) {
        return Set.copyOf(
                jdbc.sql(
                                """
                                select r.employer, r.month, r.insurance
                                  from contribution.refund r join journal.entry e using (batch)
                                 where r.employer = any (:employers) and e.recorded_at <= :asOf
                                 group by r.employer, r.month, r.insurance having sum(r.amount) = 0
                                """)
                        .param("employers", employers.toArray(Integer[]::new))
                        .param("asOf", utc(asOf))
                        .query((row, n) -> DueTable.key(row))
                        .list());
    }

    static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
