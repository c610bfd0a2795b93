package org.quanyi.server.portal.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Result;
import org.quanyi.server.access.Actor;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseRefusal;
import org.quanyi.server.casework.ReviewNotice;
import org.quanyi.server.casework.Reviews;
import org.quanyi.server.portal.web.CasesPage.StepForm;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// Where a clerk writes down a notice of the reconsideration organ or the court about a case.
@Controller
@RequestMapping("/desk/cases/{caseNumber}/review")
class ReviewNoticePage {

    private final Reviews reviews;

    ReviewNoticePage(Reviews reviews) {
        this.reviews = reviews;
    }

    @GetMapping
    String ask(@PathVariable String caseNumber, @AuthenticationPrincipal Actor actor, Model model) {
        return form(actor, caseNumber, Map.of(), null, model);
    }

    @PostMapping
    String write(
            @PathVariable String caseNumber,
            @RequestParam Map<String, String> typed,
            @AuthenticationPrincipal Actor actor,
            Model model) {
        Result<CaseFile> written =
                MyReviewPage.instance(typed.getOrDefault("kind", ""))
                        .map(kind ->
                                new ReviewNotice(
                                        kind,
                                        typed.getOrDefault("organ", ""),
                                        typed.getOrDefault("theirs", ""),
                                        StepForm.day(typed.getOrDefault("day", "")),
                                        typed.getOrDefault("demand", "")))
                        .map(notice -> reviews.notice(actor, caseNumber, notice))
                        .orElseGet(() -> Result.refused(CaseRefusal.NO_NOTICE.of()));
        return switch (written) {
            case Result.Of<CaseFile>(var file) -> "redirect:/desk/cases/" + file.number();
            case Result.Refused<CaseFile>(var refusals) ->
                    form(actor, caseNumber, typed, refusals.getFirst(), model);
        };
    }

    private String form(
            Actor actor,
            String caseNumber,
            Map<String, String> typed,
            @Nullable Refusal problem,
            Model model) {
        CaseFile file =
                reviews.reviewable(actor, caseNumber)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("file", file);
        model.addAttribute("typed", typed);
        model.addAttribute("problem", problem);
        return "portal/review-notice";
    }
}
