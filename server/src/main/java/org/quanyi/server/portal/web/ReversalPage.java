package org.quanyi.server.portal.web;

import java.util.Locale;
import java.util.Map;
import org.quanyi.rules.Result;
import org.quanyi.server.access.Actor;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.Reversals;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where a clerk asks for a finished case to be undone, by a further one; the form stands on the
/// page of the finished case.
@Controller
class ReversalPage {

    private final Reversals reversals;
    private final CasesPage cases;

    ReversalPage(Reversals reversals, CasesPage cases) {
        this.reversals = reversals;
        this.cases = cases;
    }

    @PostMapping("/desk/cases/{caseNumber}/reversal")
    String ask(
            @PathVariable String caseNumber,
            @RequestParam(defaultValue = "") String evidence,
            @AuthenticationPrincipal Actor actor,
            Locale locale,
            Model model) {
        model.addAttribute("evidence", evidence);
        model.addAttribute("sent", Map.of());
        return switch (reversals.open(actor, caseNumber, evidence)) {
            case Result.Of<CaseFile>(var file) -> "redirect:/desk/cases/" + file.number();
            case Result.Refused<CaseFile>(var refusals) ->
                    cases.page(
                            actor,
                            caseNumber,
                            CasesPage.StepForm.EMPTY,
                            refusals.getFirst(),
                            locale,
                            model);
        };
    }
}
