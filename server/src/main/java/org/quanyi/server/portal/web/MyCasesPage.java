package org.quanyi.server.portal.web;

import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Result;
import org.quanyi.server.access.Actor;
import org.quanyi.server.casework.CaseAct;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.Cases;
import org.quanyi.server.casework.Step;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What an agency does about one's record, and the button that stops it while it can be stopped.
@Controller
class MyCasesPage {

    private final Cases cases;

    MyCasesPage(Cases cases) {
        this.cases = cases;
    }

    @GetMapping("/me/cases")
    String all(@AuthenticationPrincipal Actor actor, Model model) {
        model.addAttribute("cases", cases.of(actor));
        return "portal/my-cases";
    }

    @GetMapping("/me/cases/{caseNumber}")
    String one(@PathVariable String caseNumber, @AuthenticationPrincipal Actor actor, Model model) {
        return shown(actor, caseNumber, "", null, model);
    }

    @PostMapping("/me/cases/{caseNumber}")
    String stop(
            @PathVariable String caseNumber,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String note,
            @AuthenticationPrincipal Actor actor,
            Model model) {
        Step stop = new Step(caseNumber, version, CaseAct.STOP, note);
        return switch (cases.take(actor, stop)) {
            case Result.Of<CaseFile> _ -> "redirect:/me/cases/" + caseNumber;
            case Result.Refused<CaseFile>(var refusals) ->
                    shown(actor, caseNumber, note, refusals.getFirst(), model);
        };
    }

    private String shown(
            Actor actor, String caseNumber, String note, @Nullable Refusal problem, Model model) {
        ShownCase.put(cases, actor, caseNumber, note, problem, model);
        return "portal/my-case";
    }
}
