package org.quanyi.server.portal.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Result;
import org.quanyi.rules.identity.PersonNumber;
import org.quanyi.rules.identity.PersonNumbers;
import org.quanyi.server.access.Actor;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.person.LifeEvents;
import org.quanyi.server.person.LifeFact;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where a newborn, or somebody whom nobody registered, comes on record with the document of their
/// birth.
@Controller
@RequestMapping("/desk/newborn")
class NewbornPage {

    private final LifeEvents lives;

    NewbornPage(LifeEvents lives) {
        this.lives = lives;
    }

    @GetMapping
    String ask(Model model) {
        return page(Map.of(), null, model);
    }

    @PostMapping
    String register(
            @RequestParam Map<String, String> fields,
            @AuthenticationPrincipal Actor actor,
            Model model) {
        LifeForm typed = LifeForm.of(birth(fields));
        return switch (PersonNumbers.read(fields.getOrDefault("number", ""))) {
            case Result.Refused<PersonNumber>(var refusals) ->
                    page(fields, refusals.getFirst(), model);
            case Result.Of<PersonNumber>(var number) ->
                    switch (typed.read()
                            .then(fact -> lives.register(actor, typed.value(), number, fact))) {
                        case Result.Of<CaseFile>(var file) ->
                                "redirect:/desk/cases/" + file.number();
                        case Result.Refused<CaseFile>(var refusals) ->
                                page(fields, refusals.getFirst(), model);
                    };
        };
    }

    private static Map<String, String> birth(Map<String, String> fields) {
        Map<String, String> birth = new java.util.HashMap<>(fields);
        birth.put("kind", LifeFact.Kind.BIRTH.name());
        return birth;
    }

    private static String page(Map<String, String> fields, @Nullable Refusal problem, Model model) {
        model.addAttribute("form", LifeForm.of(fields));
        model.addAttribute("number", fields.getOrDefault("number", ""));
        model.addAttribute("sources", LifeFact.Kind.BIRTH.sources());
        boolean isNumber = problem != null && problem.code().startsWith("NUM");
        model.addAttribute("place", isNumber ? "number" : LifeForm.place(problem));
        model.addAttribute("isNumber", isNumber);
        model.addAttribute("problem", problem);
        return "portal/newborn";
    }
}
