package org.quanyi.server.credit;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Result;
import org.quanyi.server.credit.CreditNotice.Mail;
import org.quanyi.server.credit.CreditNotice.Part;
import org.quanyi.server.credit.CreditNotice.Way;
import org.quanyi.server.credit.RecipientLedger.Written;
import org.quanyi.server.employer.Employers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What the program of an authority fetches of what its own office is told, and answers
/// (对方程序取函和答复). To fetch is to be sent: it is written down once, and the organisation sees each
/// fetch.
@Component
public class RecipientPrograms {

    private static final int PAGE = 50;

    private final Recipients recipients;
    private final RecipientLedger ledger;
    private final CreditRegister register;
    private final Employers employers;
    private final RegisterTime time;

    RecipientPrograms(
            Recipients recipients,
            RecipientLedger ledger,
            CreditRegister register,
            Employers employers,
            RegisterTime time) {
        this.recipients = recipients;
        this.ledger = ledger;
        this.register = register;
        this.employers = employers;
        this.time = time;
    }

    /// A program (对方程序): its account, its office to the letter, and the agreement that it acts
    /// under.
    public record Program(String account, String office, String agreement) {}

    /// A notice as it is handed out.
    public record Handed(CreditNotice notice, CreditEntry entry, String organisation) {}

    /// A page of them.
    ///
    /// @param next what the next page comes after; null when this is the last
    public record Page(List<Handed> notices, @Nullable Long next) {
        /// Copies the notices.
        public Page {
            notices = List.copyOf(notices);
        }
    }

    /// Hands out what the program's own office is told and may use, and what was withdrawn from it
    /// and it has not dropped. What ended before it was ever sent is not there.
    ///
    /// @param after the last one of the page before; 0 for the first page
    @Transactional
    public Page fetch(Program program, long after) {
        List<CreditNotice> open =
                ledger.open(program.office(), after).stream()
                        .map(recipients::today)
                        .filter(this::isOpen)
                        .limit(PAGE + 1L)
                        .toList();
        List<CreditNotice> page = open.subList(0, Math.min(PAGE, open.size()));
        // in one order, so that two programs at once do not wait for each other
        page.stream().map(CreditNotice::entry).distinct().sorted().forEach(register::locked);
        List<Handed> handed =
                page.stream()
                        .map(n -> recipients.byId(n.id()).orElseThrow())
                        .filter(this::isOpen)
                        .map(n -> hand(program, n))
                        .toList();
        return new Page(handed, open.size() > PAGE ? page.getLast().id() : null);
    }

    private boolean isOpen(CreditNotice notice) {
        return notice.recall() == null
                ? recipients.counts(notice)
                : notice.sent() != null && notice.dropped() == null;
    }

    private Handed hand(Program program, CreditNotice notice) {
        Part part = notice.recall() == null ? Part.NOTICE : Part.RECALL;
        CreditEntry entry = register.byId(notice.entry()).orElseThrow();
        ledger.send(notice, part, written(program));
        ledger.answered(
                entry.employer(),
                new CreditStatus.Answered(
                        0,
                        program.agreement(),
                        program.office(),
                        part == Part.NOTICE,
                        notice.id(),
                        time.now()));
        return new Handed(notice, entry, employers.byId(entry.employer()).name());
    }

    private Written written(Program program) {
        Mail mail = new Mail(Way.PROGRAM, program.agreement(), time.today());
        return new Written(mail, program.account(), time.now());
    }

    /// Records that the office has a notice, or uses it no more; said twice, it stands once.
    /// Refused alike for a number that is not there, one of another office, and what was not sent.
    @Transactional
    public Result<CreditNotice> acknowledge(Program program, long notice, Part part) {
        Optional<CreditNotice> own =
                ledger.byId(notice)
                        .filter(n -> n.office().equals(program.office()))
                        .flatMap(n -> register.locked(n.entry()))
                        .flatMap(_ -> recipients.byId(notice))
                        .filter(n -> (part == Part.NOTICE ? n.sent() : n.recallSent()) != null);
        if (own.isEmpty()) {
            return RegisterRefusal.NO_NOTICE.refused();
        }
        ledger.acknowledge(own.get(), part, written(program));
        return Result.of(recipients.byId(notice).orElseThrow());
    }
}
