package org.quanyi.server.portal.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Result;
import org.quanyi.server.access.Actor;
import org.quanyi.server.casework.CaseAct;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.Cases;
import org.quanyi.server.casework.Step;
import org.quanyi.server.portal.web.CasesPage.StepForm;
import org.quanyi.server.wage.InspectionSource;
import org.quanyi.server.wage.Inspections;
import org.quanyi.server.wage.OrderToPay;
import org.quanyi.server.wage.WageRefusal;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// Where a clerk files an investigation of an employer, and draws up the order to pay in it.
@Controller
class InspectionPage {

    private final Inspections inspections;
    private final Cases cases;

    InspectionPage(Inspections inspections, Cases cases) {
        this.inspections = inspections;
        this.cases = cases;
    }

    @GetMapping("/desk/inspections/new")
    String file(@RequestParam Map<String, String> typed, Model model) {
        return file(typed, null, model);
    }

    @PostMapping("/desk/inspections/new")
    String open(
            @RequestParam Map<String, String> typed,
            @AuthenticationPrincipal Actor actor,
            Model model) {
        Result<CaseFile> opened =
                StepForm.named(InspectionSource.values(), typed.getOrDefault("source", ""))
                        .map(source ->
                                inspections.open(
                                        actor,
                                        typed.getOrDefault("code", ""),
                                        source,
                                        typed.getOrDefault("complaint", ""),
                                        typed.getOrDefault("grounds", "")))
                        .orElseGet(() -> Result.refused(WageRefusal.NO_CHOICE.of()));
        return switch (opened) {
            case Result.Of<CaseFile>(var made) -> "redirect:/desk/cases/" + made.number();
            case Result.Refused<CaseFile>(var refusals) -> file(typed, refusals.getFirst(), model);
        };
    }

    private static String file(Map<String, String> typed, @Nullable Refusal problem, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("sources", InspectionSource.values());
        model.addAttribute("problem", problem);
        return "portal/inspection";
    }

    @GetMapping("/desk/cases/{caseNumber}/mitigation")
    String mitigation(
            @PathVariable String caseNumber, @AuthenticationPrincipal Actor actor, Model model) {
        return mitigation(actor, caseNumber, Map.of(), null, model);
    }

    @PostMapping("/desk/cases/{caseNumber}/mitigation")
    String mitigate(
            @PathVariable String caseNumber,
            @RequestParam Map<String, String> typed,
            @AuthenticationPrincipal Actor actor,
            Model model) {
        StepForm form = CasesPage.form(typed);
        Step step = new Step(caseNumber, form.version(), CaseAct.LOOK_AT, form.note());
        return switch (inspections.mitigate(actor, step, typed.getOrDefault("document", ""))) {
            case Result.Of<CaseFile> _ -> "redirect:/desk/cases/" + caseNumber;
            case Result.Refused<CaseFile>(var refusals) ->
                    mitigation(actor, caseNumber, typed, refusals.getFirst(), model);
        };
    }

    private String mitigation(
            Actor actor,
            String caseNumber,
            Map<String, String> typed,
            @Nullable Refusal problem,
            Model model) {
        model.addAttribute("file", opened(actor, caseNumber));
        model.addAttribute("typed", typed);
        model.addAttribute("problem", problem);
        return "portal/mitigation";
    }

    private CaseFile opened(Actor actor, String caseNumber) {
        return cases.open(actor, caseNumber)
                .filter(f -> f.kind().isInspection())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping("/desk/cases/{caseNumber}/order")
    String order(
            @PathVariable String caseNumber, @AuthenticationPrincipal Actor actor, Model model) {
        return order(actor, caseNumber, Map.of(), null, model);
    }

    @PostMapping("/desk/cases/{caseNumber}/order")
    String drawUp(
            @PathVariable String caseNumber,
            @RequestParam Map<String, String> typed,
            @AuthenticationPrincipal Actor actor,
            Model model) {
        StepForm form = CasesPage.form(typed);
        Step step = new Step(caseNumber, form.version(), CaseAct.DRAW_UP, form.note());
        OrderToPay.Typed order =
                new OrderToPay.Typed(
                        typed.getOrDefault("number", ""),
                        typed.getOrDefault("from", ""),
                        typed.getOrDefault("to", ""),
                        typed.getOrDefault("amount", ""),
                        typed.getOrDefault("workers", ""),
                        typed.getOrDefault("by", ""));
        return switch (inspections.drawUp(actor, step, order)) {
            case Result.Of<CaseFile> _ -> "redirect:/desk/cases/" + caseNumber;
            case Result.Refused<CaseFile>(var refusals) ->
                    order(actor, caseNumber, typed, refusals.getFirst(), model);
        };
    }

    private String order(
            Actor actor,
            String caseNumber,
            Map<String, String> typed,
            @Nullable Refusal problem,
            Model model) {
        model.addAttribute("file", opened(actor, caseNumber));
        model.addAttribute("typed", typed);
        model.addAttribute("earliest", inspections.earliest());
        model.addAttribute("problem", problem);
        return "portal/order";
    }
}
