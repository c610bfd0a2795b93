package org.quanyi.server.credit;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Region;
import org.quanyi.rules.Result;
import org.quanyi.rules.credit.Measure;
import org.quanyi.server.access.Actor;
import org.quanyi.server.casework.CaseEnd;
import org.quanyi.server.casework.CaseEnd.Ended;
import org.quanyi.server.casework.CaseEnds;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseKind;
import org.quanyi.server.casework.CaseRefusal;
import org.quanyi.server.casework.Cases;
import org.quanyi.server.casework.Outcome;
import org.quanyi.server.casework.Paper;
import org.quanyi.server.casework.Proposal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Complaints of employers that something about their credit information infringed their rights
/// (信用信息侵权投诉): each of one thing, answered by two officers who had no part in it. What is upheld is
/// taken back in the same moment, and the employer is told what it can claim.
///
/// Regulation on the credit reporting industry art. 26, taken by analogy; Personal Information
/// Protection Law art. 65 for the like of a person.
@Component
public class EntryComplaints {

    private final Cases cases;
    private final CreditRegister register;
    private final RecipientLedger recipients;
    private final Compensations compensations;
    private final EntryCases events;

    EntryComplaints(
            Cases cases,
            CreditRegister register,
            RecipientLedger recipients,
            Compensations compensations,
            EntryCases events) {
        this.cases = cases;
        this.register = register;
        this.recipients = recipients;
        this.compensations = compensations;
        this.events = events;
    }

    /// Says what follows when complaints end, once.
    @Autowired
    void endIn(CaseEnds ends) {
        ends.add(new CaseEnd(CaseKind.CREDIT_COMPLAINT, this::end));
    }

    /// A thing that an employer complains of.
    ///
    /// @param entry null where it is an answer
    /// @param told null unless it is what a recipient does
    /// @param said how it is told
    private record Found(
            @Nullable CreditEntry entry,
            @Nullable CreditNotice told,
            @Nullable Region region,
            String said) {}

    /// Opens a complaint. Refused where the thing is another's or is not there, and without words.
    @Transactional
    public Result<CaseFile> complain(Actor actor, EntryComplaint complaint, List<Paper> papers) {
        if (complaint.words().strip().length() < CaseRefusal.SHORTEST_REASON) {
            return RegisterRefusal.NO_WORDS.refused();
        }
        return found(actor.requireEmployer(), complaint)
                .map(found -> cases.propose(actor, proposal(actor, complaint, found).with(papers)))
                .orElseGet(() -> RegisterRefusal.NO_SUCH_THING.refused());
    }

    private Proposal proposal(Actor actor, EntryComplaint complaint, Found found) {
        Optional<CreditEntry> entry = Optional.ofNullable(found.entry());
        Set<String> apart = new HashSet<>();
        entry.ifPresent(e -> apart.addAll(events.officersOf(e)));
        if (found.told() != null) {
            apart.add(found.told().officer());
        }
        return new Proposal(
                CaseKind.CREDIT_COMPLAINT,
                List.of(),
                complaint.items(entry, found.said()),
                complaint.words(),
                found.region(),
                apart,
                actor.requireEmployer());
    }

    private Optional<Found> found(int employer, EntryComplaint complaint) {
        return switch (complaint.thing()) {
            case ENTRY -> own(employer, complaint.number()).map(e -> found(e, null));
            case PUBLICATION ->
                    own(employer, complaint.number())
                            .filter(e -> e.term().publicity() != null)
                            .map(e -> found(e, null));
            case RECIPIENT ->
                    recipients
                            .byId(complaint.number())
                            .flatMap(n -> own(employer, n.entry()).map(e -> found(e, n)));
            case ANSWER ->
                    recipients
                            .answer(employer, complaint.number())
                            .map(a ->
                                    new Found(null, null, null, a.office() + " " + a.agreement()));
        };
    }

    private static Found found(CreditEntry entry, @Nullable CreditNotice told) {
        String said = told == null ? entry.paper().number() : told.office() + " " + told.document();
        return new Found(entry, told, entry.what().region(), said);
    }

    private Optional<CreditEntry> own(int employer, long entry) {
        return register.byId(entry).filter(e -> e.employer() == employer);
    }

    /// What was complained of and is gone meanwhile is claimed for all the same.
    private boolean end(Ended ended) {
        if (ended.outcome() != Outcome.UPHELD) {
            return true;
        }
        CaseFile file = ended.file();
        EntryComplaint complaint = EntryComplaint.of(file);
        if (complaint.thing() == EntryComplaint.Thing.ANSWER) {
            compensations.open(file);
            return true;
        }
        CreditEntry entry =
                register.byId(Long.parseLong(file.shallBe(CreditEntry.ITEM))).orElseThrow();
        boolean done =
                switch (complaint.thing()) {
                    case ENTRY -> isAnnulled(entry, ended);
                    case PUBLICATION -> isUnpublished(entry, ended);
                    case RECIPIENT -> {
                        recipients.recall(complaint.number(), events.today(), events.now());
                        yield true;
                    }
                    case ANSWER -> true;
                };
        if (done) {
            compensations.open(entry, Compensations.Cause.COMPLAINT, file.number());
        }
        return done;
    }

    private boolean isAnnulled(CreditEntry entry, Ended ended) {
        return register.standing(entry, events.today()).state() == EntryState.ANNULLED
                || events.write(entry.id(), EntryAct.ANNULLED, ended);
    }

    private boolean isUnpublished(CreditEntry entry, Ended ended) {
        if (!register.standing(entry, events.today()).isThere()
                || entry.term().publicity() == null) {
            return true;
        }
        NewEvent event =
                events.event(
                        entry.id(),
                        EntryAct.CORRECTED,
                        ended.file().number(),
                        EntryCases.officers(ended));
        return register.correct(event, entry.without(Measure.PUBLICATION, event))
                instanceof Result.Of<CreditEntry>;
    }
}
