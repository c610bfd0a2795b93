package org.quanyi.server.credit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.quanyi.rules.Citation;
import org.quanyi.rules.DeadlineLeg;
import org.quanyi.rules.Figure;
import org.quanyi.rules.Law;
import org.quanyi.rules.Result;
import org.quanyi.rules.credit.Area;
import org.quanyi.rules.credit.Catalogue;
import org.quanyi.rules.credit.Measure;
import org.quanyi.rules.deadline.CaseDeadline;
import org.quanyi.server.credit.CreditNotice.Mail;
import org.quanyi.server.credit.CreditNotice.Part;
import org.quanyi.server.credit.CreditNotice.Way;
import org.quanyi.server.credit.CreditNotice.Why;
import org.quanyi.server.credit.RecipientLedger.Written;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Authorities that are told of an entry and decide themselves (事实告知和撤回): who, for what, until
/// when; that it was really sent; and that each of them was sent its withdrawal when it ended.
///
/// Guobanfa 2020 no. 49; Guobanfa 2025 no. 22; Order 45 arts 10 and 18.
@Component
public class Recipients {

    private static final int SHORTEST = 2;
    private static final int SHORTEST_REASON = 4;
    private static final int LONGEST_DOCUMENT = 80;
    private static final int LONGEST_OFFICE = 100;
    private static final int LONGEST_REASON = 300;

    private final CreditRegister register;
    private final RecipientLedger ledger;
    private final Catalogue catalogue;
    private final Law law;
    private final RegisterTime time;

    Recipients(
            CreditRegister register,
            RecipientLedger ledger,
            Catalogue catalogue,
            Law law,
            RegisterTime time) {
        this.register = register;
        this.ledger = ledger;
        this.catalogue = catalogue;
        this.law = law;
        this.time = time;
    }

    /// Whom to tell (告知).
    ///
    /// @param office the name of the authority
    /// @param document the number of the letter
    public record Telling(long entry, Recipient recipient, String office, String document) {}

    /// Records that an authority is to be told. Refused unless the measure holds today, and to
    /// whoever is no officer.
    @Transactional
    public Result<CreditNotice> tell(Hand officer, Telling telling) {
        Optional<CreditEntry> entry = register.locked(telling.entry());
        if (entry.isEmpty() || !officer.isOfficer()) {
            return (entry.isEmpty() ? RegisterRefusal.NO_ENTRY : RegisterRefusal.NOT_YOURS)
                    .refused();
        }
        if (!fits(telling.office(), SHORTEST, LONGEST_OFFICE)
                || !fits(telling.document(), SHORTEST, LONGEST_DOCUMENT)) {
            return RegisterRefusal.MISSING.refused("office document");
        }
        String code = telling.recipient().measure();
        return measured(entry.get(), telling.recipient())
                .map(measure -> Result.of(told(officer, telling, measure)))
                .orElseGet(() -> RegisterRefusal.NOT_MEASURED.refused(code));
    }

    private Optional<CreditEntry.Measured> measured(CreditEntry entry, Recipient recipient) {
        return register.measures(entry, time.today()).stream()
                .filter(measure -> measure.code().equals(recipient.measure()))
                .findFirst();
    }

    private CreditNotice told(Hand officer, Telling telling, CreditEntry.Measured measure) {
        CreditNotice notice =
                new CreditNotice(
                        0,
                        telling.entry(),
                        telling.recipient(),
                        telling.office().strip(),
                        telling.document().strip(),
                        measure.end().minusDays(1),
                        officer.account(),
                        time.now(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null);
        String basis =
                basis(measure.code(), time.today()).stream()
                        .map(Citation::toString)
                        .reduce((a, b) -> a + "; " + b)
                        .orElseThrow();
        return ledger.byId(ledger.tell(notice, basis)).orElseThrow();
    }

    private List<Citation> basis(String code, LocalDate day) {
        return catalogue.measure(code, day).map(Measure::entry).orThrow().basis();
    }

    /// What a letter rests on: the measure by which the recipient is told; for a withdrawal, that
    /// of the end of measures besides.
    public List<Citation> basis(CreditNotice notice, Part part) {
        List<Citation> all =
                new ArrayList<>(basis(notice.recipient().measure(), time.day(notice.toldAt())));
        CreditEntry entry = register.byId(notice.entry()).orElseThrow();
        CreditNotice.Recall recall = notice.recall();
        if (part == Part.RECALL && recall != null && entry.what().area() == Area.WAGES) {
            Figure takeDown =
                    counted(entry, DeadlineLeg.D09B, recall.on())
                            .reasons()
                            .getFirst()
                            .figures()
                            .getFirst();
            all.add(takeDown.citation());
        }
        return List.copyOf(all);
    }

    /// By when a withdrawal is to be sent. No act says how many days: the period is our own.
    public LocalDate withdrawBy(CreditNotice notice) {
        CreditEntry entry = register.byId(notice.entry()).orElseThrow();
        LocalDate since = notice.recalledOn();
        return counted(entry, DeadlineLeg.D33, since == null ? time.today() : since).actOn();
    }

    private CaseDeadline counted(CreditEntry entry, DeadlineLeg leg, LocalDate from) {
        return CaseDeadline.of(
                        law.allowingUncertain(), entry.what().region(), leg, from, false, List.of())
                .orThrow();
    }

    /// Who is told of an entry, oldest first.
    public List<CreditNotice> of(long entry) {
        return ledger.of(entry).stream().map(this::today).toList();
    }

    /// One notice.
    public Optional<CreditNotice> byId(long notice) {
        return ledger.byId(notice).map(this::today);
    }

    /// What a letter left by.
    ///
    /// @param document its number; of a notice it has one already
    /// @param on the day it left
    public record Posting(Part part, String document, LocalDate on) {}

    /// Records that a letter was really sent. Refused twice, for a day that cannot be, for a notice
    /// of what does not count today, and for the withdrawal of what counts or was never sent.
    @Transactional
    public Result<CreditNotice> send(Hand officer, long notice, Posting posting) {
        Optional<CreditNotice> found = locked(notice);
        if (found.isEmpty() || !officer.isOfficer()) {
            return (found.isEmpty() ? RegisterRefusal.NO_ENTRY : RegisterRefusal.NOT_YOURS)
                    .refused();
        }
        CreditNotice known = found.get();
        boolean isNotice = posting.part() == Part.NOTICE;
        if (!(isNotice ? isToTell(known) : known.isToWithdraw())) {
            return RegisterRefusal.NOT_TO_SEND.refused();
        }
        String document = isNotice ? known.document() : posting.document();
        if (!fits(document, SHORTEST, LONGEST_DOCUMENT)) {
            return RegisterRefusal.MISSING.refused("document");
        }
        LocalDate since = isNotice ? time.day(known.toldAt()) : known.recalledOn();
        if (posting.on().isAfter(time.today()) || posting.on().isBefore(since)) {
            return RegisterRefusal.WRONG_DAY.refused(posting.on().toString());
        }
        Mail mail = new Mail(Way.LETTER, document.strip(), posting.on());
        ledger.send(known, posting.part(), new Written(mail, officer.account(), time.now()));
        return Result.of(byId(notice).orElseThrow());
    }

    /// A notice whose entry nothing else happens to before the transaction ends.
    private Optional<CreditNotice> locked(long notice) {
        return ledger.byId(notice)
                .flatMap(n -> register.locked(n.entry()))
                .flatMap(_ -> byId(notice));
    }

    /// Whether a notice is to be sent today: it was not, and its measure holds.
    public boolean isToTell(CreditNotice notice) {
        return notice.isToTell() && counts(notice);
    }

    /// Whether what somebody is told holds today.
    public boolean counts(CreditNotice notice) {
        return notice.recall() == null
                && register.byId(notice.entry())
                        .flatMap(entry -> measured(entry, notice.recipient()))
                        .isPresent();
    }

    /// Records what a recipient said by letter: that it has the notice, or, once that was taken
    /// back, that it uses it no more. Refused where there was nothing that it could answer.
    @Transactional
    public Result<CreditNotice> acknowledge(Hand officer, long notice, Part part, String document) {
        Optional<CreditNotice> found = locked(notice);
        if (found.isEmpty() || !officer.isOfficer()) {
            return (found.isEmpty() ? RegisterRefusal.NO_ENTRY : RegisterRefusal.NOT_YOURS)
                    .refused();
        }
        if (!fits(document, SHORTEST, LONGEST_DOCUMENT)) {
            return RegisterRefusal.MISSING.refused("document");
        }
        if (part == Part.RECALL && found.get().recall() == null) {
            return RegisterRefusal.NOT_NOW.refused();
        }
        if (found.get().sent() == null) {
            return RegisterRefusal.NOT_SENT.refused();
        }
        Mail mail = new Mail(Way.LETTER, document.strip(), time.today());
        ledger.acknowledge(found.get(), part, new Written(mail, officer.account(), time.now()));
        return Result.of(byId(notice).orElseThrow());
    }

    /// Records why nobody waits any longer for a recipient that does not answer a withdrawal.
    /// Refused before that was sent.
    @Transactional
    public Result<CreditNotice> giveUp(Hand officer, long notice, String reason) {
        Optional<CreditNotice> found = locked(notice).filter(CreditNotice::isOwed);
        if (found.isEmpty() || !officer.isOfficer()) {
            return RegisterRefusal.NOT_NOW.refused();
        }
        if (found.get().recallSent() == null) {
            return RegisterRefusal.NOT_SENT.refused();
        }
        if (!fits(reason, SHORTEST_REASON, LONGEST_REASON)) {
            return RegisterRefusal.MISSING.refused("reason");
        }
        ledger.giveUp(found.get(), reason.strip(), officer.account(), time.now());
        return Result.of(byId(notice).orElseThrow());
    }

    /// Closes what ended: everybody who was told of it knows. Refused while an answer is open
    /// without a reason, and while the entry is there.
    @Transactional
    public Result<CreditEntry> close(Hand officer, long entry) {
        Optional<CreditEntry> found = register.locked(entry);
        if (found.isEmpty() || !officer.isOfficer()) {
            return (found.isEmpty() ? RegisterRefusal.NO_ENTRY : RegisterRefusal.NOT_YOURS)
                    .refused();
        }
        if (register.standing(found.get(), time.today()).isThere()) {
            return RegisterRefusal.NOT_NOW.refused();
        }
        long open = of(entry).stream().filter(CreditNotice::isOwed).count();
        if (open > 0) {
            return RegisterRefusal.STILL_OWED.refused(Long.toString(open));
        }
        ledger.close(entry, officer.account(), time.now());
        return Result.of(found.get());
    }

    /// Whether everybody knows that an entry ended.
    public boolean isClosed(long entry) {
        return ledger.isClosed(entry);
    }

    /// The withdrawals that recipients are owed or owe an answer to, oldest first. Found when it is
    /// asked for, so that a time that ran out is in it without a job.
    public List<CreditNotice> owed() {
        return ledger.open().stream()
                .map(this::today)
                .filter(CreditNotice::isOwed)
                .sorted(Comparator.comparing(CreditNotice::recalledOn))
                .toList();
    }

    /// The notices that are still to be sent, oldest first.
    public List<CreditNotice> toTell() {
        return ledger.open().stream().map(this::today).filter(this::isToTell).toList();
    }

    /// A notice as it is today: what ended by itself took it back.
    CreditNotice today(CreditNotice notice) {
        if (notice.recall() != null) {
            return notice;
        }
        Standing standing =
                register.standing(register.byId(notice.entry()).orElseThrow(), time.today());
        LocalDate ended = standing.endedOn();
        return ended == null ? notice : notice.ended(why(standing.state()), ended);
    }

    private static Why why(EntryState state) {
        return switch (state) {
            case LIFTED -> Why.LIFTED;
            case ANNULLED -> Why.ANNULLED;
            case CORRECTED -> Why.CORRECTED;
            case UNVERIFIED -> Why.UNVERIFIED;
            case EXPIRED, IN_EFFECT -> Why.EXPIRED;
        };
    }

    private static boolean fits(String text, int least, int most) {
        int length = text.strip().length();
        return length >= least && length <= most;
    }
}
