package org.quanyi.server.portal.web;

import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseStep;
import org.quanyi.server.casework.Cases;
import org.quanyi.server.credit.CommendationEnds;
import org.quanyi.server.credit.Commendations;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// What an employer sees of a case that may take a commendation back: what it was told, until when
/// it can object, and the reasons of what was decided. No draft of anything.
@Component
class CommendationNotices {

    private final Cases cases;
    private final CommendationEnds ends;

    CommendationNotices(Cases cases, CommendationEnds ends) {
        this.cases = cases;
        this.ends = ends;
    }

    void put(CaseFile file, Model model) {
        model.addAttribute("reason", file.shallBe(CommendationEnds.REASON));
        model.addAttribute("facts", file.shallBe(CommendationEnds.FACTS));
        model.addAttribute("document", file.shallBe(Commendations.DOCUMENT));
        model.addAttribute("last", ends.last(file));
        CaseStep answer = file.state().isDecided() ? cases.answer(file).orElse(null) : null;
        model.addAttribute("answer", answer);
    }
}
