package org.quanyi.server.portal.web;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Result;
import org.quanyi.server.access.Actor;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseRefusal;
import org.quanyi.server.casework.SentPapers;
import org.quanyi.server.contribution.CorrectionPreview;
import org.quanyi.server.contribution.Corrections;
import org.quanyi.server.portal.web.CorrectionDesk.ChangeForm;
import org.quanyi.server.signin.StepUp;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Where a clerk corrects a month of a person by a document: what it would change is worked out
/// first, then it goes to a second officer.
@Controller
@RequestMapping("/desk/people/{token}/correction")
class CorrectionPage {

    private static final int LONGEST = 200;

    private final Corrections corrections;
    private final SentPapers sent;
    private final CorrectionDesk desk;

    CorrectionPage(Corrections corrections, SentPapers sent, CorrectionDesk desk) {
        this.corrections = corrections;
        this.sent = sent;
        this.desk = desk;
    }

    @GetMapping
    String ask(@PathVariable String token, HttpSession session, Model model) {
        Look.of(session, token);
        return form(token, new ChangeForm("", "", "", ""), null, null, model);
    }

    /// Works it out, and sends it on when that is what was pressed.
    @PostMapping
    String change(
            @PathVariable String token,
            @RequestParam Map<String, String> fields,
            @RequestParam(required = false) @Nullable List<MultipartFile> papers,
            @AuthenticationPrincipal Actor actor,
            HttpSession session,
            Model model) {
        Look look = Look.of(session, token);
        ChangeForm typed =
                new ChangeForm(
                        fields.getOrDefault("month", "").strip(),
                        fields.getOrDefault("employer", "").strip(),
                        fields.getOrDefault("base", "").strip(),
                        fields.getOrDefault("evidence", "").strip());
        if (typed.evidence().length() > LONGEST) {
            return form(token, typed, null, Refusal.of("correction.evidence.long"), model);
        }
        Result<CorrectionPreview> seen =
                typed.read()
                        .then(wanted ->
                                desk.work(
                                        actor,
                                        look.purpose(),
                                        look.caseNumber(),
                                        look.person(),
                                        wanted));
        return switch (seen) {
            case Result.Refused<CorrectionPreview>(var refusals) ->
                    form(token, typed, null, refusals.getFirst(), model);
            case Result.Of<CorrectionPreview>(var preview) ->
                    "send".equals(fields.get("do"))
                            ? sent(
                                    token,
                                    typed,
                                    proposed(actor, look, typed, preview, fields, papers),
                                    preview,
                                    model)
                            : form(token, typed, preview, null, model);
        };
    }

    private Result<CaseFile> proposed(
            Actor actor,
            Look look,
            ChangeForm typed,
            CorrectionPreview preview,
            Map<String, String> fields,
            @Nullable List<MultipartFile> papers) {
        return fields.containsKey(StepUp.FILES_GONE)
                ? Result.refused(CaseRefusal.PAPERS_GONE.of())
                : sent.of(papers)
                        .then(all ->
                                corrections.propose(
                                        actor,
                                        look.person(),
                                        preview.wanted(),
                                        typed.evidence(),
                                        all));
    }

    private static String sent(
            String token,
            ChangeForm typed,
            Result<CaseFile> proposed,
            CorrectionPreview preview,
            Model model) {
        return switch (proposed) {
            case Result.Refused<CaseFile>(var refusals) ->
                    form(token, typed, preview, refusals.getFirst(), model);
            case Result.Of<CaseFile>(var file) -> "redirect:/desk/cases/" + file.number();
        };
    }

    private static String form(
            String token,
            ChangeForm typed,
            @Nullable CorrectionPreview preview,
            @Nullable Refusal problem,
            Model model) {
        model.addAttribute("to", "/desk/people/" + token + "/correction");
        model.addAttribute("back", "/desk/people/" + token);
        model.addAttribute("file", null);
        model.addAttribute("outcomes", List.of());
        model.addAttribute("form", typed);
        model.addAttribute("preview", preview);
        model.addAttribute("problem", problem);
        return "portal/correction";
    }
}
