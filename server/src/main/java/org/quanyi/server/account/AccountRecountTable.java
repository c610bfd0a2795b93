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
        return found;
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
                        persons as (select batch, sum(amount) as fen from account.credit group by batch)
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
