package org.quanyi.server.portal.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Result;
import org.quanyi.rules.credit.LawAbidingClass.Ground;
import org.quanyi.server.access.Actor;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.portal.web.CasesPage.StepForm;
import org.quanyi.server.wage.LabourDecision;
import org.quanyi.server.wage.LabourDecisions;
import org.quanyi.server.wage.WageRefusal;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where a clerk asks for an effective decision about an employer to be recorded, or that one does
/// not stand any more; a second officer compares it with the document.
@Controller
class LabourDecisionPage {

    private static final String GROUND = "ground-";

    private final LabourDecisions decisions;

    LabourDecisionPage(LabourDecisions decisions) {
        this.decisions = decisions;
    }

    @GetMapping("/desk/decisions/new")
    String record(Model model) {
        return page(Map.of(), false, null, model);
    }

    @PostMapping("/desk/decisions/new")
    String propose(
            @RequestParam Map<String, String> typed,
            @AuthenticationPrincipal Actor actor,
            Model model) {
        Result<CaseFile> asked =
                decision(typed)
                        .map(decision ->
                                decisions.propose(
                                        actor, of(typed, "code"), decision, of(typed, "document")))
                        .orElseGet(() -> Result.refused(WageRefusal.NO_DECISION.of()));
        return answered(asked, typed, false, model);
    }

    @GetMapping("/desk/decisions/end")
    String end(Model model) {
        return page(Map.of(), true, null, model);
    }

    @PostMapping("/desk/decisions/end")
    String proposeEnd(
            @RequestParam Map<String, String> typed,
            @AuthenticationPrincipal Actor actor,
            Model model) {
        Optional<LabourDecision.How> how =
                StepForm.named(LabourDecision.How.values(), of(typed, "how"));
        LocalDate day = StepForm.day(of(typed, "ended"));
        Result<CaseFile> asked =
                how.isEmpty() || day == null
                        ? Result.refused(WageRefusal.NO_DECISION.of())
                        : decisions.proposeEnd(
                                actor,
                                of(typed, "code"),
                                of(typed, "number"),
                                new LabourDecision.End(how.get(), day),
                                of(typed, "document"));
        return answered(asked, typed, true, model);
    }

    private static String answered(
            Result<CaseFile> asked, Map<String, String> typed, boolean isEnd, Model model) {
        return switch (asked) {
            case Result.Of<CaseFile>(var file) -> "redirect:/desk/cases/" + file.number();
            case Result.Refused<CaseFile>(var refusals) ->
                    page(typed, isEnd, refusals.getFirst(), model);
        };
    }

    private static Optional<LabourDecision> decision(Map<String, String> typed) {
        Optional<LabourDecision.Form> form =
                StepForm.named(LabourDecision.Form.values(), of(typed, "form"));
        LocalDate decided = StepForm.day(of(typed, "decided"));
        LocalDate effective = StepForm.day(of(typed, "effective"));
        String counts = of(typed, "counts");
        if (form.isEmpty() || decided == null || effective == null || !counts.matches("\\d{1,3}")) {
            return Optional.empty();
        }
        Set<Ground> grounds =
                Arrays.stream(Ground.values())
                        .filter(ground -> typed.containsKey(GROUND + ground))
                        .collect(Collectors.toSet());
        return Optional.of(
                new LabourDecision(
                        of(typed, "number"),
                        form.get(),
                        Integer.parseInt(counts),
                        grounds,
                        decided,
                        effective,
                        null));
    }

    private static String of(Map<String, String> typed, String name) {
        return typed.getOrDefault(name, "").strip();
    }

    private static String page(
            Map<String, String> typed, boolean isEnd, @Nullable Refusal problem, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("forms", LabourDecision.Form.values());
        model.addAttribute("grounds", Ground.values());
        model.addAttribute("hows", LabourDecision.How.values());
        model.addAttribute("isEnd", isEnd);
        model.addAttribute("problem", problem);
        return "portal/labour-decision";
    }
}
