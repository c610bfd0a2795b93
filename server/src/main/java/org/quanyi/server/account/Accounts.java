package org.quanyi.server.account;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.quanyi.rules.Money;
import org.quanyi.server.access.KeysOfPerson;
import org.quanyi.server.journal.Batch;
import org.springframework.stereotype.Component;

/// The fund's books and the personal accounts.
@Component
public class Accounts {

    private final AccountLedger ledger;
    private final RecreditTable recredits;
    private final KeysOfPerson keys;

    Accounts(AccountLedger ledger, RecreditTable recredits, KeysOfPerson keys) {
        this.ledger = ledger;
        this.recredits = recredits;
        this.keys = keys;
    }

    /// Posts one batch. The sum per region and insurance must be zero; the database refuses it
    /// otherwise at commit.
    ///
    /// @throws IllegalStateException when it is not zero: the caller's arithmetic is wrong
    public void post(Batch batch, List<Posting> postings) {
        Map<PostingKey, Money> sums =
                postings.stream()
                        .collect(
                                Collectors.toMap(
                                        p -> new PostingKey(p.region(), p.insurance(), p.account()),
                                        Posting::amount,
                                        Money::plus,
                                        TreeMap::new));
        requireZero(sums);
        ledger.post(batch, sums);
    }

    /// Credits personal accounts. Several amounts of one person and month become one credit.
    public void credit(Batch batch, List<NewCredit> credits) {
        List<NewCredit> sorted =
                credits.stream()
                        .sorted(
                                Comparator.comparingInt(NewCredit::person)
                                        .thenComparingInt(NewCredit::month))
                        .toList();
        ledger.credit(batch, sorted);
    }

    /// One person's account as it was recorded at a moment: what stands under each of their keys
    /// together.
    public AccountView of(int person, Instant asOf) {
        Integer[] all = keys.all(person);
        List<Credit> credits = ledger.credits(all, asOf);
        List<CreditedInterest> interest = ledger.interest(all, asOf);
        Money balance = credits.stream().map(Credit::amount).reduce(Money.ZERO, Money::plus);
        for (CreditedInterest year : interest) {
            balance = balance.plus(year.interest());
        }
        boolean anew = interest.stream().anyMatch(year -> year.corrections() > 0);
        return new AccountView(
                balance,
                credits,
                interest,
                anew ? ledger.versions(all, asOf) : List.of(),
                recredits.waits(all));
    }

    private static void requireZero(Map<PostingKey, Money> sums) {
        sums.entrySet().stream()
                .collect(
                        Collectors.groupingBy(
                                e -> e.getKey().region() + " " + e.getKey().insurance(),
                                Collectors.reducing(Money.ZERO, Map.Entry::getValue, Money::plus)))
                .forEach((where, sum) -> {
                    if (!sum.equals(Money.ZERO)) {
                        throw new IllegalStateException("postings of " + where + " sum to " + sum);
                    }
                });
    }
}
