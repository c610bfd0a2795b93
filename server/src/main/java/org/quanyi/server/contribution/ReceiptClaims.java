package org.quanyi.server.contribution;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.quanyi.rules.Money;
import org.quanyi.rules.Month;
import org.quanyi.rules.Result;
import org.quanyi.server.access.Actor;
import org.quanyi.server.casework.CaseEffect;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseKind;
import org.quanyi.server.casework.CaseRefusal;
import org.quanyi.server.casework.Cases;
import org.quanyi.server.casework.Paper;
import org.quanyi.server.casework.Proposal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Money that waits, claimed by the employer that paid it (到账认领): it says which months it was meant
/// for, one officer answers, another one accepts, and with that it is settled there as any receipt.
///
/// No act says how money that fits no month is found its own: that two people answer is our promise
/// P17, and the period is that of the records which wait with it.
@Component
public class ReceiptClaims {

    private final ReceiptClaimBooking booking;
    private final ReceiptTable receipts;
    private final ReceiptClaimTable table;
    private final Cases cases;
    private final Clock clock;

    ReceiptClaims(
            ReceiptClaimBooking booking,
            ReceiptTable receipts,
            ReceiptClaimTable table,
            Cases cases,
            Clock clock) {
        this.booking = booking;
        this.receipts = receipts;
        this.table = table;
        this.cases = cases;
        this.clock = clock;
        cases.carryOutBy(new CaseEffect(CaseKind.RECEIPT_CLAIM, this::book));
    }

    /// A line of the form, as typed.
    public record Typed(String month, String amount) {

        boolean isBlank() {
            return month.isBlank() && amount.isBlank();
        }
    }

    /// Reads what an employer typed. Lines with nothing in them are none.
    public static Result<ReceiptClaim> read(String serial, List<Typed> typed) {
        List<ReceiptClaim.Part> parts = new ArrayList<>();
        for (Typed line : typed.stream().filter(t -> !t.isBlank()).toList()) {
            Month month = MonthText.month(line.month().strip());
            if (month == null) {
                return Result.refused(ClaimRefusal.NO_MONTH.of(line.month()));
            }
            long fen = YuanText.fen(line.amount());
            if (fen <= 0) {
                return Result.refused(ClaimRefusal.NO_AMOUNT.of(line.amount()));
            }
            parts.add(new ReceiptClaim.Part(month, Money.fen(fen)));
        }
        return parts.isEmpty()
                ? Result.refused(ClaimRefusal.NO_MONTH.of(""))
                : Result.of(new ReceiptClaim(serial.strip(), parts));
    }

    /// What waits under a number for the actor's employer itself; empty for all else, so that a
    /// number tells nobody anything.
    public Optional<Receipt> waiting(String serial, Actor actor) {
        return receipts.suspended(serial)
                .filter(s -> Objects.equals(s.stored().employer(), actor.requireEmployer()))
                .map(Suspended::receipt);
    }

    /// Opens the case of a claim. The same again, while it is open, is that case.
    ///
    /// @param evidence what shows it, in the employer's words
    @Transactional
    public Result<CaseFile> ask(
            Actor actor, ReceiptClaim wanted, String evidence, List<Paper> papers) {
        int employer = actor.requireEmployer();
        receipts.suspended(wanted.serial()).ifPresent(s -> booking.hold(employer, wanted, s));
        return booking.claimable(employer, wanted)
                .then(waiting -> {
                    Optional<CaseFile> open = open(actor, wanted.serial());
                    return open.isPresent()
                            ? again(open.get(), wanted)
                            : cases.propose(
                                            actor,
                                            proposal(employer, wanted, waiting, evidence)
                                                    .with(papers))
                                    .map(file -> kept(file, wanted, employer));
                });
    }

    private static Result<CaseFile> again(CaseFile open, ReceiptClaim wanted) {
        return ReceiptClaim.of(open).equals(wanted)
                ? Result.of(open)
                : Result.refused(CaseRefusal.ASKED_ALREADY.of(open.number()));
    }

    private CaseFile kept(CaseFile file, ReceiptClaim wanted, int employer) {
        table.insert(file.number(), wanted.serial(), employer, clock.instant());
        return file;
    }

    private Proposal proposal(
            int employer, ReceiptClaim wanted, Suspended waiting, String evidence) {
        return new Proposal(
                CaseKind.RECEIPT_CLAIM,
                List.of(),
                wanted.items(waiting.receipt()),
                evidence,
                booking.region(employer, wanted),
                Set.of(),
                employer);
    }

    /// The claims of the actor's employer, newest first.
    public List<CaseFile> of(Actor actor) {
        return table.of(actor.requireEmployer()).stream()
                .flatMap(number -> cases.open(actor, number).stream())
                .toList();
    }

    private Optional<CaseFile> open(Actor actor, String serial) {
        return of(actor).stream()
                .filter(file -> !file.state().isOver())
                .filter(file -> ReceiptClaim.of(file).serial().equals(serial))
                .findFirst();
    }

    /// What a claim would do now, part by part. Writes nothing; refused when the money does not
    /// wait any more.
    @Transactional(readOnly = true)
    public Result<List<ClaimedPart>> preview(CaseFile file) {
        return booking.preview(Objects.requireNonNull(file.employer()), ReceiptClaim.of(file));
    }

    private boolean book(CaseFile file) {
        return booking.book(
                Objects.requireNonNull(file.employer()), ReceiptClaim.of(file), file.number());
    }
}
