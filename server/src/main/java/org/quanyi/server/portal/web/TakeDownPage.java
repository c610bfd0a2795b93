package org.quanyi.server.portal.web;

import jakarta.servlet.http.HttpSession;
import java.time.LocalDate;
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
import org.quanyi.server.casework.CaseRefusal;
import org.quanyi.server.casework.Intake;
import org.quanyi.server.casework.Paper;
import org.quanyi.server.casework.SentPapers;
import org.quanyi.server.portal.Records;
import org.quanyi.server.portal.web.CasesPage.StepForm;
import org.quanyi.server.rights.Asker;
import org.quanyi.server.rights.Draft;
import org.quanyi.server.rights.Drafts;
import org.quanyi.server.rights.RightRefusal;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Where a clerk writes down what a person asks for at the window, by telephone or in a letter,
/// with the day on which they did. Nothing of the person's record is on the page.
@Controller
@RequestMapping("/desk/people/{token}/request")
class TakeDownPage {

    private final RequestDesk desk;
    private final Drafts drafts;
    private final RecordAsItStands record;
    private final SentPapers sent;

    TakeDownPage(RequestDesk desk, Drafts drafts, RecordAsItStands record, SentPapers sent) {
        this.desk = desk;
        this.drafts = drafts;
        this.record = record;
        this.sent = sent;
    }

    @GetMapping
    String form(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String kind,
            HttpSession session,
            Model model) {
        Look look = Look.forRequest(session, token);
        if (kind.isEmpty() && look.draft() == null) {
            model.addAttribute("token", token);
            model.addAttribute("kinds", CaseKind.requests());
            return "portal/take-down-kinds";
        }
        CaseKind asked = look.draft() == null ? TypedRequest.kind(kind) : look.draft();
        Map<String, String> begun =
                begun(look, asked).map(Draft::typed).orElseGet(() -> Map.of("channel", "WINDOW"));
        return page(token, look, new TypedRequest(asked, begun), null, model);
    }

    /// What the person's code opened, and nothing else of theirs.
    private Optional<Draft> begun(Look look, CaseKind kind) {
        return look.draft() == kind ? drafts.of(look.person(), kind) : Optional.empty();
    }

    @PostMapping
    String send(
            @PathVariable String token,
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) @Nullable List<MultipartFile> papers,
            @AuthenticationPrincipal Actor actor,
            HttpSession session,
            Locale locale,
            Model model) {
        Look look = Look.forRequest(session, token);
        CaseKind kind =
                look.draft() == null
                        ? TypedRequest.kind(typed.getOrDefault("kind", ""))
                        : look.draft();
        TypedRequest form = new TypedRequest(kind, typed);
        if (typed.getOrDefault("act", "").equals("keep")) {
            return keep(token, look, form, actor, model);
        }
        Result<CaseFile> taken =
                sent.of(papers).then(all -> takenDown(look, form, actor, all, locale));
        return switch (taken) {
            case Result.Of<CaseFile>(var file) -> {
                drafts.of(look.person(), kind)
                        .filter(d -> look.draft() != null || d.account().equals(actor.account()))
                        .ifPresent(d -> drafts.drop(look.person(), kind));
                yield "redirect:/desk/cases/" + file.number() + "/receipt";
            }
            case Result.Refused<CaseFile>(var refusals) ->
                    page(token, look, form, refusals.getFirst(), model);
        };
    }

    private Result<CaseFile> takenDown(
            Look look, TypedRequest form, Actor actor, List<Paper> papers, Locale locale) {
        Optional<Intake> intake = intake(form);
        if (intake.isEmpty()) {
            return Result.refused(
                    CaseRefusal.NOT_RECEIVED.of(Integer.toString(Intake.LONGEST_AGO)));
        }
        Records.Reader reader =
                new Records.Reader(actor, look.purpose(), look.caseNumber(), "months amounts");
        Asker asker = new Asker(actor, look.person(), intake.get(), papers);
        return desk.send(asker, reader, form, locale);
    }

    private static Optional<Intake> intake(TypedRequest form) {
        LocalDate day = StepForm.day(form.of("received"));
        return day == null
                ? Optional.empty()
                : form.chosen("channel", Intake.Channel.values())
                        .map(channel -> new Intake(channel, day));
    }

    /// Leaves it for the person to go on with on their own phone.
    private String keep(String token, Look look, TypedRequest form, Actor actor, Model model) {
        Optional<Draft> kept =
                drafts.keep(
                        actor,
                        look.person(),
                        form.kind(),
                        form.typed(),
                        look.draft() == form.kind());
        model.addAttribute("kept", kept.orElse(null));
        Refusal begun = kept.isPresent() ? null : RightRefusal.BEGUN_ALREADY.of();
        return page(token, look, form, begun, model);
    }

    private String page(
            String token, Look look, TypedRequest form, @Nullable Refusal problem, Model model) {
        RequestDesk.choices(form, problem, model);
        model.addAttribute("token", token);
        model.addAttribute("channels", Intake.Channel.values());
        model.addAttribute("today", record.today());
        model.addAttribute("isContinued", look.draft() != null);
        return "portal/take-down";
    }
}
