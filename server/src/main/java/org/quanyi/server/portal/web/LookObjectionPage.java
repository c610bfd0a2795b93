package org.quanyi.server.portal.web;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Result;
import org.quanyi.server.access.AccessEvent;
import org.quanyi.server.access.Actor;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.SentPapers;
import org.quanyi.server.rights.Asker;
import org.quanyi.server.rights.LookDoubt;
import org.quanyi.server.rights.Objections;
import org.quanyi.server.rights.RightRefusal;
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

/// Where a person asks for one look at their record to be explained, or does not accept it. What is
/// chosen already is the mildest, so that sending it takes one tap.
@Controller
@RequestMapping("/me/access/{event}/objection")
class LookObjectionPage {

    private final Objections objections;
    private final SentPapers sent;

    LookObjectionPage(Objections objections, SentPapers sent) {
        this.objections = objections;
        this.sent = sent;
    }

    @GetMapping
    String ask(@PathVariable String event, @AuthenticationPrincipal Actor actor, Model model) {
        return page(actor, event, LookDoubt.NOT_CLEAR.name(), "", null, model);
    }

    @PostMapping
    String send(
            @PathVariable String event,
            @RequestParam(defaultValue = "") String doubt,
            @RequestParam(defaultValue = "") String said,
            @RequestParam(required = false) @Nullable List<MultipartFile> papers,
            @AuthenticationPrincipal Actor actor,
            Model model) {
        Result<CaseFile> opened =
                Arrays.stream(LookDoubt.values())
                        .filter(d -> d.name().equals(doubt))
                        .findFirst()
                        .map(d ->
                                sent.of(papers)
                                        .then(all ->
                                                objections.object(
                                                        Asker.of(actor, all), event, d, said)))
                        .orElseGet(() -> Result.refused(RightRefusal.NO_CHOICE.of()));
        return switch (opened) {
            case Result.Of<CaseFile>(var file) -> "redirect:/me/cases/" + file.number();
            case Result.Refused<CaseFile>(var refusals) ->
                    page(actor, event, doubt, said, refusals.getFirst(), model);
        };
    }

    private String page(
            Actor actor,
            String name,
            String doubt,
            String said,
            @Nullable Refusal problem,
            Model model) {
        AccessEvent event =
                objections
                        .look(actor.requirePerson(), name)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("number", name);
        model.addAttribute("line", event.line());
        model.addAttribute("doubts", LookDoubt.values());
        model.addAttribute("doubt", doubt);
        model.addAttribute("said", said);
        model.addAttribute("problem", problem);
        return "portal/look-objection";
    }
}
