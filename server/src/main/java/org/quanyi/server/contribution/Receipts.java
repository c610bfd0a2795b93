package org.quanyi.server.contribution;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.quanyi.rules.Insurance;
import org.quanyi.rules.Money;
import org.quanyi.rules.Month;
import org.quanyi.rules.Region;
import org.quanyi.server.account.FundAccount;
import org.quanyi.server.account.Posting;
import org.quanyi.server.contribution.DueTable.EmployerMonth;
import org.quanyi.server.employer.Employers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The collector's receipts: they settle what is due, wait with a reason, or go back. A serial
/// counts once.
///
/// All receipts of one call are booked together or not at all.
@Component
public class Receipts {

    private final Payers payers;
    private final Employers employers;
    private final DueTable dues;
    private final ReceiptTable receipts;
    private final BatchBooks books;
    private final Clock clock;

    Receipts(
            Payers payers,
            Employers employers,
            DueTable dues,
            ReceiptTable receipts,
            BatchBooks books,
            Clock clock) {
        this.payers = payers;
        this.employers = employers;
        this.dues = dues;
        this.receipts = receipts;
        this.books = books;
        this.clock = clock;
    }

    /// Books receipts in the order given.
    ///
    /// @param reference names the file they came in; no personal data
    @Transactional
    public BookedReceipts book(List<Receipt> incoming, String reference) {
        Map<String, Receipt> onRecord =
                receipts.onRecord(incoming.stream().map(Receipt::serial).toList());
        List<String> repeated = new ArrayList<>();
        List<String> contradicted = new ArrayList<>();
        Map<String, Receipt> fresh = new LinkedHashMap<>();
        for (Receipt receipt : incoming) {
            Receipt known = onRecord.getOrDefault(receipt.serial(), fresh.get(receipt.serial()));
            if (known == null) {
                fresh.put(receipt.serial(), receipt);
            } else {
                (known.equals(receipt) ? repeated : contradicted).add(receipt.serial());
            }
        }
        if (fresh.isEmpty()) {
            return new BookedReceipts(
                    incoming.size(), 0, List.of(), List.of(), repeated, contradicted);
        }
        List<ReceiptStep> steps = settle(payers.recognise(fresh.values()), reference);
        return report(incoming.size(), fresh, steps, repeated, contradicted);
    }

    /// Books each region's receipts as a batch of its own, so that the batch of a credit tells
    /// whose account it went to.
    private List<ReceiptStep> settle(List<StoredReceipt> recognised, String reference) {
        dues.lock(StoredReceipt.months(recognised));
        List<ReceiptStep> steps = new ArrayList<>();
        recognised.stream()
                .collect(
                        Collectors.groupingBy(
                                StoredReceipt::region, TreeMap::new, Collectors.toList()))
                .values()
                .forEach(receipts ->
                        steps.addAll(
                                books.bookReceipts(
                                                receipts,
                                                StoredReceipt.months(receipts),
                                                reference,
                                                arrived(receipts))
                                        .settling()
                                        .steps()));
        return steps;
    }

    private Instant arrived(List<StoredReceipt> receipts) {
        return receipts.stream()
                .map(r -> Arrival.on(r.receipt().arrivedOn()).at())
                .max(Instant::compareTo)
                .orElseGet(clock::instant);
    }

    private static BookedReceipts report(
            int received,
            Map<String, Receipt> fresh,
            List<ReceiptStep> steps,
            List<String> repeated,
            List<String> contradicted) {
        Map<String, ReceiptStep> newest =
                steps.stream()
                        .filter(s -> fresh.containsKey(s.serial()))
                        .collect(
                                Collectors.toMap(
                                        ReceiptStep::serial,
                                        s -> s,
                                        (a, b) -> b,
                                        LinkedHashMap::new));
        List<BookedReceipts.InSuspense> suspense = new ArrayList<>();
        List<String> refundable = new ArrayList<>();
        int settled = 0;
        for (ReceiptStep step : newest.values()) {
            switch (step.state()) {
                case SETTLED -> settled++;
                case SUSPENSE ->
                        suspense.add(
                                new BookedReceipts.InSuspense(
                                        java.util.Objects.requireNonNull(fresh.get(step.serial())),
                                        step.reason(),
                                        Money.fen(step.shortFen())));
                case REFUNDABLE, REFUNDED, MOVED -> refundable.add(step.serial());
            }
        }
        return new BookedReceipts(received, settled, suspense, refundable, repeated, contradicted);
    }

    /// Records that what is owed back to an employer for a month and insurance was returned.
    ///
    /// @return the amount returned; zero when nothing was owed
    @Transactional
    public Money refund(int employer, Month month, Insurance insurance, String reference) {
        dues.lock(List.of(new EmployerMonth(employer, month.index())));
        DueKey key = new DueKey(employer, month.index(), insurance);
        List<ReceiptTable.Refundable> back = receipts.refundable(key);
        long owed = dues.refundable(key);
        long fen = Math.addExact(owed, back.stream().mapToLong(ReceiptTable.Refundable::fen).sum());
        if (fen == 0) {
            return Money.ZERO;
        }
        Region region = employers.byId(employer).registration(month).orElseThrow().region();
        List<ReceiptStep> steps =
                back.stream()
                        .map(b ->
                                new ReceiptStep(
                                        b.serial(),
                                        b.step() + 1,
                                        ReceiptState.REFUNDED,
                                        SuspenseReason.ALREADY_PAID,
                                        b.fen(),
                                        0))
                        .toList();
        List<Posting> postings =
                List.of(
                        new Posting(region, insurance, FundAccount.REFUNDABLE, Money.fen(fen)),
                        new Posting(region, insurance, FundAccount.RECEIVED, Money.fen(-fen)));
        int code = Integer.parseInt(region.code());
        List<DueLedger.Refund> refunds =
                owed == 0 ? List.of() : List.of(new DueLedger.Refund(key, code, -owed));
        books.bookRefund(refunds, steps, postings, reference, clock.instant());
        return Money.fen(fen);
    }
}
