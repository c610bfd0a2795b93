package org.quanyi.server.contribution;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.quanyi.rules.Insurance;
import org.quanyi.rules.Money;
import org.quanyi.rules.Region;
import org.quanyi.server.account.FundAccount;
import org.quanyi.server.account.Posting;
import org.quanyi.server.contribution.SettlementRule.Outcome;

/// Collects, within one batch, what money settles and what is posted for it. One thread, one use.
///
/// Whoever uses it holds the locks of all employers' months that it was made for.
final class Settling {

    private final Map<DueKey, List<Due>> open = new TreeMap<>();
    private final Set<DueKey> everDue = new HashSet<>();
    private final Map<DueKey, List<Waiting>> waiting = new TreeMap<>();

    private final List<Due> settled = new ArrayList<>();
    private final List<ReceiptStep> steps = new ArrayList<>();
    private final Map<Insurance, List<ReceiptStep>> releases = new EnumMap<>(Insurance.class);
    private final List<Posting> postings = new ArrayList<>();
    private final List<DueLedger.Refund> refunds = new ArrayList<>();

    Settling(Collection<DueTable.DueWithState> dues, Collection<Waiting> waits) {
        for (DueTable.DueWithState d : dues) {
            everDue.add(d.due().key());
            if (!d.settled()) {
                open.computeIfAbsent(d.due().key(), k -> new ArrayList<>()).add(d.due());
            }
        }
        waiting.putAll(waits.stream().collect(Collectors.groupingBy(Waiting::key)));
    }

    /// A receipt comes in.
    void receive(StoredReceipt stored) {
        Receipt receipt = stored.receipt();
        long fen = receipt.amount().fen();
        Region region = region(stored.region());
        post(region, receipt.insurance(), FundAccount.RECEIVED, fen);
        Integer employer = stored.employer();
        if (employer == null) {
            suspend(stored, SuspenseReason.EMPLOYER_UNKNOWN, 0);
            return;
        }
        DueKey key = new DueKey(employer, receipt.month().index(), receipt.insurance());
        List<Due> owed = open.getOrDefault(key, List.of());
        switch (SettlementRule.match(owed, waitingFen(key), everDue.contains(key), fen)) {
            case Outcome.Settled s -> {
                steps.add(step(stored, 0, ReceiptState.SETTLED, SuspenseReason.NONE, 0));
                settle(key, s.dues());
                if (s.usesWaiting()) {
                    release(key);
                }
            }
            case Outcome.Waits w ->
                    suspend(
                            stored,
                            w.shortFen() > 0 ? SuspenseReason.SHORT : SuspenseReason.OVER,
                            w.shortFen());
            case Outcome.NothingDeclared _ -> suspend(stored, SuspenseReason.NOTHING_DECLARED, 0);
            case Outcome.AlreadyPaid _ -> {
                steps.add(step(stored, 0, ReceiptState.REFUNDABLE, SuspenseReason.ALREADY_PAID, 0));
                post(region, receipt.insurance(), FundAccount.REFUNDABLE, -fen);
            }
        }
    }

    /// A receipt does not wait any more.
    void forget(String serial) {
        waiting.values().forEach(all -> all.removeIf(w -> w.serial().equals(serial)));
    }

    /// New dues were declared: money that waited may fit now, and a correction downwards of a paid
    /// month is owed back.
    void declare(Collection<Due> dues) {
        for (Due due : dues) {
            everDue.add(due.key());
            open.computeIfAbsent(due.key(), k -> new ArrayList<>()).add(due);
        }
        for (DueKey key : dues.stream().map(Due::key).distinct().sorted().toList()) {
            List<Due> owed = open.getOrDefault(key, List.of());
            long sum = owed.stream().mapToLong(Due::fen).sum();
            long waits = waitingFen(key);
            if (sum <= 0) {
                int region = owed.getFirst().region();
                settle(key, owed);
                if (sum < 0) {
                    post(region(region), key.insurance(), FundAccount.REFUNDABLE, sum);
                    refunds.add(new DueLedger.Refund(key, region, -sum));
                }
            } else if (waits == sum) {
                settle(key, owed);
                release(key);
            }
        }
    }

    private void settle(DueKey key, List<Due> dues) {
        for (Due due : List.copyOf(dues)) {
            settled.add(due);
            Region region = region(due.region());
            post(region, key.insurance(), FundAccount.POOLED, -due.employerFen());
            post(region, key.insurance(), accountOfPersons(key.insurance()), -due.personFen());
            open.getOrDefault(key, new ArrayList<>()).remove(due);
        }
    }

    /// Where the persons' share belongs. Only pension has an account that this agency keeps person
    /// by person.
    private static FundAccount accountOfPersons(Insurance insurance) {
        return switch (insurance) {
            case PENSION -> FundAccount.PERSONAL;
            case MEDICAL -> FundAccount.MEDICAL_ACCOUNTS;
            case UNEMPLOYMENT, WORK_INJURY, MATERNITY -> FundAccount.POOLED;
        };
    }

    private void release(DueKey key) {
        for (Waiting w : waiting.getOrDefault(key, List.of())) {
            ReceiptStep step =
                    new ReceiptStep(
                            w.serial(),
                            w.step() + 1,
                            ReceiptState.SETTLED,
                            SuspenseReason.NONE,
                            w.fen(),
                            0);
            steps.add(step);
            releases.computeIfAbsent(key.insurance(), i -> new ArrayList<>()).add(step);
            post(region(w.region()), key.insurance(), FundAccount.SUSPENSE, w.fen());
        }
        waiting.remove(key);
    }

    private void suspend(StoredReceipt stored, SuspenseReason reason, long shortFen) {
        ReceiptStep step = step(stored, 0, ReceiptState.SUSPENSE, reason, shortFen);
        steps.add(step);
        Receipt receipt = stored.receipt();
        post(
                region(stored.region()),
                receipt.insurance(),
                FundAccount.SUSPENSE,
                -receipt.amount().fen());
        Integer employer = stored.employer();
        if (employer != null) {
            DueKey key = new DueKey(employer, receipt.month().index(), receipt.insurance());
            waiting.computeIfAbsent(key, k -> new ArrayList<>())
                    .add(
                            new Waiting(
                                    receipt.serial(),
                                    0,
                                    key,
                                    stored.region(),
                                    receipt.amount().fen()));
        }
    }

    private static ReceiptStep step(
            StoredReceipt stored,
            int number,
            ReceiptState state,
            SuspenseReason reason,
            long shortFen) {
        Receipt receipt = stored.receipt();
        return new ReceiptStep(
                receipt.serial(), number, state, reason, receipt.amount().fen(), shortFen);
    }

    private long waitingFen(DueKey key) {
        return waiting.getOrDefault(key, List.of()).stream().mapToLong(Waiting::fen).sum();
    }

    private void post(Region region, Insurance insurance, FundAccount account, long fen) {
        postings.add(new Posting(region, insurance, account, Money.fen(fen)));
    }

    static Region region(int code) {
        return new Region("%06d".formatted(code));
    }

    /// The dues that were settled.
    List<Due> settled() {
        return settled;
    }

    List<ReceiptStep> steps() {
        return steps;
    }

    /// The steps of money of an insurance that waited before and settles something now.
    List<ReceiptStep> released(Insurance insurance) {
        return releases.getOrDefault(insurance, List.of());
    }

    List<Posting> postings() {
        return postings;
    }

    List<DueLedger.Refund> refunds() {
        return refunds;
    }
}
