package org.quanyi.server.portal.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Result;
import org.quanyi.rules.credit.Catalogue;
import org.quanyi.rules.credit.Row;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Role;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.SuspendedRules;
import org.quanyi.server.credit.RuleReversals;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The switch for each row of the catalogue: what is suspended, how far its reversals are, what
/// another one would touch; and for a clerk, where to ask. The supervisor reads the same.
@Controller
class RuleSwitchPage {

    private final SuspendedRules rules;
    private final RuleReversals reversals;
    private final Catalogue catalogue;

    RuleSwitchPage(SuspendedRules rules, RuleReversals reversals, Catalogue catalogue) {
        this.rules = rules;
        this.reversals = reversals;
        this.catalogue = catalogue;
    }

    @GetMapping({"/desk/rules", "/oversight/rules"})
    String all(
            @RequestParam(defaultValue = "") String code,
            @AuthenticationPrincipal Actor actor,
            Model model) {
        return page(actor, Map.of("code", code), null, model);
    }

    private String page(
            Actor actor, Map<String, String> typed, @Nullable Refusal problem, Model model) {
        List<Row> rows = catalogue.rows().filter(SuspendedRules::isKept).toList();
        String code = typed.getOrDefault("code", "").strip();
        Row asked = rows.stream().filter(row -> row.code().equals(code)).findFirst().orElse(null);
        model.addAttribute("rows", rows);
        model.addAttribute("asked", asked);
        model.addAttribute("kind", RuleReversals.Touched.by(code));
        model.addAttribute("touched", asked == null ? List.of() : reversals.touched(code));
        model.addAttribute("suspensions", reversals.all());
        model.addAttribute("typed", typed);
        model.addAttribute("isDesk", actor.role() == Role.CLERK);
        model.addAttribute("problem", problem);
        return "portal/rule-switch";
    }

    @PostMapping("/desk/rules/suspend")
    String suspend(
            @RequestParam Map<String, String> typed,
            @AuthenticationPrincipal Actor actor,
            Model model) {
        LocalDate from = CasesPage.StepForm.day(typed.getOrDefault("from", ""));
        SuspendedRules.Wish wish =
                new SuspendedRules.Wish(
                        typed.getOrDefault("code", ""),
                        from == null ? LocalDate.MAX : from,
                        typed.getOrDefault("document", ""),
                        typed.getOrDefault("reason", ""));
        return answered(rules.propose(actor, wish), actor, typed, model);
    }

    @PostMapping("/desk/rules/resume")
    String resume(
            @RequestParam Map<String, String> typed,
            @AuthenticationPrincipal Actor actor,
            Model model) {
        return answered(
                rules.proposeEnd(
                        actor, typed.getOrDefault("code", ""), typed.getOrDefault("document", "")),
                actor,
                typed,
                model);
    }

    private String answered(
            Result<CaseFile> asked, Actor actor, Map<String, String> typed, Model model) {
        return switch (asked) {
            case Result.Of<CaseFile>(var file) -> "redirect:/desk/cases/" + file.number();
            case Result.Refused<CaseFile>(var refusals) ->
                    page(actor, typed, refusals.getFirst(), model);
        };
    }

    /// Goes on with the batches now rather than with the next round of the clock.
    @PostMapping("/desk/rules/reversals")
    String carryOut() {
        reversals.carryOut();
        return "redirect:/desk/rules";
    }
}
