package org.quanyi.server.wage;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Result;
import org.quanyi.rules.credit.LawAbidingClass;
import org.quanyi.rules.credit.LawAbidingClass.Decision;
import org.quanyi.server.access.Actor;
import org.quanyi.server.casework.Answers;
import org.quanyi.server.casework.CaseAct;
import org.quanyi.server.casework.CaseEffect;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseKind;
import org.quanyi.server.casework.CaseState;
import org.quanyi.server.casework.Cases;
import org.quanyi.server.casework.Step;
import org.quanyi.server.employer.Employer;
import org.quanyi.server.employer.Employers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Finding the class of an enterprise for a year (等级评价办理): the decisions on record make it and no
/// officer chooses it; the employer is told beforehand, and nothing is decided before its window to
/// object is over; two officers decide. What is on record then has to be what the employer was
/// told, or it is told anew. Nothing goes on while the row of classes is suspended.
///
/// Measures on classing enterprises of 2016; notice and objection are our own.
@Component
public class Classing {

    private final ClassBasis basis;
    private final ClassNotice notices;
    private final ClassesAgain again;
    private final YearlyClasses classes;
    private final Cases cases;
    private final Answers answers;
    private final Employers employers;

    Classing(
            ClassBasis basis,
            ClassNotice notices,
            ClassesAgain again,
            YearlyClasses classes,
            Cases cases,
            Answers answers,
            Employers employers) {
        this.basis = basis;
        this.notices = notices;
        this.again = again;
        this.classes = classes;
        this.answers = answers;
        this.employers = employers;
        this.cases = cases;
        cases.carryOutBy(new CaseEffect(CaseKind.LAW_ABIDING_CLASS, this::keep, this::inTheWay));
    }

    /// Asks for the class of a year that is over. Refused about an individual business, and where
    /// the class of the year rests on the same decisions already.
    ///
    /// @param code of the employer, and the year, as typed
    /// @param document by which it is classed, by kind and number
    @Transactional
    public Result<CaseFile> propose(Actor clerk, String code, String year, String document) {
        Optional<Employer> employer = employers.byTyped(code);
        if (employer.isEmpty()) {
            return Result.refused(WageRefusal.UNKNOWN_EMPLOYER.of(code.strip()));
        }
        Optional<Refusal> suspended = classes.suspended();
        return suspended.isPresent()
                ? Result.refused(suspended.get())
                : classes.year(year).then(of -> propose(clerk, employer.get(), of, document));
    }

    private Result<CaseFile> propose(Actor clerk, Employer employer, int year, String document) {
        List<Decision> heard = basis.heard(employer.id(), year);
        Optional<YearlyClass> same =
                classes.standing(employer.id(), year).filter(c -> c.heard().equals(heard));
        if (same.isPresent()) {
            return Result.refused(WageRefusal.CLASSED_ALREADY.of(same.get().caseNumber()));
        }
        return basis.found(employer, year, heard)
                .map(found -> ClassNotice.Told.of(found, heard))
                .then(told ->
                        cases.propose(
                                clerk, again.proposal(employer, year, document, told.items())));
    }

    /// Draws up what the employer is told, from what is on record now: for the first time where the
    /// clock opened the case, or anew.
    ///
    /// @param step [CaseAct#PROPOSE] or [CaseAct#SEND_AGAIN]
    public Result<CaseFile> drawUp(Actor clerk, Step step) {
        return answers.write(clerk, step, file -> now(file).items());
    }

    /// What an employer, or an officer, sees of the notice of a case.
    ///
    /// @param arrived the day on which it arrived; null while that is not proven
    /// @param last the last day to object; null while nothing runs
    public record Noticed(@Nullable LocalDate arrived, @Nullable LocalDate last) {}

    /// The notice of a case; empty while there is none.
    public Optional<Noticed> noticed(CaseFile file) {
        NoticeWindow window = notices.window();
        return window.notice(file).map(_ -> new Noticed(window.arrived(file), window.last(file)));
    }

    private ClassNotice.Told now(CaseFile file) {
        Employer employer = employer(file);
        int year = Integer.parseInt(file.shallBe(ClassesAgain.YEAR));
        List<Decision> heard = basis.heard(employer.id(), year);
        LawAbidingClass found = basis.found(employer, year, heard).orThrow();
        return ClassNotice.Told.of(found, heard);
    }

    private Employer employer(CaseFile file) {
        return employers.byId(Objects.requireNonNull(file.employer()));
    }

    private Optional<Refusal> inTheWay(CaseFile file, Step wanted) {
        if (wanted.act() == CaseAct.WITHDRAW && notices.isReopened(file)) {
            return Optional.of(WageRefusal.NOT_TAKEN_BACK.of());
        }
        boolean isAccepted = wanted.act() == CaseAct.ACCEPT;
        boolean isForward =
                isAccepted
                        || wanted.act() == CaseAct.PROPOSE
                        || wanted.act() == CaseAct.SEND_AGAIN
                        || wanted.act() == CaseAct.ANSWER;
        Optional<Refusal> suspended = classes.suspended();
        if (isForward && suspended.isPresent()) {
            return suspended;
        }
        boolean isDecision =
                wanted.act() == CaseAct.ANSWER || isAccepted && file.state() == CaseState.PROPOSED;
        if ((isAccepted || isDecision) && !isAsTold(file)) {
            return Optional.of(WageRefusal.TELL_AGAIN.of());
        }
        return isDecision ? notices.window().inTheWay(file) : Optional.empty();
    }

    private boolean isAsTold(CaseFile file) {
        return ClassNotice.told(file).filter(now(file)::equals).isPresent();
    }

    private boolean keep(CaseFile file) {
        int year = Integer.parseInt(file.shallBe(ClassesAgain.YEAR));
        ClassNotice.told(file)
                .ifPresent(told -> classes.keep(employer(file), year, told, file.number()));
        return true;
    }
}
