package org.quanyi.server.credit;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quanyi.rules.Result;
import org.quanyi.rules.credit.Catalogue;
import org.quanyi.rules.credit.RecordType;
import org.quanyi.server.access.Actor;
import org.quanyi.server.casework.CaseEffect;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseKind;
import org.quanyi.server.casework.Cases;
import org.quanyi.server.casework.Proposal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What happens to an entry by a document and by nobody's request (登记事项变动): a stay is recorded by
/// one officer, for it is the safe direction; that it is over, that the entry stands after a
/// restore, that its duty was performed, or that it was annulled, by two.
///
/// Administrative Reconsideration Law art. 42; Administrative Litigation Law art. 56;
/// Administrative Penalty Law art. 48.
@Component
public class EntryChanges {

    private static final List<EntryAct> BY_TWO =
            List.of(EntryAct.STAY_ENDED, EntryAct.CONFIRMED, EntryAct.LIFTED, EntryAct.ANNULLED);

    private final CreditRegister register;
    private final Catalogue catalogue;
    private final Cases cases;

    EntryChanges(CreditRegister register, Catalogue catalogue, Cases cases) {
        this.register = register;
        this.catalogue = catalogue;
        this.cases = cases;
        cases.carryOutBy(new CaseEffect(CaseKind.CREDIT_CHANGE, this::carryOut));
    }

    /// What two officers can record of an entry as it stands.
    public List<EntryAct> open(CreditEntry entry) {
        return BY_TWO.stream().filter(act -> refusal(entry, act).isEmpty()).toList();
    }

    private Optional<RegisterRefusal> refusal(CreditEntry entry, EntryAct act) {
        Standing standing = register.standing(entry, register.today());
        if (!EntryEdge.of(act).isOpen(standing)) {
            return Optional.of(RegisterRefusal.NOT_NOW);
        }
        return act == EntryAct.LIFTED && !endsWithItsDuty(entry)
                ? Optional.of(RegisterRefusal.ENDS_BY_REPAIR)
                : Optional.empty();
    }

    /// Whether performance alone ends it. A list has a term of its own and a way out of its own.
    private boolean endsWithItsDuty(CreditEntry entry) {
        RecordType type =
                catalogue.record(entry.what().type(), entry.paper().decidedOn()).orThrow();
        return switch (type.keeping().until()) {
            case PERFORMED, PAID, DONE -> true;
            case FIXED, LISTING_TERM, KEPT, WITHDRAWN, SUBJECT_EXISTS, WITH_CASE, AS_ROW, VALID ->
                    false;
        };
    }

    /// Records that an entry has to wait. Refused where it waits already or is not there, without a
    /// document, and to whoever is no officer.
    @Transactional
    public Result<CreditEntry> stay(Actor officer, EntryChange change) {
        return change.act() == EntryAct.STAYED && change.isWhole()
                ? register.record(
                        new NewEvent(
                                change.entry(),
                                EntryAct.STAYED,
                                List.of(Hand.of(officer)),
                                new EntryEvent.Rests(null, change.document(), change.reason()),
                                register.today()))
                : RegisterRefusal.MISSING.refused("document reason");
    }

    /// Asks a second officer to agree. Whoever decided an entry has no part in it while it is
    /// objected to or looked at above.
    @Transactional
    public Result<CaseFile> propose(Actor clerk, EntryChange change) {
        Optional<CreditEntry> found = register.locked(change.entry());
        if (found.isEmpty() || !BY_TWO.contains(change.act())) {
            return (found.isEmpty() ? RegisterRefusal.NO_ENTRY : RegisterRefusal.NOT_NOW).refused();
        }
        if (!change.isWhole()) {
            return RegisterRefusal.MISSING.refused("document reason");
        }
        CreditEntry entry = found.get();
        Optional<RegisterRefusal> refusal = refusal(entry, change.act());
        if (refusal.isPresent()) {
            return refusal.get().refused();
        }
        return cases.propose(
                clerk,
                new Proposal(
                        CaseKind.CREDIT_CHANGE,
                        List.of(),
                        change.items(entry),
                        change.document(),
                        entry.what().region(),
                        outside(entry),
                        entry.employer()));
    }

    private Set<String> outside(CreditEntry entry) {
        Standing standing = register.standing(entry, register.today());
        return standing.marked() == null && !standing.reviewed()
                ? Set.of()
                : entry.grounds().accounts();
    }

    private boolean carryOut(CaseFile file) {
        EntryChange change = EntryChange.of(file);
        NewEvent event =
                new NewEvent(
                        change.entry(),
                        change.act(),
                        Hand.ofTwo(cases.steps(file)),
                        change.rests(file),
                        register.today());
        return register.record(event) instanceof Result.Of<CreditEntry>;
    }
}
