package org.quanyi.server.contribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.quanyi.rules.Insurance;
import org.quanyi.server.journal.Discrepancy;
import org.quanyi.server.journal.Recount;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Recounts this room's money in SQL: month lines add up to what is owed, what was settled is what
/// was owed, and every fen received is settled, waiting, owed back or returned.
@Component
class ContributionRecountTable implements Recount {

    private final JdbcClient jdbc;

    ContributionRecountTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Discrepancy> recount() {
        List<Discrepancy> found = new ArrayList<>();
        for (Insurance insurance : Insurance.values()) {
            found.addAll(linesAgainstDues(insurance));
        }
        found.addAll(settlementsAgainstDues());
        found.addAll(receiptsAgainstSteps());
        found.addAll(moneyAgainstPostings());
        return found;
    }

    private List<Discrepancy> linesAgainstDues(Insurance insurance) {
        return jdbc.sql(
                        """
                        with lines as (
                            select batch, employer, month, sum(#_employer)::bigint as e, sum(#_person)::bigint as p
                              from contribution.month_line where #_base is not null group by batch, employer, month)
                        select coalesce(l.batch, d.batch) as batch, coalesce(l.e + l.p, 0) as lines,
                               coalesce(d.employer_fen + d.person_fen, 0) as due
                          from lines l
                          full join (select batch, employer, month, employer_fen, person_fen from contribution.due
                                      where insurance = :insurance) d using (batch, employer, month)
                         where l.e is distinct from d.employer_fen or l.p is distinct from d.person_fen
                         limit 100
                        """
                                .replace("#", insurance.name().toLowerCase(Locale.ROOT)))
                .param("insurance", (short) insurance.ordinal())
                .query((row, n) ->
                        Discrepancy.of(
                                "CON-901",
                                row.getInt("batch"),
                                insurance.key(),
                                row.getLong("lines"),
                                row.getLong("due")))
                .list();
    }

    private List<Discrepancy> settlementsAgainstDues() {
        return jdbc.sql(
                        """
                        select s.batch, s.due_batch from contribution.settlement s
                          left join contribution.due d
                            on d.employer = s.employer and d.month = s.month and d.insurance = s.insurance
                           and d.batch = s.due_batch
                         where (s.employer_fen, s.person_fen) is distinct from (d.employer_fen, d.person_fen)
                         limit 100
                        """)
                .query((row, n) ->
                        Discrepancy.of("CON-902", row.getInt("batch"), row.getInt("due_batch")))
                .list();
    }

    private List<Discrepancy> receiptsAgainstSteps() {
        return jdbc.sql(
                        """
                        select r.serial from contribution.receipt r
                          left join contribution.receipt_step s on s.serial = r.serial and s.step = 0
                         where s.amount is distinct from r.amount limit 100
                        """)
                .query((row, n) -> Discrepancy.of("CON-903", row.getString("serial")))
                .list();
    }

    /// Per insurance: receipts = settled dues + waiting + owed back, each as the ledgers of this
    /// room say, against the fund's postings.
    private List<Discrepancy> moneyAgainstPostings() {
        return jdbc.sql(
                        """
                        with newest as (
                            select distinct on (serial) serial, state, amount from contribution.receipt_step
                             order by serial, step desc),
                        held as (
                            select r.insurance,
                                   sum(r.amount) filter (where n.state not in ('REFUNDED', 'MOVED')) as received,
                                   sum(r.amount) filter (where n.state = 'SUSPENSE') as waiting,
                                   sum(r.amount) filter (where n.state = 'REFUNDABLE') as back
                              from contribution.receipt r join newest n using (serial) group by r.insurance),
                        due_back as (
                            select insurance, sum(amount) as fen,
                                   -coalesce(sum(amount) filter (where amount < 0), 0) as returned
                              from contribution.refund group by insurance),
                        posted as (
                            select insurance,
                                   coalesce(sum(amount) filter (where account = 'RECEIVED'), 0) as received,
                                   coalesce(-sum(amount) filter (where account = 'SUSPENSE'), 0) as waiting,
                                   coalesce(-sum(amount) filter (where account = 'REFUNDABLE'), 0) as back
                              from account.posting group by insurance)
                        select p.insurance, p.received, coalesce(h.received, 0) - coalesce(b.returned, 0) as counted
                          from posted p left join held h using (insurance) left join due_back b using (insurance)
                         where p.received <> coalesce(h.received, 0) - coalesce(b.returned, 0)
                            or p.waiting <> coalesce(h.waiting, 0)
                            or p.back <> coalesce(h.back, 0) + coalesce(b.fen, 0)
                        """)
                .query((row, n) ->
                        Discrepancy.of(
                                "CON-904",
                                Insurance.values()[row.getInt("insurance")].key(),
                                row.getLong("received"),
                                row.getLong("counted")))
                .list();
    }
}
