package org.quanyi.server.contribution;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.quanyi.rules.Insurance;
import org.quanyi.server.account.Accounts;
import org.quanyi.server.account.NewCredit;
import org.quanyi.server.account.Posting;
import org.quanyi.server.contribution.DueTable.EmployerMonth;
import org.quanyi.server.journal.Batch;
import org.quanyi.server.journal.Journal;
import org.springframework.stereotype.Component;

/// Writes one sealed batch across this room's ledgers and the accounts. Callers hold the locks of
/// all months they touch.
@Component
class BatchBooks {

    private final DueTable dues;
    private final MonthLineLedger lines;
    private final Accounts accounts;
    private final Journal journal;

    BatchBooks(DueTable dues, MonthLineLedger lines, Accounts accounts, Journal journal) {
        this.dues = dues;
        this.lines = lines;
        this.accounts = accounts;
        this.journal = journal;
    }

    /// Month lines of a filing and what they change in what is owed; money that waited for it is
    /// settled.
    ///
    /// @param reference the number of the receipt, and of the case that decided it if one did
    void bookLines(FilingPlan plan, EmployerMonth month, String reference, Instant now) {
        book("FILING", plan.lines(), month, reference, now);
    }

    /// A line taken back, and what takes its place.
    ///
    /// @param happenedAt when the money came in that is credited, or taken, by it
    /// @return what it credited: other persons too, where it settles what was open for them
    List<NewCredit> bookCorrection(
            List<MonthLine> corrected, EmployerMonth month, String reference, Instant happenedAt) {
        return book("CORRECTION", corrected, month, reference, happenedAt);
    }

    private List<NewCredit> book(
            String kind,
            List<MonthLine> own,
            EmployerMonth month,
            String reference,
            Instant happenedAt) {
        Settling settling = settling(List.of(month));
        List<NewCredit> credits = new ArrayList<>();
        sealed(
                kind,
                reference,
                happenedAt,
                batch -> {
                    List<Due> declared = DueSums.of(batch.number(), own);
                    lines.write(batch, own);
                    DueLedger.dues(batch, declared);
                    settling.declare(declared);
                    credits.addAll(write(batch, settling, own));
                });
        return credits;
    }

    /// What a batch of receipts did.
    ///
    /// @param credits what it credited to accounts
    record Booked(Settling settling, List<NewCredit> credits) {}

    /// Receipts and what they settle.
    Booked bookReceipts(
            List<StoredReceipt> receipts,
            Collection<EmployerMonth> months,
            String reference,
            Instant arrived) {
        Settling settling = settling(months);
        receipts.forEach(settling::receive);
        List<NewCredit> credits = new ArrayList<>();
        sealed(
                "RECEIPTS",
                reference,
                arrived,
                batch -> {
                    DueLedger.receipts(batch, receipts);
                    credits.addAll(write(batch, settling, List.of()));
                });
        return new Booked(settling, credits);
    }

    /// Lines of one or many employers together with the money that came in for them.
    void bookHistory(
            List<MonthLine> history,
            List<StoredReceipt> receipts,
            Collection<EmployerMonth> months,
            String reference,
            Instant happenedAt) {
        Settling settling = settling(months);
        sealed(
                "TAKE_OVER",
                reference,
                happenedAt,
                batch -> {
                    List<Due> declared = DueSums.of(batch.number(), history);
                    lines.write(batch, history);
                    DueLedger.dues(batch, declared);
                    DueLedger.receipts(batch, receipts);
                    settling.declare(declared);
                    receipts.forEach(settling::receive);
                    write(batch, settling, history);
                });
    }

    /// Money that goes back.
    void bookRefund(
            List<DueLedger.Refund> refunds,
            List<ReceiptStep> steps,
            List<Posting> postings,
            String reference,
            Instant now) {
        left("REFUND", refunds, steps, postings, reference, now);
    }

    /// A receipt that waited and whose money goes on to other months.
    void bookMoved(Suspended waiting, String reference, Instant now) {
        left("CLAIM", List.of(), List.of(waiting.moved()), waiting.postings(), reference, now);
    }

    private void left(
            String kind,
            List<DueLedger.Refund> refunds,
            List<ReceiptStep> steps,
            List<Posting> postings,
            String reference,
            Instant now) {
        sealed(
                kind,
                reference,
                now,
                batch -> {
                    DueLedger.refunds(batch, refunds);
                    DueLedger.steps(batch, steps);
                    accounts.post(batch, postings);
                });
    }

    /// What is owed and what waits for employers' months, with nothing settled yet.
    Settling settling(Collection<EmployerMonth> months) {
        return new Settling(dues.of(months), dues.waiting(months));
    }

    private void sealed(
            String kind, String reference, Instant happenedAt, Consumer<Batch> content) {
        Batch batch = journal.open(kind, reference, happenedAt);
        content.accept(batch);
        journal.seal(batch);
    }

    private List<NewCredit> write(Batch batch, Settling settling, List<MonthLine> ownLines) {
        DueLedger.steps(batch, settling.steps());
        DueLedger.settlements(batch, settling.settled());
        DueLedger.refunds(batch, settling.refunds());
        accounts.post(batch, settling.postings());
        List<NewCredit> credits = credits(batch.number(), settling.settled(), ownLines);
        accounts.credit(batch, credits);
        return credits;
    }

    private List<NewCredit> credits(int batch, List<Due> settled, List<MonthLine> ownLines) {
        Map<EmployerMonth, List<Integer>> batches =
                settled.stream()
                        .filter(d -> d.key().insurance() == Insurance.PENSION)
                        .collect(
                                Collectors.groupingBy(
                                        d -> new EmployerMonth(d.key().employer(), d.key().month()),
                                        Collectors.mapping(
                                                Due::batch,
                                                Collectors.toCollection(ArrayList::new))));
        List<NewCredit> credits = new ArrayList<>();
        Set<EmployerMonth> own = new HashSet<>();
        batches.forEach((month, numbers) -> {
            if (numbers.remove((Integer) batch)) {
                own.add(month);
            }
            credits.addAll(lines.pensionCredits(month.employer(), month.month(), numbers));
        });
        if (own.isEmpty()) {
            return credits;
        }
        for (MonthLine line : ownLines) {
            if (line.amounts().has(Insurance.PENSION)
                    && own.contains(new EmployerMonth(line.employer(), line.month()))) {
                credits.add(
                        new NewCredit(
                                line.person(),
                                line.month(),
                                line.amounts().person(Insurance.PENSION)));
            }
        }
        return credits;
    }
}
