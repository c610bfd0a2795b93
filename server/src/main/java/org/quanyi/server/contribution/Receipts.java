package org.quanyi.server.contribution;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.quanyi.rules.Insurance;
import org.quanyi.rules.Law;
import org.quanyi.rules.Money;
import org.quanyi.rules.Month;
import org.quanyi.rules.Place;
import org.quanyi.rules.Region;
import org.quanyi.server.account.FundAccount;
import org.quanyi.server.account.Posting;
import org.quanyi.server.contribution.DueTable.EmployerMonth;
import org.quanyi.server.employer.Employer;
import org.quanyi.server.employer.Employers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The collector's receipts: they settle what is due, wait with a reason, or go back. A serial counts once.
///
/// All receipts of one call are booked together or not at all.
@Component
public class Receipts {

    private final Law law;
    private final Employers employers;
    private final DueTable dues;
    private final ReceiptTable receipts;
    private final BatchBooks books;
    private final Clock clock;

    Receipts(
            Law law,
            Employers employers,
            DueTable dues,
            ReceiptTable receipts,
            BatchBooks books,
            Clock clock) {
        this.law = law;
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
            return new BookedReceipts(incoming.size(), 0, List.of(), List.of(), repeated, contradicted);
        }
        Settling settling = settle(recognise(fresh.values()), reference);
        return report(incoming.size(), fresh, settling, repeated, contradicted);
    }

    private List<StoredReceipt> recognise(Iterable<Receipt> fresh) {
        Map<String, Optional<Employer>> known = new HashMap<>();
        List<StoredReceipt> recognised = new ArrayList<>();
        for (Receipt receipt : fresh) {
            Optional<Employer> employer =
                    known.computeIfAbsent(receipt.employerCode(), employers::byCode);
            recognised.add(
                    new StoredReceipt(
                            receipt,
                            Integer.parseInt(region(receipt, employer).code()),
                            employer.map(Employer::id).orElse(null)));
        }
        return recognised;
    }

    /// Where the money belongs: the employer's pooling area in that month; for an unknown employer the pooling area that
    /// the area in its code lies in.
    private Region region(Receipt receipt, Optional<Employer> employer) {
        return employer.flatMap(e -> e.registration(receipt.month()).map(Employer.Registration::region))
                .orElseGet(() -> poolingArea(receipt.employerCode()));
    }

    private Region poolingArea(String code) {
        String area = code.substring(2, 8);
        return law.regions().stream()
                .map(Place::region)
                .filter(r -> isOrHolds(r.code(), area))
                .findFirst()
                .orElse(new Region("000000"));
    }

    /// A city's code ends in 00, that of a province or a city like one in 0000.
    private static boolean isOrHolds(String region, String area) {
        String known = region.endsWith("0000") ? region.substring(0, 2) : region.substring(0, 4);
        return area.startsWith(known);
    }

    private Settling settle(List<StoredReceipt> recognised, String reference) {
        Set<EmployerMonth> months = new TreeSet<>();
        for (StoredReceipt r : recognised) {
            Integer employer = r.employer();
            if (employer != null) {
                months.add(new EmployerMonth(employer, r.receipt().month().index()));
            }
        }
        dues.lock(months);
        Instant arrived =
                recognised.stream()
                        .map(r -> r.receipt().arrivedOn().atStartOfDay(ZoneId.of("Asia/Shanghai")).toInstant())
                        .max(Instant::compareTo)
                        .orElseGet(clock::instant);
        return books.bookReceipts(recognised, months, reference, arrived);
    }

    private static BookedReceipts report(
            int received,
            Map<String, Receipt> fresh,
            Settling settling,
            List<String> repeated,
            List<String> contradicted) {
        Map<String, ReceiptStep> newest =
                settling.steps().stream()
                        .filter(s -> fresh.containsKey(s.serial()))
                        .collect(Collectors.toMap(ReceiptStep::serial, s -> s, (a, b) -> b, LinkedHashMap::new));
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
                case REFUNDABLE, REFUNDED -> refundable.add(step.serial());
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
                        .map(
                                b ->
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
