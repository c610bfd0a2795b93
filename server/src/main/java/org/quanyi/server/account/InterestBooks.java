package org.quanyi.server.account;

import java.time.Clock;
import java.util.List;
import org.quanyi.rules.Insurance;
import org.quanyi.rules.Money;
import org.quanyi.rules.Region;
import org.quanyi.server.journal.Batch;
import org.quanyi.server.journal.Journal;
import org.springframework.stereotype.Component;

/// Writes interest as one sealed batch: the lines of the accounts, and the fund's side of it.
@Component
class InterestBooks {

    private final AccountLedger ledger;
    private final Accounts accounts;
    private final Journal journal;
    private final Clock clock;

    InterestBooks(AccountLedger ledger, Accounts accounts, Journal journal, Clock clock) {
        this.ledger = ledger;
        this.accounts = accounts;
        this.journal = journal;
        this.clock = clock;
    }

    /// One year of many accounts.
    ///
    /// @param lines by person, an account's lines by their number
    void write(Region region, int year, List<InterestLine> lines, String reference) {
        Batch batch = open(reference);
        ledger.interest(batch, region, year, lines);
        seal(batch, region, lines.stream().mapToLong(InterestLine::interest).sum());
    }

    /// Many years of some accounts, by person and year.
    void write(Region region, List<YearLine> lines, String reference) {
        Batch batch = open(reference);
        ledger.interest(batch, region, lines);
        seal(batch, region, lines.stream().mapToLong(l -> l.line().interest()).sum());
    }

    private Batch open(String reference) {
        return journal.open("INTEREST", reference, clock.instant());
    }

    private void seal(Batch batch, Region region, long fen) {
        Money interest = Money.fen(fen);
        accounts.post(
                batch,
                List.of(
                        posting(region, FundAccount.INTEREST, interest),
                        posting(region, FundAccount.PERSONAL, interest.negate())));
        journal.seal(batch);
    }

    private static Posting posting(Region region, FundAccount account, Money amount) {
        return new Posting(region, Insurance.PENSION, account, amount);
    }
}
