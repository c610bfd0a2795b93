package org.quanyi.server.portal.web;

import java.util.Optional;
import org.quanyi.rules.Result;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Role;
import org.quanyi.server.casework.CaseAct;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseKind;
import org.quanyi.server.casework.CaseState;
import org.quanyi.server.casework.CaseStep;
import org.quanyi.server.casework.Cases;
import org.quanyi.server.casework.ListedCase;
import org.quanyi.server.casework.Outcome;
import org.quanyi.server.casework.Step;
import org.quanyi.server.credit.CommendationEnds;
import org.quanyi.server.wage.Classing;
import org.quanyi.server.wage.Inspections;
import org.quanyi.server.wage.YearlyClasses;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// What officers see beside a case about an employer: the order and its last day, what the employer
/// says to have paid, which complaints and which investigation belong together, and the class that
/// the decisions make; and the listing that an investigation led to.
@Component
class InspectionDesk {

    private final Inspections inspections;
    private final Classing classing;
    private final YearlyClasses classes;
    private final Cases cases;
    private final ListingDesk listings;
    private final CommendationEnds ends;

    InspectionDesk(
            Inspections inspections,
            Classing classing,
            YearlyClasses classes,
            Cases cases,
            ListingDesk listings,
            CommendationEnds ends) {
        this.inspections = inspections;
        this.classing = classing;
        this.classes = classes;
        this.cases = cases;
        this.listings = listings;
        this.ends = ends;
    }

    /// Takes a step; the notice of a class is drawn up from what is on record as it is taken.
    Result<CaseFile> take(Actor officer, Step step) {
        boolean isDrawing = step.act() == CaseAct.PROPOSE || step.act() == CaseAct.SEND_AGAIN;
        boolean isClassing =
                cases.stands(step.number())
                        .map(ListedCase::kind)
                        .filter(CaseKind::isClassing)
                        .isPresent();
        return isDrawing && isClassing ? classing.drawUp(officer, step) : cases.take(officer, step);
    }

    void put(Actor officer, CaseFile file, Model model) {
        listings.put(officer, file, model);
        boolean isInspection = file.kind().isInspection();
        boolean isComplaint = file.kind() == CaseKind.WAGE_COMPLAINT;
        model.addAttribute("ordered", isInspection ? inspections.ordered(file).orElse(null) : null);
        model.addAttribute(
                "paid", isInspection ? CaseStep.performance(cases.steps(file)).orElse(null) : null);
        model.addAttribute("complaints", inspections.complaints(officer, file));
        Optional<String> inspection =
                isComplaint ? inspections.inspection(officer, file) : Optional.empty();
        model.addAttribute("inspection", inspection.orElse(null));
        model.addAttribute(
                "inspectable",
                isComplaint
                        && inspection.isEmpty()
                        && officer.role() == Role.CLERK
                        && isAccepted(file));
        model.addAttribute(
                "mitigable",
                file.state() == CaseState.IN_HAND
                        && isInspection
                        && cases.acts(file, officer).contains(CaseAct.LOOK_AT));
        boolean isEnd = file.kind() == CaseKind.COMMENDATION_END;
        model.addAttribute("heardUntil", isEnd ? ends.last(file) : null);
        model.addAttribute("isHeard", isEnd);
        boolean isClassing = file.kind().isClassing();
        model.addAttribute("classed", isClassing ? classes.reasons(file).orElse(null) : null);
        model.addAttribute("noticed", isClassing ? classing.noticed(file).orElse(null) : null);
    }

    private boolean isAccepted(CaseFile file) {
        return file.state() == CaseState.ANSWERED
                && cases.answer(file).filter(a -> a.outcome() == Outcome.UPHELD).isPresent();
    }
}
