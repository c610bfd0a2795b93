package org.quanyi.server.contribution;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.quanyi.rules.Money;
import org.quanyi.rules.Month;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Region;
import org.quanyi.rules.Result;
import org.quanyi.server.account.NewCredit;
import org.quanyi.server.account.Recredits;
import org.quanyi.server.contribution.DueTable.EmployerMonth;
import org.quanyi.server.employer.Employer;
import org.quanyi.server.employer.Employers;
import org.springframework.stereotype.Component;

/// Works out what money that waits does in the months it was meant for, and books it there by the
/// rule that books every receipt.
///
/// Locks in this order: employers' months, the regions' turns, their closings, the journal's head.
@Component
class ReceiptClaimBooking {

    /// Whose months they are that no employer was recognised for; so two who claim one receipt wait
    /// for each other.
    private static final int NOBODY = 0;

    /// Stands between the collector's serial and the part; no serial of a collector holds it.
    private static final String PART = "#";

    private final Employers employers;
    private final DueTable dues;
    private final ReceiptTable receipts;
    private final CorrectionTable arrivals;
    private final BatchBooks books;
    private final Recredits recredits;
    private final Clock clock;

    ReceiptClaimBooking(
            Employers employers,
            DueTable dues,
            ReceiptTable receipts,
            CorrectionTable arrivals,
            BatchBooks books,
            Recredits recredits,
            Clock clock) {
        this.employers = employers;
        this.dues = dues;
        this.receipts = receipts;
        this.arrivals = arrivals;
        this.books = books;
        this.recredits = recredits;
        this.clock = clock;
    }

    /// The receipt that an employer may claim so; refused otherwise. Whose money it is not learns
    /// nothing of it.
    Result<Suspended> claimable(int employer, ReceiptClaim wanted) {
        Optional<Suspended> found =
                receipts.suspended(wanted.serial())
                        .filter(s ->
                                isNobodys(s) || Objects.equals(s.stored().employer(), employer));
        boolean guessed =
                found.filter(ReceiptClaimBooking::isNobodys)
                        .filter(s -> !s.receipt().amount().equals(wanted.sum()))
                        .isPresent();
        return found.isEmpty() || guessed
                ? Result.refused(ClaimRefusal.NOT_WAITING.of())
                : problem(employer, wanted, found.get())
                        .<Result<Suspended>>map(Result::refused)
                        .orElseGet(() -> Result.of(found.get()));
    }

    private static boolean isNobodys(Suspended waiting) {
        return waiting.stored().employer() == null;
    }

    private Optional<Refusal> problem(int employer, ReceiptClaim wanted, Suspended waiting) {
        Employer payer = employers.byId(employer);
        Month now = Month.of(LocalDate.ofInstant(clock.instant(), clock.getZone()));
        Set<Month> months = new HashSet<>();
        for (ReceiptClaim.Part part : wanted.parts()) {
            Month month = part.month();
            if (now.isBefore(month) || payer.registration(month).isEmpty()) {
                return Optional.of(ClaimRefusal.NO_MONTH.of(month.toString()));
            }
            if (!months.add(month)) {
                return Optional.of(ClaimRefusal.TWICE.of(month.toString()));
            }
        }
        Money amount = waiting.receipt().amount();
        if (!wanted.sum().equals(amount)) {
            return Optional.of(
                    ClaimRefusal.OTHER_SUM.of(wanted.sum().toString(), amount.toString()));
        }
        boolean isThere = !isNobodys(waiting) && months.equals(Set.of(waiting.receipt().month()));
        return isThere ? Optional.of(ClaimRefusal.NO_CHANGE.of()) : Optional.empty();
    }

    /// Where the employer was registered in the first of the months.
    Region region(int employer, ReceiptClaim wanted) {
        Month first = wanted.parts().getFirst().month();
        return employers.byId(employer).registration(first).orElseThrow().region();
    }

    /// What each part would do now. Writes nothing.
    Result<List<ClaimedPart>> preview(int employer, ReceiptClaim wanted) {
        return claimable(employer, wanted).map(waiting -> worked(employer, wanted, waiting));
    }

    private List<ClaimedPart> worked(int employer, ReceiptClaim wanted, Suspended waiting) {
        List<StoredReceipt> parts = parts(employer, wanted, waiting);
        Settling settling = books.settling(StoredReceipt.months(parts));
        settling.forget(waiting.receipt().serial());
        List<ClaimedPart> worked = new ArrayList<>();
        for (StoredReceipt part : parts) {
            int before = settling.settled().size();
            settling.receive(part);
            ReceiptStep step =
                    settling.steps().stream()
                            .filter(s -> s.serial().equals(part.receipt().serial()))
                            .reduce((_, newest) -> newest)
                            .orElseThrow();
            List<Due> settled = settling.settled();
            worked.add(
                    new ClaimedPart(
                            part.receipt().month(),
                            part.receipt().amount(),
                            step.state(),
                            step.reason(),
                            Money.fen(step.shortFen()),
                            settled.subList(before, settled.size()).stream()
                                    .mapToInt(Due::lines)
                                    .sum()));
        }
        return worked;
    }

    private List<StoredReceipt> parts(int employer, ReceiptClaim wanted, Suspended waiting) {
        Employer payer = employers.byId(employer);
        Receipt receipt = waiting.receipt();
        List<StoredReceipt> parts = new ArrayList<>();
        for (ReceiptClaim.Part part : wanted.parts()) {
            parts.add(
                    new StoredReceipt(
                            new Receipt(
                                    receipt.serial() + PART + (parts.size() + 1),
                                    receipt.arrivedOn(),
                                    payer.name(),
                                    payer.code(),
                                    part.month(),
                                    receipt.insurance(),
                                    part.amount()),
                            Integer.parseInt(
                                    payer.registration(part.month()).orElseThrow().region().code()),
                            employer));
        }
        return parts;
    }

    /// Books it, unless the money does not wait any more.
    ///
    /// @param reference the number of the case
    /// @return whether it could be booked
    boolean book(int employer, ReceiptClaim wanted, String reference) {
        Suspended before = receipts.suspended(wanted.serial()).orElse(null);
        if (before == null) {
            return false;
        }
        hold(employer, wanted, before);
        // read again under the locks: somebody may have been faster
        return switch (claimable(employer, wanted)) {
            case Result.Refused<Suspended> _ -> false;
            case Result.Of<Suspended>(var waiting) -> {
                write(parts(employer, wanted, waiting), waiting, reference);
                yield true;
            }
        };
    }

    /// Holds the months that the money leaves and comes to, against everybody who settles there.
    void hold(int employer, ReceiptClaim wanted, Suspended waiting) {
        Collection<EmployerMonth> months = new HashSet<>();
        Integer payer = waiting.stored().employer();
        months.add(
                new EmployerMonth(
                        payer == null ? NOBODY : payer, waiting.receipt().month().index()));
        wanted.parts().forEach(p -> months.add(new EmployerMonth(employer, p.month().index())));
        dues.lock(months);
    }

    private void write(List<StoredReceipt> parts, Suspended waiting, String reference) {
        parts.stream()
                .map(StoredReceipt::region)
                .distinct()
                .sorted()
                .forEach(region -> recredits.hold(Settling.region(region)));
        books.bookMoved(waiting, reference, clock.instant());
        for (StoredReceipt part : parts) {
            Arrival arrived = arrival(part);
            SortedSet<Integer> credited =
                    books
                            .bookReceipts(
                                    List.of(part),
                                    StoredReceipt.months(List.of(part)),
                                    reference,
                                    arrived.at())
                            .credits()
                            .stream()
                            .map(NewCredit::person)
                            .collect(Collectors.toCollection(TreeSet::new));
            Month earnsFrom =
                    arrived.credit(part.receipt().month().index(), Money.ZERO).earnsFrom();
            recredits.follow(credited, Settling.region(part.region()), earnsFrom, reference);
        }
    }

    /// When the money came in that settles with a part: it, or what waited there and came later.
    private Arrival arrival(StoredReceipt part) {
        Settling settling = books.settling(StoredReceipt.months(List.of(part)));
        settling.receive(part);
        Set<String> serials =
                settling.released(part.receipt().insurance()).stream()
                        .map(ReceiptStep::serial)
                        .collect(Collectors.toSet());
        LocalDate own = part.receipt().arrivedOn();
        return arrivals.arrived(serials)
                .filter(day -> day.isAfter(own))
                .map(Arrival::on)
                .orElseGet(() -> Arrival.on(own));
    }
}
