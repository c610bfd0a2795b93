package org.quanyi.server.portal.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Result;
import org.quanyi.server.access.Actor;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.SentPapers;
import org.quanyi.server.portal.Explained;
import org.quanyi.server.portal.ExplainedThings;
import org.quanyi.server.portal.Language;
import org.quanyi.server.rights.Asker;
import org.quanyi.server.rights.Explanations;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/// Why a figure or a decision is what it is: what the program can say at once, and below it the
/// question to a person, which one tap sends.
@Controller
@RequestMapping("/me/explanation")
class ExplanationPage {

    private final ExplainedThings things;
    private final Explanations explanations;
    private final SentPapers sent;

    ExplanationPage(ExplainedThings things, Explanations explanations, SentPapers sent) {
        this.things = things;
        this.sent = sent;
        this.explanations = explanations;
    }

    @GetMapping
    String explain(
            @RequestParam(defaultValue = "account") String about,
            @AuthenticationPrincipal Actor actor,
            Locale locale,
            Model model) {
        return page(thing(actor, about, locale), actor, "", null, model);
    }

    @PostMapping
    String ask(
            @RequestParam(defaultValue = "") String about,
            @RequestParam(defaultValue = "") String said,
            @RequestParam(required = false) @Nullable List<MultipartFile> papers,
            @AuthenticationPrincipal Actor actor,
            Locale locale,
            Model model) {
        Explained thing = thing(actor, about, locale);
        Explanations.Question question =
                new Explanations.Question(thing.about(), thing.what(), said);
        Result<CaseFile> asked =
                sent.of(papers).then(all -> explanations.ask(Asker.of(actor, all), question));
        return switch (asked) {
            case Result.Of<CaseFile>(var file) -> "redirect:/me/cases/" + file.number();
            case Result.Refused<CaseFile>(var refusals) ->
                    page(thing, actor, said, refusals.getFirst(), model);
        };
    }

    private Explained thing(Actor actor, String about, Locale locale) {
        return things.of(actor, about, Language.of(locale))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String page(
            Explained thing, Actor actor, String said, @Nullable Refusal problem, Model model) {
        model.addAttribute("thing", thing);
        model.addAttribute(
                "open", explanations.open(actor.requirePerson(), thing.about()).orElse(null));
        model.addAttribute("said", said);
        model.addAttribute("problem", problem);
        return "portal/explanation";
    }
}
