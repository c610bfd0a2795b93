package org.quanyi.server.portal.web;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Result;
import org.quanyi.server.access.Actor;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.Cases;
import org.quanyi.server.casework.ReExaminations;
import org.quanyi.server.portal.Language;
import org.quanyi.server.portal.Words;
import org.quanyi.server.portal.web.CasesPage.StepForm;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// Where the supervisor looks at finished cases again: those that were drawn, the draws of each
/// month, and one case beside what was decided in it.
@Controller
class SamplesPage {

    private final Cases cases;
    private final ReExaminations examinations;
    private final Words words;

    SamplesPage(Cases cases, ReExaminations examinations, Words words) {
        this.cases = cases;
        this.examinations = examinations;
        this.words = words;
    }

    @GetMapping("/oversight/samples")
    String all(@AuthenticationPrincipal Actor actor, Model model) {
        model.addAttribute("waiting", cases.waiting(actor));
        model.addAttribute("draws", examinations.draws());
        model.addAttribute("account", actor.account());
        return "portal/samples";
    }

    @GetMapping("/oversight/samples/{caseNumber}")
    String one(
            @PathVariable String caseNumber,
            @AuthenticationPrincipal Actor actor,
            Locale locale,
            Model model) {
        return page(actor, caseNumber, StepForm.EMPTY, null, locale, model);
    }

    @PostMapping("/oversight/samples/{caseNumber}")
    String step(
            @PathVariable String caseNumber,
            @RequestParam Map<String, String> typed,
            @AuthenticationPrincipal Actor actor,
            Locale locale,
            Model model) {
        StepForm form = CasesPage.form(typed);
        return switch (cases.take(actor, form.step(caseNumber, Map.of()))) {
            case Result.Of<CaseFile> _ -> "redirect:/oversight/samples/" + caseNumber;
            case Result.Refused<CaseFile>(var refusals) ->
                    page(actor, caseNumber, form, refusals.getFirst(), locale, model);
        };
    }

    private String page(
            Actor actor,
            String number,
            StepForm typed,
            @Nullable Refusal problem,
            Locale locale,
            Model model) {
        CaseFile examined =
                examinations
                        .examined(actor, number)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        CaseFile file = cases.open(actor, number).orElseThrow();
        model.addAttribute("file", file);
        model.addAttribute("acts", cases.acts(file, actor));
        model.addAttribute("outcomes", file.outcomes());
        model.addAttribute("steps", cases.steps(file));
        model.addAttribute("examined", examined);
        model.addAttribute("decided", cases.steps(examined));
        model.addAttribute("asked", AskedRows.of(examined, words.in(Language.of(locale))));
        model.addAttribute("typed", typed);
        model.addAttribute("problem", problem);
        return "portal/sample";
    }
}
