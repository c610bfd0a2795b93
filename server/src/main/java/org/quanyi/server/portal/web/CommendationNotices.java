package org.quanyi.server.portal.web;

import java.time.LocalDate;
import org.quanyi.rules.credit.Catalogue;
import org.quanyi.server.access.Actor;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseStep;
import org.quanyi.server.casework.Cases;
import org.quanyi.server.credit.Commendation;
import org.quanyi.server.credit.CommendationEnds;
import org.quanyi.server.credit.CommendationObjections;
import org.quanyi.server.credit.HiddenCommendations;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// What an employer sees of a case that may take a commendation back: what it was told, until when
/// it can object, and the reasons of what was decided, and no draft of anything; and that what it
/// has by a row is not shown, or is again.
@Component
class CommendationNotices {

    private final Cases cases;
    private final CommendationEnds ends;
    private final CommendationObjections objections;
    private final Catalogue catalogue;

    CommendationNotices(
            Cases cases,
            CommendationEnds ends,
            CommendationObjections objections,
            Catalogue catalogue) {
        this.cases = cases;
        this.ends = ends;
        this.objections = objections;
        this.catalogue = catalogue;
    }

    /// Puts on a page whether what the employer has by a row is shown, and why.
    void putTold(CaseFile file, Model model) {
        String code = file.shallBe(HiddenCommendations.ROW);
        model.addAttribute(
                "row",
                catalogue.rows().filter(r -> r.code().equals(code)).findFirst().orElseThrow());
        model.addAttribute("shown", file.shallBe(HiddenCommendations.SHOWN));
        model.addAttribute("from", LocalDate.parse(file.shallBe(HiddenCommendations.FROM)));
        model.addAttribute("why", file.shallBe(HiddenCommendations.WHY));
        model.addAttribute("rule", file.shallBe(HiddenCommendations.RULE));
    }

    void put(Actor actor, CaseFile file, Model model) {
        model.addAttribute("reason", file.shallBe(CommendationEnds.REASON));
        model.addAttribute("facts", file.shallBe(CommendationEnds.FACTS));
        model.addAttribute("document", file.shallBe(Commendation.Award.DOCUMENT));
        model.addAttribute("last", ends.last(file));
        CaseStep answer = file.state().isDecided() ? cases.answer(file).orElse(null) : null;
        model.addAttribute("answer", answer);
        model.addAttribute("takenBack", objections.takenBackBy(actor, file).orElse(null));
    }
}
