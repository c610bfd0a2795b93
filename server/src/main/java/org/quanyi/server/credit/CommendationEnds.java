package org.quanyi.server.credit;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Month;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Result;
import org.quanyi.server.access.Actor;
import org.quanyi.server.casework.CaseAct;
import org.quanyi.server.casework.CaseEffect;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseItem;
import org.quanyi.server.casework.CaseKind;
import org.quanyi.server.casework.CaseState;
import org.quanyi.server.casework.CaseStep;
import org.quanyi.server.casework.Cases;
import org.quanyi.server.casework.Outcome;
import org.quanyi.server.casework.Proposal;
import org.quanyi.server.casework.ReviewEffect;
import org.quanyi.server.casework.ReviewEffects;
import org.quanyi.server.casework.Step;
import org.quanyi.server.casework.SuspendedRule;
import org.quanyi.server.employer.Employer;
import org.quanyi.server.employer.Employers;
import org.quanyi.server.wage.NoticeWindow;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Taking a commendation back (撤回表彰): the organisation is told the facts and says its side, and two
/// officers decide once its window is over for certain. Silence proves nothing; they look all the
/// same.
///
/// Private Economy Promotion Law art. 76; Civil Code art. 1031.
@Component
public class CommendationEnds {

    /// Why, as the name of an item.
    public static final String REASON = "award-end";

    /// The facts that the organisation is told, as the name of an item.
    public static final String FACTS = "award-facts";

    /// Which one, as the name of an item.
    public static final String ENDED = "award-ended";

    private static final int SHORTEST = 4;
    private static final int LONGEST = 500;

    private final CommendationLedger ledger;
    private final Commendations commendations;
    private final NoticeWindow window;
    private final Employers employers;
    private final Cases cases;
    private final RegisterTime time;

    CommendationEnds(
            CommendationLedger ledger,
            Commendations commendations,
            NoticeWindow window,
            Employers employers,
            Cases cases,
            RegisterTime time,
            ReviewEffects reviews) {
        this.ledger = ledger;
        this.commendations = commendations;
        this.window = window;
        this.employers = employers;
        this.cases = cases;
        this.time = time;
        cases.carryOutBy(new CaseEffect(CaseKind.COMMENDATION_END, this::end, this::inTheWay));
        reviews.add(new ReviewEffect(List.of(CaseKind.COMMENDATION_END), this::reviewed));
    }

    /// Where what took it back is taken away, it is there again as it was, its wish with it.
    private boolean reviewed(ReviewEffect.Happened happened) {
        CaseStep answer = happened.answer();
        Outcome outcome = answer == null ? null : answer.outcome();
        if (happened.act() == CaseAct.ACCEPT && outcome != null && outcome.undoes()) {
            ledger.undo(happened.reviewed().number(), happened.review().number(), time.now());
        }
        return true;
    }

    /// Asks for one to be taken back. Refused where none stands, and without the facts.
    ///
    /// @param facts what the organisation is told
    /// @param evidence the document that shows them, by kind and number
    @Transactional
    public Result<CaseFile> propose(
            Actor clerk, long id, Commendation.EndReason reason, String facts, String evidence) {
        Optional<SuspendedRule> suspended = time.suspended(Commendations.AWARDED);
        if (suspended.isPresent()) {
            return Result.refused(RegisterRefusal.suspended(suspended.get()));
        }
        Optional<Commendation> found = standing(id);
        if (found.isEmpty()) {
            return CommendationRefusal.NOT_THERE.refused();
        }
        if (facts.strip().length() < SHORTEST || facts.length() > LONGEST) {
            return CommendationRefusal.NO_FACTS.refused();
        }
        Commendation award = found.get();
        Employer employer = employers.byId(award.employer());
        List<CaseItem> items =
                List.of(
                        new CaseItem(ENDED, null, Long.toString(id)),
                        new CaseItem(Commendations.CODE, null, employer.code()),
                        new CaseItem(Commendations.NAME, null, employer.name()),
                        new CaseItem(Commendation.Award.DOCUMENT, null, award.award().document()),
                        new CaseItem(Commendation.Award.BY, null, award.award().by()),
                        new CaseItem(REASON, null, reason.name()),
                        new CaseItem(FACTS, null, facts.strip()));
        return cases.propose(
                clerk,
                new Proposal(
                        CaseKind.COMMENDATION_END,
                        List.of(),
                        items,
                        evidence,
                        employer.region(Month.of(time.today())),
                        Set.of(),
                        employer.id()));
    }

    /// The one of a number, if it stands.
    public Optional<Commendation> standing(long id) {
        return ledger.byId(id).filter(c -> c.holds(time.today()));
    }

    /// The last day on which the organisation can object; null while nothing runs.
    public @Nullable LocalDate last(CaseFile file) {
        return window.last(file);
    }

    private Optional<Refusal> inTheWay(CaseFile file, Step wanted) {
        boolean isDecision =
                wanted.act() == CaseAct.ANSWER
                        || wanted.act() == CaseAct.ACCEPT && file.state() == CaseState.PROPOSED;
        Optional<Refusal> suspended =
                isAgainst(file, wanted)
                        ? time.suspended(Commendations.AWARDED).map(RegisterRefusal::suspended)
                        : Optional.empty();
        return suspended.isPresent() || !isDecision ? suspended : window.inTheWay(file);
    }

    /// Whether a step goes on against the organisation. That it keeps what it has can be said
    /// though the row is suspended.
    private boolean isAgainst(CaseFile file, Step wanted) {
        if (wanted.act() == CaseAct.ANSWER) {
            return wanted.outcome() != Outcome.NOT_UPHELD;
        }
        boolean isKept =
                file.state() == CaseState.PROPOSED
                        && cases.answer(file)
                                .filter(answer -> answer.outcome() == Outcome.NOT_UPHELD)
                                .isPresent();
        return wanted.act() == CaseAct.ACCEPT && !isKept;
    }

    private boolean end(CaseFile file) {
        long id = Long.parseLong(file.shallBe(ENDED));
        boolean isTheirs =
                commendations.of(Objects.requireNonNull(file.employer())).stream()
                        .anyMatch(c -> c.id() == id);
        if (isTheirs) {
            ledger.end(
                    id,
                    new CommendationLedger.Ending(
                            Commendation.EndReason.valueOf(file.shallBe(REASON)),
                            file.number(),
                            time.today()),
                    time.now());
        }
        return isTheirs;
    }
}
