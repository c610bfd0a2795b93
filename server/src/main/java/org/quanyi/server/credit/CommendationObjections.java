package org.quanyi.server.credit;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.quanyi.rules.Month;
import org.quanyi.rules.Result;
import org.quanyi.server.access.Actor;
import org.quanyi.server.casework.CaseEnd;
import org.quanyi.server.casework.CaseEnd.Ended;
import org.quanyi.server.casework.CaseEnds;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseKind;
import org.quanyi.server.casework.CaseRefusal;
import org.quanyi.server.casework.Cases;
import org.quanyi.server.casework.EmployerCases;
import org.quanyi.server.casework.Outcome;
import org.quanyi.server.casework.Paper;
import org.quanyi.server.casework.Proposal;
import org.quanyi.server.employer.Employer;
import org.quanyi.server.employer.Employers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Objections of organisations to commendations of their own (单位荣誉异议): answered by two officers who
/// had no part in it, with the days of an objection to an entry. What is right is done in the same
/// moment: another line in its place, its end, or that it is there again as it was.
///
/// Civil Code art. 1031; the days of Shanghai regulations arts 36 to 38.
@Component
public class CommendationObjections {

    private final CommendationLedger ledger;
    private final Commendations commendations;
    private final Employers employers;
    private final EmployerCases files;
    private final Cases cases;
    private final RegisterTime time;

    CommendationObjections(
            CommendationLedger ledger,
            Commendations commendations,
            Employers employers,
            EmployerCases files,
            Cases cases,
            RegisterTime time,
            CaseEnds ends) {
        this.ledger = ledger;
        this.commendations = commendations;
        this.employers = employers;
        this.files = files;
        this.cases = cases;
        this.time = time;
        ends.add(new CaseEnd(CaseKind.COMMENDATION_OBJECTION, this::end));
    }

    /// One of an actor’s organisation that is there, or that was taken back; empty for any other.
    public Optional<Commendation> own(Actor actor, long id) {
        int employer = actor.requireEmployer();
        return ledger.byId(id)
                .filter(c -> c.employer() == employer)
                .filter(c -> c.endedOn() != null || c.holds(time.today()));
    }

    /// The same, if a case took it back that an actor has open.
    public Optional<Commendation> takenBackBy(Actor actor, CaseFile end) {
        return end.item(CommendationEnds.ENDED)
                .flatMap(item -> own(actor, Long.parseLong(item.shallBe())))
                .filter(c -> ledger.endedBy(c.id()).filter(end.number()::equals).isPresent());
    }

    /// Opens an objection. Refused where it is another’s or is not there, without words, where what
    /// is right is not said or stands there already, and while another one is open (`CAS-008`).
    @Transactional
    public Result<CaseFile> ask(Actor actor, CommendationObjection objection, List<Paper> papers) {
        Optional<Commendation> found =
                own(actor, objection.commendation())
                        .filter(c ->
                                (c.endedOn() != null)
                                        == (objection.wish()
                                                == CommendationObjection.Wish.RESTORED));
        if (found.isEmpty()) {
            return CommendationRefusal.NOT_THERE.refused();
        }
        if (objection.words().strip().length() < CaseRefusal.SHORTEST_REASON) {
            return CommendationRefusal.NO_WORDS.refused();
        }
        Commendation objected = found.get();
        Employer employer = employers.byId(objected.employer());
        return isSaid(employer, objection)
                .then(_ ->
                        cases.propose(actor, proposal(employer, objected, objection).with(papers)));
    }

    private Result<Employer> isSaid(Employer employer, CommendationObjection objection) {
        if (objection.wish() != CommendationObjection.Wish.CORRECTED) {
            return Result.of(employer);
        }
        Commendation.Award right = objection.right();
        return right == null
                ? CommendationRefusal.NO_AWARD.refused()
                : commendations
                        .possible(employer, right, objection.commendation())
                        .map(_ -> employer);
    }

    private Proposal proposal(
            Employer employer, Commendation objected, CommendationObjection objection) {
        Set<String> apart = new HashSet<>();
        ledger.cases(objected.id()).forEach(number -> apart.addAll(files.officers(number)));
        return new Proposal(
                CaseKind.COMMENDATION_OBJECTION,
                List.of(),
                objection.items(objected),
                objection.words(),
                employer.region(Month.of(time.today())),
                apart,
                employer.id());
    }

    /// What ended, or is there again, meanwhile stays so; that it was wrong counts all the same.
    private boolean end(Ended ended) {
        if (ended.outcome() != Outcome.UPHELD) {
            return true;
        }
        CommendationObjection objection = CommendationObjection.of(ended.file());
        String number = ended.file().number();
        return switch (objection.wish()) {
            case CORRECTED ->
                    ledger.byId(objection.commendation())
                            .filter(c -> c.holds(time.today()))
                            .map(c -> isCorrected(c, objection, number))
                            .orElse(true);
            case TAKEN_DOWN -> {
                ledger.end(
                        objection.commendation(),
                        new CommendationLedger.Ending(
                                Commendation.EndReason.WRONG, number, time.today()),
                        time.now());
                yield true;
            }
            case RESTORED -> {
                ledger.endedBy(objection.commendation())
                        .ifPresent(by -> ledger.undo(by, number, time.now()));
                yield true;
            }
        };
    }

    private boolean isCorrected(
            Commendation wrong, CommendationObjection objection, String number) {
        return commendations.isRecorded(
                employers.byId(wrong.employer()),
                Objects.requireNonNull(objection.right()),
                wrong.id(),
                number);
    }
}
