package org.quanyi.server.portal.web;

import java.util.Optional;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Role;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseKind;
import org.quanyi.server.casework.CaseState;
import org.quanyi.server.casework.CaseStep;
import org.quanyi.server.casework.Cases;
import org.quanyi.server.casework.Outcome;
import org.quanyi.server.wage.Inspections;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// What officers see beside a case about wages: the order and its last day, what the employer says
/// to have paid, and which complaints and which investigation belong together.
@Component
class InspectionDesk {

    private final Inspections inspections;
    private final Cases cases;

    InspectionDesk(Inspections inspections, Cases cases) {
        this.inspections = inspections;
        this.cases = cases;
    }

    void put(Actor officer, CaseFile file, Model model) {
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
    }

    private boolean isAccepted(CaseFile file) {
        return file.state() == CaseState.ANSWERED
                && cases.answer(file).filter(a -> a.outcome() == Outcome.UPHELD).isPresent();
    }
}
