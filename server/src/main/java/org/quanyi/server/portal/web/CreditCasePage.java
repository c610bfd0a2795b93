package org.quanyi.server.portal.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Result;
import org.quanyi.server.access.Actor;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseItem;
import org.quanyi.server.casework.CaseKind;
import org.quanyi.server.casework.Cases;
import org.quanyi.server.casework.SentPapers;
import org.quanyi.server.casework.Step;
import org.quanyi.server.credit.CreditEntry;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/// An objection, a complaint or a request for repair as the employer follows it: by when it is
/// answered, what was answered, and how to go on from there.
@Controller
@RequestMapping("/employer/credit/cases/{caseNumber}")
class CreditCasePage {

    /// What an employer asks about an entry or a commendation.
    static final List<CaseKind> KINDS =
            List.of(
                    CaseKind.CREDIT_OBJECTION,
                    CaseKind.CREDIT_REPAIR,
                    CaseKind.CREDIT_COMPLAINT,
                    CaseKind.COMMENDATION_OBJECTION);

    private final Cases cases;
    private final ShownCase shown;
    private final EmployerLetters letters;
    private final SentPapers sent;

    CreditCasePage(Cases cases, ShownCase shown, EmployerLetters letters, SentPapers sent) {
        this.cases = cases;
        this.shown = shown;
        this.letters = letters;
        this.sent = sent;
    }

    @GetMapping
    String one(
            @PathVariable String caseNumber,
            @AuthenticationPrincipal Actor actor,
            Locale locale,
            Model model) {
        return page(caseNumber, actor, "", null, locale, model);
    }

    @PostMapping
    String step(
            @PathVariable String caseNumber,
            @RequestParam Map<String, String> fields,
            @RequestParam(required = false) @Nullable List<MultipartFile> papers,
            @AuthenticationPrincipal Actor actor,
            Locale locale,
            Model model) {
        CasesPage.StepForm typed = CasesPage.form(fields);
        Step step = typed.ofWhoeverAsked(caseNumber);
        return switch (sent.of(papers).then(all -> cases.take(actor, step.with(all)))) {
            case Result.Of<CaseFile> _ -> "redirect:/employer/credit/cases/" + caseNumber;
            case Result.Refused<CaseFile>(var refusals) ->
                    page(caseNumber, actor, typed.note(), refusals.getFirst(), locale, model);
        };
    }

    private String page(
            String caseNumber,
            Actor actor,
            String note,
            @Nullable Refusal problem,
            Locale locale,
            Model model) {
        CaseFile file = shown.put(actor, caseNumber, note, problem, locale, model);
        if (!KINDS.contains(file.kind())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute(
                "entry", file.item(CreditEntry.ITEM).map(CaseItem::shallBe).orElse(null));
        model.addAttribute("answer", file.state().isDecided() ? shown.answer(file) : null);
        model.addAttribute(
                "letter",
                letters.open(actor, file, cases.steps(file)).stream()
                        .reduce((_, later) -> later)
                        .orElse(null));
        return "employer/credit-case";
    }
}
