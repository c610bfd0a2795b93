package org.quanyi.server.contribution.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Month;
import org.quanyi.rules.Result;
import org.quanyi.server.access.Actor;
import org.quanyi.server.casework.Attachments;
import org.quanyi.server.casework.CaseAct;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.Cases;
import org.quanyi.server.casework.Reviews;
import org.quanyi.server.casework.SentPapers;
import org.quanyi.server.casework.Step;
import org.quanyi.server.contribution.Backdatings;
import org.quanyi.server.contribution.Reports;
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

/// A month of long ago that two officers decide about: where it stands, for the employer that filed
/// it, and the button that takes it back or sends it in again.
@Controller
@RequestMapping("/employer/filings/{month}/case")
class BackdatingPage {

    private final Backdatings backdatings;
    private final Cases cases;
    private final Attachments attachments;
    private final SentPapers sent;
    private final Reports reports;
    private final Reviews reviews;

    BackdatingPage(
            Backdatings backdatings,
            Cases cases,
            Attachments attachments,
            SentPapers sent,
            Reports reports,
            Reviews reviews) {
        this.backdatings = backdatings;
        this.cases = cases;
        this.attachments = attachments;
        this.sent = sent;
        this.reports = reports;
        this.reviews = reviews;
    }

    @GetMapping
    String stands(@PathVariable String month, @AuthenticationPrincipal Actor actor, Model model) {
        return page(file(month, actor), actor, null, "", model);
    }

    @PostMapping
    String step(
            @PathVariable String month,
            @RequestParam Map<String, String> fields,
            @RequestParam(required = false) @Nullable List<MultipartFile> papers,
            @AuthenticationPrincipal Actor actor,
            Locale locale,
            Model model) {
        CaseFile file = file(month, actor);
        String note = fields.getOrDefault("note", "");
        String version = fields.getOrDefault("version", "");
        Step step =
                new Step(
                        file.number(),
                        version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0,
                        wanted(fields.getOrDefault("act", "")),
                        note);
        return switch (sent.of(papers).then(all -> cases.take(actor, step.with(all)))) {
            case Result.Of<CaseFile> _ -> "redirect:/employer/filings/" + month + "/case";
            case Result.Refused<CaseFile>(var refusals) ->
                    page(
                            file(month, actor),
                            actor,
                            reports.sentence(refusals.getFirst(), locale),
                            note,
                            model);
        };
    }

    private static CaseAct wanted(String act) {
        return switch (act) {
            case "WITHDRAW" -> CaseAct.WITHDRAW;
            case "SEND_AGAIN" -> CaseAct.SEND_AGAIN;
            case "ADD" -> CaseAct.ADD;
            default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private CaseFile file(String month, Actor actor) {
        return parsed(month)
                .flatMap(m -> backdatings.newest(m, actor))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Optional<Month> parsed(String month) {
        try {
            return Optional.of(Month.parse(month));
        } catch (IllegalArgumentException noMonth) {
            return Optional.empty();
        }
    }

    private String page(
            CaseFile file, Actor actor, @Nullable String problem, String note, Model model) {
        model.addAttribute("file", file);
        model.addAttribute("month", Month.parse(file.shallBe("month")));
        model.addAttribute("lines", backdatings.lines(file, actor));
        model.addAttribute("papers", attachments.of(file, actor));
        model.addAttribute("steps", cases.steps(file));
        model.addAttribute("acts", cases.acts(file, actor));
        model.addAttribute("ways", Reviews.instances(actor, file));
        model.addAttribute("reviewable", Reviews.isReviewable(file));
        model.addAttribute("later", reviews.later(actor, file));
        model.addAttribute("note", note);
        model.addAttribute("problem", problem);
        return "employer/case";
    }
}
