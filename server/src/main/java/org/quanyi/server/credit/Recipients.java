package org.quanyi.server.credit;

import java.util.List;
import java.util.Optional;
import org.quanyi.rules.Citation;
import org.quanyi.rules.Result;
import org.quanyi.rules.credit.Catalogue;
import org.quanyi.rules.credit.Measure;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Authorities that are told of an entry and decide themselves (事实告知和撤回): who, for what, until
/// when; and that each of them was told again when it ended.
///
/// Guobanfa 2020 no. 49; Order 45 art. 10; the measures on credit repair.
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
    private final RegisterTime time;

    Recipients(
            CreditRegister register,
            RecipientLedger ledger,
            Catalogue catalogue,
            RegisterTime time) {
        this.register = register;
        this.ledger = ledger;
        this.catalogue = catalogue;
        this.time = time;
    }

    /// Whom to tell (告知).
    ///
    /// @param office the name of the authority
    /// @param document the number of the letter
    public record Telling(long entry, Recipient recipient, String office, String document) {}

    /// Records that an authority is told. Refused unless the measure holds today, and to whoever is
    /// no officer.
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
        return register.measures(entry.get(), time.today()).stream()
                .filter(measure -> measure.code().equals(code))
                .findFirst()
                .map(measure -> Result.of(told(officer, telling, measure)))
                .orElseGet(() -> RegisterRefusal.NOT_MEASURED.refused(code));
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
                        false,
                        false,
                        null);
        return ledger.byId(ledger.tell(notice, basis(measure.code()))).orElseThrow();
    }

    private String basis(String code) {
        return catalogue.measure(code, time.today()).map(Measure::entry).orThrow().basis().stream()
                .map(Citation::toString)
                .reduce((a, b) -> a + "; " + b)
                .orElseThrow();
    }

    /// Who was told of an entry, oldest first.
    public List<CreditNotice> of(long entry) {
        return ledger.of(entry);
    }

    /// Records what a recipient said: that it has the notice, or, once that was taken back, that it
    /// uses it no more.
    @Transactional
    public Result<CreditNotice> acknowledge(
            Hand officer, long notice, boolean recall, String document) {
        Optional<CreditNotice> found = ledger.byId(notice);
        if (found.isEmpty() || !officer.isOfficer()) {
            return (found.isEmpty() ? RegisterRefusal.NO_ENTRY : RegisterRefusal.NOT_YOURS)
                    .refused();
        }
        if (!fits(document, SHORTEST, LONGEST_DOCUMENT)) {
            return RegisterRefusal.MISSING.refused("document");
        }
        if (recall && !isEnded(found.get())) {
            return RegisterRefusal.NOT_NOW.refused();
        }
        ledger.acknowledge(
                found.get(),
                recall,
                document.strip(),
                officer.account(),
                new RecipientLedger.Said(time.today(), time.now()));
        return Result.of(ledger.byId(notice).orElseThrow());
    }

    /// Records why nobody waits any longer for a recipient that does not answer a recall.
    @Transactional
    public Result<CreditNotice> giveUp(Hand officer, long notice, String reason) {
        Optional<CreditNotice> found = ledger.byId(notice).filter(n -> n.isOwed(isEnded(n)));
        if (found.isEmpty() || !officer.isOfficer()) {
            return RegisterRefusal.NOT_NOW.refused();
        }
        if (!fits(reason, SHORTEST_REASON, LONGEST_REASON)) {
            return RegisterRefusal.MISSING.refused("reason");
        }
        ledger.giveUp(found.get(), reason.strip(), officer.account(), time.now());
        return Result.of(ledger.byId(notice).orElseThrow());
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
        long open = ledger.of(entry).stream().filter(n -> n.isOwed(true)).count();
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

    /// What recipients have still to say after an entry ended, oldest first. Found when it is asked
    /// for, so that a time that ran out is in it without a job.
    public List<CreditNotice> owed() {
        return ledger.open().stream().filter(n -> n.isOwed(isEnded(n))).toList();
    }

    private boolean isEnded(CreditNotice notice) {
        return notice.recalledOn() != null
                || register.byId(notice.entry())
                        .filter(entry -> !register.standing(entry, time.today()).isThere())
                        .isPresent();
    }

    private static boolean fits(String text, int least, int most) {
        int length = text.strip().length();
        return length >= least && length <= most;
    }
}
