package org.quanyi.server.credit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.quanyi.rules.Result;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Role;
import org.quanyi.server.casework.CaseEnd.Ended;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseItem;
import org.quanyi.server.casework.CaseKind;
import org.quanyi.server.casework.Cases;
import org.quanyi.server.casework.EmployerCases;
import org.quanyi.server.casework.Paper;
import org.quanyi.server.casework.Proposal;
import org.quanyi.server.wage.LabourDecisions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.interceptor.TransactionInterceptor;

/// What cases about entries have in common (登记事项办件): who opens them, and how the register learns of
/// them, in one transaction.
@Component
class EntryCases {

    private final CreditRegister register;
    private final Cases cases;
    private final EmployerCases employerCases;
    private final LabourDecisions decisions;
    private final RegisterTime time;

    EntryCases(
            CreditRegister register,
            Cases cases,
            EmployerCases employerCases,
            LabourDecisions decisions,
            RegisterTime time) {
        this.decisions = decisions;
        this.register = register;
        this.cases = cases;
        this.employerCases = employerCases;
        this.time = time;
    }

    LocalDate today() {
        return time.today();
    }

    Instant now() {
        return time.now();
    }

    /// Whoever investigated, heard, reviewed or decided an entry, or an entry that it stands in the
    /// place of.
    Set<String> officersOf(CreditEntry entry) {
        Set<String> officers = new HashSet<>(employerCases.officers(entry.grounds().caseNumber()));
        officers.addAll(entry.grounds().accounts());
        Long before = entry.link().before();
        if (before != null) {
            register.byId(before).ifPresent(e -> officers.addAll(officersOf(e)));
        }
        return officers;
    }

    /// The entry, if it is of the actor's employer and is there today.
    Result<CreditEntry> own(Actor actor, long entry) {
        Optional<CreditEntry> found =
                register.byId(entry).filter(e -> e.employer() == actor.requireEmployer());
        if (found.isEmpty()) {
            return RegisterRefusal.NO_ENTRY.refused();
        }
        return register.standing(found.get(), today()).isThere()
                ? Result.of(found.get())
                : RegisterRefusal.NOT_NOW.refused();
    }

    /// A case as an employer opens it.
    ///
    /// @param act what the register learns by it
    record Opening(
            CaseKind kind, EntryAct act, List<CaseItem> items, String words, List<Paper> papers) {}

    /// Opens a case about an entry. Whoever decided the entry has no part in it; whoever had any
    /// part in it answers no objection.
    Result<CaseFile> open(Actor actor, CreditEntry entry, Opening opening) {
        Set<String> deciders =
                opening.act() == EntryAct.ANNOTATED
                        ? officersOf(entry)
                        : entry.grounds().accounts();
        Proposal proposal =
                new Proposal(
                        opening.kind(),
                        List.of(),
                        opening.items(),
                        opening.words(),
                        entry.what().region(),
                        deciders,
                        entry.employer());
        Result<CaseFile> opened =
                cases.propose(actor, proposal.with(opening.papers()))
                        .then(file ->
                                register.record(
                                                event(
                                                        entry.id(),
                                                        opening.act(),
                                                        file.number(),
                                                        List.of(Hand.of(actor))))
                                        .map(_ -> file));
        if (opened instanceof Result.Refused<CaseFile>) {
            TransactionInterceptor.currentTransactionStatus().setRollbackOnly();
        }
        return opened;
    }

    NewEvent event(long entry, EntryAct act, String caseNumber, List<Hand> hands) {
        return new NewEvent(
                entry, act, hands, new EntryEvent.Rests(caseNumber, null, null), today());
    }

    /// Writes what the end of a case means for its entry.
    ///
    /// A decision that an entry rested on and that does not stand is counted in no class either.
    ///
    /// @return whether it could be written
    boolean write(long entry, EntryAct act, Ended ended) {
        List<Hand> hands = ended.outcome() == null ? List.of(Hand.of(ended.by())) : officers(ended);
        NewEvent event = event(entry, act, ended.file().number(), hands);
        if (!(register.record(event) instanceof Result.Of<CreditEntry>(var written))) {
            return false;
        }
        if (act == EntryAct.ANNULLED) {
            decisions.fell(ended.file(), written.paper().number(), today());
        }
        return true;
    }

    /// Who answered and who accepted.
    static List<Hand> officers(Ended ended) {
        String answered = Objects.requireNonNull(ended.answeredBy());
        return List.of(new Hand(answered, Role.CLERK, null), Hand.of(ended.by()));
    }
}
