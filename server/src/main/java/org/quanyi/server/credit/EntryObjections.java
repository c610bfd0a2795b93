package org.quanyi.server.credit;

import java.util.List;
import org.quanyi.rules.Result;
import org.quanyi.server.access.Actor;
import org.quanyi.server.casework.CaseEnd;
import org.quanyi.server.casework.CaseEnd.Ended;
import org.quanyi.server.casework.CaseEnds;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseKind;
import org.quanyi.server.casework.Outcome;
import org.quanyi.server.casework.Paper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Objections of employers to entries about them (信用信息异议): the entry bears its mark in the same
/// moment, two officers who did not decide it answer, and what nobody answers in time is hidden and
/// then gone.
///
/// Law: Shanghai regulations arts 36 to 38; regulation on the credit reporting industry art. 25,
/// taken as a floor.
@Component
public class EntryObjections {

    private static final int SHORTEST = 4;

    private final EntryCases cases;
    private final CreditRegister register;

    EntryObjections(EntryCases cases, CreditRegister register, CaseEnds ends) {
        this.cases = cases;
        this.register = register;
        ends.add(new CaseEnd(CaseKind.CREDIT_OBJECTION, this::end));
    }

    /// Opens an objection. Refused where the entry is another's or is not there, where another
    /// objection is open, and without words.
    @Transactional
    public Result<CaseFile> ask(Actor actor, EntryObjection objection, List<Paper> papers) {
        boolean complete =
                objection.words().strip().length() >= SHORTEST
                        && (objection.ground() == EntryObjection.Ground.AMOUNT)
                                == (objection.fen() != null)
                        && (objection.fen() == null || objection.fen() > 0);
        if (!complete) {
            return RegisterRefusal.NO_WORDS.refused();
        }
        return cases.own(actor, objection.entry())
                .then(entry ->
                        register.standing(entry, cases.today()).marked() == null
                                ? Result.of(entry)
                                : RegisterRefusal.OBJECTED_ALREADY.refused())
                .then(entry ->
                        cases.open(
                                actor,
                                entry,
                                new EntryCases.Opening(
                                        CaseKind.CREDIT_OBJECTION,
                                        EntryAct.ANNOTATED,
                                        objection.items(entry),
                                        objection.words(),
                                        papers)));
    }

    /// An entry that has ended meanwhile stays so; that it was wrong counts all the same.
    private boolean end(Ended ended) {
        EntryObjection objection = EntryObjection.of(ended.file());
        CreditEntry entry = register.byId(objection.entry()).orElseThrow();
        Standing standing = register.standing(entry, cases.today());
        if (ended.outcome() == null) {
            return standing.marked() == null
                    || cases.write(entry.id(), EntryAct.MARK_WITHDRAWN, ended);
        }
        if (ended.outcome() == Outcome.UPHELD) {
            return standing.state() == EntryState.ANNULLED
                    || cases.write(entry.id(), EntryAct.ANNULLED, ended);
        }
        if (ended.outcome() == Outcome.PARTLY_UPHELD) {
            return !standing.isThere() || isCorrected(entry, objection, ended);
        }
        return standing.marked() == null || cases.write(entry.id(), EntryAct.MARK_ENDED, ended);
    }

    /// In part means the amount, the one thing an objection names a right value of. Everything else
    /// that is wrong takes the entry away.
    private boolean isCorrected(CreditEntry entry, EntryObjection objection, Ended ended) {
        if (objection.fen() == null) {
            return false;
        }
        NewEvent event =
                cases.event(
                        entry.id(),
                        EntryAct.CORRECTED,
                        ended.file().number(),
                        EntryCases.officers(ended));
        NewEntry right = entry.withAmount(objection.fen(), event);
        return register.correct(event, right) instanceof Result.Of<CreditEntry>;
    }
}
