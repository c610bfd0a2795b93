package org.quanyi.server.account;

import java.util.ArrayList;
import java.util.List;
import org.quanyi.server.journal.Discrepancy;
import org.quanyi.server.journal.Recount;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Recounts the fund's books in SQL: every batch sums to zero, and the personal accounts hold what
/// the fund says they do.
@Component
class AccountRecountTable implements Recount {

    private final JdbcClient jdbc;

    AccountRecountTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Discrepancy> recount() {
        List<Discrepancy> found = new ArrayList<>(unbalanced());
        found.addAll(creditsAgainstFund());
        found.addAll(openings());
        return found;
    }

    /// A year begins where the one before ended.
    private List<Discrepancy> openings() {
        return jdbc.sql(
                        """
                        with years as (
                            select person, region, year, sum(opening) as opening,
                                   sum(opening + credited + interest) as closing
                              from account.interest group by person, region, year)
                        select y.person, y.year, y.opening, coalesce(b.closing, 0) as before
                          from years y
                          left join years b on (b.person, b.region, b.year) = (y.person, y.region, y.year - 1)
                         where y.opening <> coalesce(b.closing, 0)
                         order by y.person, y.year limit 100
                        """)
                .query((row, n) ->
                        Discrepancy.of(
                                "ACC-003",
                                row.getInt("person"),
                                row.getInt("year"),
                                row.getLong("opening"),
                                row.getLong("before")))
                .list();
    }

    private List<Discrepancy> unbalanced() {
        return jdbc.sql(
                        """
                        select batch, region, insurance, sum(amount) as difference from account.posting
                         group by batch, region, insurance having sum(amount) <> 0
                         order by batch limit 100
                        """)
                .query((row, n) ->
                        Discrepancy.of(
                                "ACC-001",
                                row.getInt("batch"),
                                row.getInt("region"),
                                row.getInt("insurance"),
                                row.getLong("difference")))
                .list();
    }

    private List<Discrepancy> creditsAgainstFund() {
        return jdbc.sql(
                        """
                        with fund as (
                            select batch, -sum(amount) as fen from account.posting
                             where account = 'PERSONAL' and insurance = 0 group by batch),
                        persons as (
                            select batch, sum(fen) as fen from (
                                select batch, amount::bigint as fen from account.credit
                                union all select batch, interest from account.interest) both_ledgers
                             group by batch having sum(fen) <> 0)
                        select batch, coalesce(fund.fen, 0) as fund, coalesce(persons.fen, 0) as persons
                          from fund full join persons using (batch)
                         where coalesce(fund.fen, 0) <> coalesce(persons.fen, 0)
                         order by batch limit 100
                        """)
                .query((row, n) ->
                        Discrepancy.of(
                                "ACC-002",
                                row.getInt("batch"),
                                row.getLong("fund"),
                                row.getLong("persons")))
                .list();
    }
}
