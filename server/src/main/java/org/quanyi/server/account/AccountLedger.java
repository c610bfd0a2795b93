package org.quanyi.server.account;

import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.quanyi.rules.Money;
import org.quanyi.rules.Month;
import org.quanyi.rules.Region;
import org.quanyi.server.journal.Batch;
import org.quanyi.server.journal.Ledger;
import org.quanyi.server.journal.LedgerWriter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class AccountLedger {

    static final Ledger POSTINGS =
            new Ledger(
                    "account.posting",
                    List.of("batch", "region", "insurance", "account", "amount"),
                    List.of("region", "insurance", "account"));
    static final Ledger CREDITS =
            new Ledger(
                    "account.credit",
                    List.of("person", "batch", "amount", "month", "kind"),
                    List.of("person", "month"));
    static final Ledger INTEREST =
            new Ledger(
                    "account.interest",
                    List.of(
                            "person",
                            "batch",
                            "opening",
                            "credited",
                            "interest",
                            "region",
                            "year",
                            "seq"),
                    List.of("person", "year", "region", "seq"));

    private static final int CONTRIBUTION = 0;

    private final JdbcClient jdbc;

    AccountLedger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void post(Batch batch, Map<PostingKey, Money> sums) {
        batch.write(
                POSTINGS,
                writer -> {
                    for (Map.Entry<PostingKey, Money> e : sums.entrySet()) {
                        if (!e.getValue().equals(Money.ZERO)) {
                            writer.row()
                                    .int4(batch.number())
                                    .int4(Integer.parseInt(e.getKey().region().code()))
                                    .int2(e.getKey().insurance().ordinal())
                                    .text(e.getKey().account().name())
                                    .int8(e.getValue().fen())
                                    .end();
                        }
                    }
                });
    }

    void credit(Batch batch, List<NewCredit> sorted) {
        batch.write(CREDITS, writer -> writeCredits(writer, batch.number(), sorted));
    }

    private static void writeCredits(LedgerWriter writer, int batch, List<NewCredit> sorted)
            throws SQLException {
        int i = 0;
        while (i < sorted.size()) {
            NewCredit first = sorted.get(i);
            long fen = 0;
            while (i < sorted.size()
                    && sorted.get(i).person() == first.person()
                    && sorted.get(i).month() == first.month()) {
                fen += sorted.get(i).fen();
                i++;
            }
            if (fen != 0) {
                writer.row()
                        .int4(first.person())
                        .int4(batch)
                        .int4(Math.toIntExact(fen))
                        .int2(first.month())
                        .int2(CONTRIBUTION)
                        .end();
            }
        }
    }

    List<Credit> credits(Integer[] keys, Instant asOf) {
        return jdbc.sql(
                        """
                        select c.month, c.amount, e.recorded_at,
                               account.arrived_in(e.happened_at) as arrived,
                               case when e.kind = 'CORRECTION' then e.reference else '' end as case_number
                          from account.credit c join journal.entry e on e.batch = c.batch
                         where c.person = any (:keys) and e.recorded_at <= :asOf
                         order by c.month, e.seq
                        """)
                .param("keys", keys)
                .param("asOf", OffsetDateTime.ofInstant(asOf, ZoneOffset.UTC))
                .query((row, n) ->
                        new Credit(
                                new Month(row.getInt("month")),
                                new Month(
                                        Credit.earnsFrom(
                                                row.getInt("month"), row.getInt("arrived"))),
                                Money.fen(row.getLong("amount")),
                                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                                row.getString("case_number")))
                .list();
    }

    /// What one region's accounts earned in a year.
    ///
    /// @param lines by person, an account's lines by their number
    void interest(Batch batch, Region region, int year, List<InterestLine> lines) {
        batch.write(
                INTEREST,
                writer -> {
                    for (InterestLine line : lines) {
                        row(writer, batch.number(), region, year, line);
                    }
                });
    }

    /// What one account of a region earned in many years, oldest first.
    void interest(Batch batch, Region region, List<YearLine> lines) {
        batch.write(
                INTEREST,
                writer -> {
                    for (YearLine each : lines) {
                        row(writer, batch.number(), region, each.year(), each.line());
                    }
                });
    }

    private static void row(
            LedgerWriter writer, int batch, Region region, int year, InterestLine line)
            throws SQLException {
        writer.row()
                .int4(line.person())
                .int4(batch)
                .int8(line.opening())
                .int8(line.credited())
                .int8(line.interest())
                .int4(ClosingTable.code(region))
                .int2(year)
                .int2(line.seq())
                .end();
    }

    /// What a person's accounts earned in the years that are closed, as recorded at a moment.
    List<CreditedInterest> interest(Integer[] keys, Instant asOf) {
        return jdbc.sql(
                        """
                        select i.region, i.year, sum(i.opening)::bigint as opening, sum(i.credited)::bigint as credited,
                               sum(i.interest)::bigint as interest, max(e.recorded_at) as recorded_at,
                               max(i.seq) / 2 as corrections
                          from account.interest i join journal.entry e on e.batch = i.batch
                         where i.person = any (:keys) and e.recorded_at <= :asOf
                         group by i.year, i.region order by i.year, i.region
                        """)
                .param("keys", keys)
                .param("asOf", OffsetDateTime.ofInstant(asOf, ZoneOffset.UTC))
                .query((row, n) ->
                        new CreditedInterest(
                                new Region(Integer.toString(row.getInt("region"))),
                                row.getInt("year"),
                                Money.fen(row.getLong("opening")),
                                Money.fen(row.getLong("credited")),
                                Money.fen(row.getLong("interest")),
                                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                                row.getInt("corrections")))
                .list();
    }

    /// Every line of the closed years that were credited anew, oldest first.
    List<InterestVersion> versions(Integer[] keys, Instant asOf) {
        return jdbc.sql(
                        """
                        select i.year, i.seq % 2 = 1 as reversal, i.interest, e.recorded_at, e.reference
                          from account.interest i join journal.entry e on e.batch = i.batch
                         where i.person = any (:keys) and e.recorded_at <= :asOf
                           and exists (select from account.interest n join journal.entry m on m.batch = n.batch
                                        where n.person = i.person and n.year = i.year and n.region = i.region
                                          and n.seq > 0 and m.recorded_at <= :asOf)
                         order by i.year, i.region, i.person, i.seq
                        """)
                .param("keys", keys)
                .param("asOf", OffsetDateTime.ofInstant(asOf, ZoneOffset.UTC))
                .query((row, n) ->
                        new InterestVersion(
                                row.getInt("year"),
                                row.getBoolean("reversal"),
                                Money.fen(row.getLong("interest")),
                                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                                row.getString("reference")))
                .list();
    }

    @Configuration
    static class Ledgers {
        @Bean
        Ledger postings() {
            return POSTINGS;
        }

        @Bean
        Ledger credits() {
            return CREDITS;
        }

        @Bean
        Ledger interest() {
            return INTEREST;
        }
    }
}
