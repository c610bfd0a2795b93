package org.quanyi.server.portal.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Result;
import org.quanyi.server.access.Actor;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseKind;
import org.quanyi.server.casework.Paper;
import org.quanyi.server.casework.SentPapers;
import org.quanyi.server.portal.Records;
import org.quanyi.server.rights.Asker;
import org.quanyi.server.rights.Draft;
import org.quanyi.server.rights.Drafts;
import org.quanyi.server.rights.HandOver;
import org.quanyi.server.rights.HandOverCodes;
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

/// Where a person begins to ask for something, keeps it for a day, goes on with what was begun at
/// the window, or takes it to the window with a code.
@Controller
@RequestMapping("/me/requests/{kind}")
class MyRequestPage {

    private final RequestDesk desk;
    private final Drafts drafts;
    private final HandOverCodes codes;
    private final SentPapers sent;

    MyRequestPage(RequestDesk desk, Drafts drafts, HandOverCodes codes, SentPapers sent) {
        this.desk = desk;
        this.drafts = drafts;
        this.codes = codes;
        this.sent = sent;
    }

    @GetMapping
    String form(@PathVariable String kind, @AuthenticationPrincipal Actor actor, Model model) {
        CaseKind asked = TypedRequest.kind(kind);
        Optional<Draft> draft = drafts.of(actor.requirePerson(), asked);
        TypedRequest begun = new TypedRequest(asked, draft.map(Draft::typed).orElse(Map.of()));
        return page(begun, draft.orElse(null), null, null, model);
    }

    @PostMapping
    String send(
            @PathVariable String kind,
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) @Nullable List<MultipartFile> papers,
            @AuthenticationPrincipal Actor actor,
            Locale locale,
            Model model) {
        TypedRequest form = new TypedRequest(TypedRequest.kind(kind), typed);
        return switch (typed.getOrDefault("act", "send")) {
            case "send" ->
                    asked(
                            form,
                            actor,
                            sent.of(papers).then(all -> send(form, actor, all, locale)),
                            model);
            case "keep" -> page(form, kept(form, actor), null, null, model);
            case "code" -> code(form, actor, model);
            case "drop" -> {
                drafts.drop(actor.requirePerson(), form.kind());
                yield "redirect:/me/cases";
            }
            default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private Result<CaseFile> send(
            TypedRequest form, Actor actor, List<Paper> papers, Locale locale) {
        Records.Reader reader = Records.Reader.own(actor, "months amounts");
        return desk.send(Asker.of(actor, papers), reader, form, locale);
    }

    private String asked(TypedRequest form, Actor actor, Result<CaseFile> asked, Model model) {
        return switch (asked) {
            case Result.Of<CaseFile>(var file) -> {
                drafts.drop(actor.requirePerson(), form.kind());
                yield "redirect:/me/cases/" + file.number();
            }
            case Result.Refused<CaseFile>(var refusals) ->
                    page(form, null, null, refusals.getFirst(), model);
        };
    }

    private Draft kept(TypedRequest form, Actor actor) {
        return drafts.keep(actor, actor.requirePerson(), form.kind(), form.typed(), true)
                .orElseThrow();
    }

    private String code(TypedRequest form, Actor actor, Model model) {
        Draft draft = kept(form, actor);
        return switch (codes.draw(actor, HandOver.draft(form.kind()))) {
            case Result.Of<HandOverCodes.Drawn>(var drawn) -> page(form, draft, drawn, null, model);
            case Result.Refused<HandOverCodes.Drawn>(var refusals) ->
                    page(form, draft, null, refusals.getFirst(), model);
        };
    }

    private static String page(
            TypedRequest form,
            @Nullable Draft draft,
            HandOverCodes.@Nullable Drawn drawn,
            @Nullable Refusal problem,
            Model model) {
        RequestDesk.choices(form, problem, model);
        model.addAttribute("slug", form.kind().slug());
        model.addAttribute("draft", draft);
        model.addAttribute("drawn", drawn);
        return "portal/my-request";
    }
}
