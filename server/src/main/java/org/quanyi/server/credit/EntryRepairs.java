package org.quanyi.server.credit;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Law;
import org.quanyi.rules.Result;
import org.quanyi.rules.credit.Catalogue;
import org.quanyi.rules.credit.RecordType;
import org.quanyi.rules.credit.RepairTerm;
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

/// Repair of entries and early removal from a list (信用修复、提前移出): asked by the employer with proof
/// and a written commitment, granted by two officers, and from that moment the entry is not there.
///
/// Law: the measures on credit repair (Order 36); Guobanfa 2025 no. 22; Order 45 arts 12 to 14.
@Component
public class EntryRepairs {

    private static final int SHORTEST_COMMITMENT = 10;
    private static final int LONGEST_COMMITMENT = 500;

    private final EntryCases cases;
    private final CreditRegister register;
    private final Law law;
    private final Catalogue catalogue;

    EntryRepairs(
            EntryCases cases,
            CreditRegister register,
            Law law,
            Catalogue catalogue,
            CaseEnds ends) {
        this.cases = cases;
        this.register = register;
        this.law = law;
        this.catalogue = catalogue;
        ends.add(new CaseEnd(CaseKind.CREDIT_REPAIR, this::end));
    }

    /// From when an entry can be repaired, under the rule-set that is followed and under the other
    /// one; refused while nothing was put right.
    ///
    /// @param corrected the day on which all was put right; null if it is not
    public Result<RepairTerm> term(CreditEntry entry, @Nullable LocalDate corrected) {
        LocalDate decided = entry.paper().decidedOn();
        RecordType type = catalogue.record(entry.what().type(), decided).orThrow();
        return RepairTerm.of(
                law,
                entry.what().region(),
                new RepairTerm.Entry(
                        type, entry.what().gravity(), decided, corrected, cases.today()));
    }

    /// Asks for it. Refused before its time, which the refusal names; without proof; without a
    /// commitment.
    @Transactional
    public Result<CaseFile> ask(Actor actor, RepairWish wish, List<Paper> papers) {
        String commitment = wish.commitment().strip();
        if (commitment.length() < SHORTEST_COMMITMENT || commitment.length() > LONGEST_COMMITMENT) {
            return RegisterRefusal.NO_COMMITMENT.refused(Integer.toString(SHORTEST_COMMITMENT));
        }
        if (papers.isEmpty()) {
            return RegisterRefusal.NO_PROOF.refused();
        }
        return cases.own(actor, wish.entry())
                .then(entry ->
                        register.standing(entry, cases.today()).repair()
                                ? RegisterRefusal.ASKED_ALREADY.refused()
                                : Result.of(entry))
                .then(entry ->
                        term(entry, wish.corrected()).then(term -> inTime(term).map(_ -> entry)))
                .then(entry ->
                        cases.open(
                                actor,
                                entry,
                                new EntryCases.Opening(
                                        CaseKind.CREDIT_REPAIR,
                                        EntryAct.REPAIR_ASKED,
                                        wish.items(entry),
                                        commitment,
                                        papers)));
    }

    private static Result<RepairTerm> inTime(RepairTerm term) {
        return term.isAdmissible()
                ? Result.of(term)
                : RegisterRefusal.NOT_YET.refused(
                        term.admissibleFrom().toString(), term.ruleSet().name());
    }

    private boolean end(Ended ended) {
        CreditEntry entry = register.byId(RepairWish.of(ended.file()).entry()).orElseThrow();
        if (!register.standing(entry, cases.today()).repair()) {
            return true;
        }
        EntryAct act =
                ended.outcome() == null
                        ? EntryAct.REPAIR_WITHDRAWN
                        : ended.outcome() == Outcome.UPHELD
                                ? EntryAct.LIFTED
                                : EntryAct.REPAIR_REFUSED;
        return cases.write(entry.id(), act, ended);
    }
}
