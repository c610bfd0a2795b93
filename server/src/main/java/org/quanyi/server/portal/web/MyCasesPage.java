package org.quanyi.server.portal.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Result;
import org.quanyi.server.access.Actor;
import org.quanyi.server.casework.CaseAct;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseKind;
import org.quanyi.server.casework.Cases;
import org.quanyi.server.casework.SentPapers;
import org.quanyi.server.casework.Step;
import org.quanyi.server.rights.Drafts;
import org.quanyi.server.rights.HandOver;
import org.quanyi.server.rights.HandOverCodes;
import org.quanyi.server.wage.Inspections;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/// What is being done about one's record: what the person asked for, with the day of the answer,
/// and what an agency proposes, with the button that stops it.
@Controller
class MyCasesPage {

    private final Cases cases;
    private final ShownCase shown;
    private final SentPapers sent;
    private final Drafts drafts;
    private final HandOverCodes codes;
    private final Inspections inspections;

    MyCasesPage(
            Cases cases,
            ShownCase shown,
            SentPapers sent,
            Drafts drafts,
            HandOverCodes codes,
            Inspections inspections) {
        this.cases = cases;
        this.shown = shown;
        this.sent = sent;
        this.drafts = drafts;
        this.codes = codes;
        this.inspections = inspections;
    }

    @GetMapping("/me/cases")
    String all(@AuthenticationPrincipal Actor actor, Model model) {
        model.addAttribute("cases", cases.of(actor));
        model.addAttribute("drafts", drafts.of(actor.requirePerson()));
        model.addAttribute("kinds", CaseKind.requests());
        return "portal/my-cases";
    }

    @GetMapping("/me/cases/{caseNumber}")
    String one(
            @PathVariable String caseNumber,
            @AuthenticationPrincipal Actor actor,
            Locale locale,
            Model model) {
        return page(actor, caseNumber, "", null, locale, model);
    }

    @PostMapping("/me/cases/{caseNumber}")
    String step(
            @PathVariable String caseNumber,
            @RequestParam Map<String, String> fields,
            @RequestParam(required = false) @Nullable List<MultipartFile> papers,
            @AuthenticationPrincipal Actor actor,
            Locale locale,
            Model model) {
        CasesPage.StepForm typed = CasesPage.form(fields);
        if (typed.act().equals("CODE")) {
            return code(caseNumber, actor, locale, model);
        }
        Step step = new Step(caseNumber, typed.version(), wanted(typed.act()), typed.note());
        return switch (sent.of(papers).then(all -> cases.take(actor, step.with(all)))) {
            case Result.Of<CaseFile> _ -> "redirect:/me/cases/" + caseNumber;
            case Result.Refused<CaseFile>(var refusals) ->
                    page(actor, caseNumber, typed.note(), refusals.getFirst(), locale, model);
        };
    }

    /// The code by which an officer goes on with this one case, without a search.
    private String code(String caseNumber, Actor actor, Locale locale, Model model) {
        return switch (codes.draw(actor, HandOver.ofCase(caseNumber))) {
            case Result.Of<HandOverCodes.Drawn>(var drawn) -> {
                model.addAttribute("drawn", drawn);
                yield page(actor, caseNumber, "", null, locale, model);
            }
            case Result.Refused<HandOverCodes.Drawn>(var refusals) ->
                    page(actor, caseNumber, "", refusals.getFirst(), locale, model);
        };
    }

    private static CaseAct wanted(String act) {
        return switch (act) {
            case "", "STOP" -> CaseAct.STOP;
            case "ADD" -> CaseAct.ADD;
            case "WITHDRAW" -> CaseAct.WITHDRAW;
            default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private String page(
            Actor actor,
            String caseNumber,
            String note,
            @Nullable Refusal problem,
            Locale locale,
            Model model) {
        CaseFile file = shown.put(actor, caseNumber, note, problem, locale, model);
        if (file.kind().isQuestion()) {
            return "redirect:/me/questions/" + caseNumber;
        }
        model.addAttribute(
                "answer",
                file.state().isDecided() && !file.kind().isQuestion() ? shown.answer(file) : null);
        model.addAttribute("progress", inspections.progress(file).orElse(null));
        return "portal/my-case";
    }
}
