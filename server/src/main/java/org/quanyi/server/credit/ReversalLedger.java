package org.quanyi.server.credit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What was reversed for which suspension (冲正登记簿), and the sheet of each entry.
@Component
class ReversalLedger {

    private static final long NO_SUSPENSION = 0;

    private final JdbcClient jdbc;

    ReversalLedger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The entries that rest on a row, as a kind of record or by a measure that has not ended,
    /// oldest first; those with them that ended.
    List<Long> resting(String code, LocalDate day) {
        return resting(NO_SUSPENSION, code, day);
    }

    /// The same without those that were reversed for a suspension of the row.
    List<Long> resting(long suspension, String code, LocalDate day) {
        return jdbc.sql(
                        """
                        select id from credit.entry e
                         where (e.type = :code
                                or exists (select from credit.measure m
                                            where m.entry = e.id and m.code = :code and m.end_day >= :day))
                           and not exists (select from credit.reversal r
                                            where r.suspension = :suspension and r.entry = e.id)
                         order by id
                        """)
                .param("suspension", suspension)
                .param("code", code)
                .param("day", day)
                .query((row, n) -> row.getLong("id"))
                .list();
    }

    boolean isReversed(long suspension, long entry) {
        return jdbc.sql(
                        """
                        select exists (select from credit.reversal
                                        where suspension = :suspension and entry = :entry)
                        """)
                .param("suspension", suspension)
                .param("entry", entry)
                .query(Boolean.class)
                .single();
    }

    int reversed(long suspension) {
        return jdbc.sql("select count(*) from credit.reversal where suspension = :suspension")
                .param("suspension", suspension)
                .query(Integer.class)
                .single();
    }

    void reverse(long suspension, long entry, EntryAct act, Instant at) {
        jdbc.sql(
                        """
                        insert into credit.reversal (suspension, entry, act, recorded_at)
                        values (:suspension, :entry, :act, :at)
                        """)
                .param("suspension", suspension)
                .param("entry", entry)
                .param("act", act.name())
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .update();
    }

    void fail(long suspension, long entry, String refusal, Instant at) {
        jdbc.sql(
                        """
                        insert into credit.reversal_failed (suspension, entry, refusal, recorded_at)
                        values (:suspension, :entry, :refusal, :at) on conflict do nothing
                        """)
                .param("suspension", suspension)
                .param("entry", entry)
                .param("refusal", refusal)
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .update();
    }

    /// Why an entry could not be reversed when it was tried last, by its key.
    Map<Long, String> failed(long suspension) {
        record Failed(long entry, String refusal) {}
        return jdbc
                .sql(
                        """
                        select entry, refusal from credit.reversal_failed where suspension = :suspension order by recorded_at
                        """)
                .param("suspension", suspension)
                .query((row, n) -> new Failed(row.getLong("entry"), row.getString("refusal")))
                .list()
                .stream()
                .collect(Collectors.toMap(Failed::entry, Failed::refusal, (_, last) -> last));
    }

    /// The number of the case in which the employer is told what it can claim for an entry.
    Optional<String> sheet(long entry) {
        return jdbc.sql("select case_number from credit.compensation where entry = :entry")
                .param("entry", entry)
                .query(String.class)
                .optional();
    }

    void open(long entry, String caseNumber) {
        jdbc.sql("insert into credit.compensation (entry, case_number) values (:entry, :number)")
                .param("entry", entry)
                .param("number", caseNumber)
                .update();
    }
}
