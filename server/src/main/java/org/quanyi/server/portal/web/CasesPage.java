package org.quanyi.server.portal.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Result;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Role;
import org.quanyi.server.casework.CaseAct;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseState;
import org.quanyi.server.casework.Cases;
import org.quanyi.server.casework.ListedCase;
import org.quanyi.server.casework.ReturnReason;
import org.quanyi.server.casework.Step;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// The cases of an officer: what waits, what is due first, and each with its steps. A clerk makes
/// and sends in; a second officer accepts all of it, or sends items back, each with a reason.
@Controller
class CasesPage {

    private static final String ITEM = "item-";

    private final Cases cases;

    CasesPage(Cases cases) {
        this.cases = cases;
    }

    @GetMapping({"/desk/cases", "/desk/review"})
    String waiting(
            @AuthenticationPrincipal Actor actor,
            @RequestParam(defaultValue = "") String number,
            Model model) {
        String asked = number.strip();
        if (!asked.isEmpty() && cases.isKnown(actor, asked)) {
            return "redirect:" + home(actor) + "/" + asked;
        }
        List<ListedCase> all = cases.waiting(actor);
        model.addAttribute(
                "mine",
                all.stream()
                        .filter(f -> actor.role() == Role.CLERK || f.state() == CaseState.PROPOSED)
                        .toList());
        model.addAttribute("asked", asked);
        model.addAttribute("home", home(actor));
        return "portal/cases";
    }

    private static String home(Actor actor) {
        return actor.role() == Role.CLERK ? "/desk/cases" : "/desk/review";
    }

    @GetMapping({"/desk/cases/{caseNumber}", "/desk/review/{caseNumber}"})
    String one(@PathVariable String caseNumber, @AuthenticationPrincipal Actor actor, Model model) {
        return shown(actor, caseNumber, "", null, model);
    }

    @PostMapping({"/desk/cases/{caseNumber}", "/desk/review/{caseNumber}"})
    String step(
            @PathVariable String caseNumber,
            @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String note,
            @RequestParam Map<String, String> form,
            @AuthenticationPrincipal Actor actor,
            Model model) {
        CaseAct wanted =
                Arrays.stream(CaseAct.values())
                        .filter(a -> a.name().equals(act))
                        .findFirst()
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Step step = new Step(caseNumber, version, wanted, note, returned(form));
        return switch (cases.take(actor, step)) {
            case Result.Of<CaseFile> _ -> "redirect:" + home(actor) + "/" + caseNumber;
            case Result.Refused<CaseFile>(var refusals) ->
                    shown(actor, caseNumber, note, refusals.getFirst(), model);
        };
    }

    private static Map<Integer, ReturnReason> returned(Map<String, String> form) {
        Map<Integer, ReturnReason> items = new LinkedHashMap<>();
        form.forEach((name, value) -> {
            if (name.matches(ITEM + "\\d{1,3}")) {
                Arrays.stream(ReturnReason.values())
                        .filter(r -> r.name().equals(value))
                        .forEach(r -> items.put(Integer.valueOf(name.substring(ITEM.length())), r));
            }
        });
        return items;
    }

    private String shown(
            Actor actor, String caseNumber, String note, @Nullable Refusal problem, Model model) {
        CaseFile file = ShownCase.put(cases, actor, caseNumber, note, problem, model);
        model.addAttribute("returned", cases.returned(file));
        model.addAttribute("reasons", ReturnReason.values());
        model.addAttribute("home", home(actor));
        return "portal/case";
    }
}
