package org.quanyi.server.portal.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Result;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Role;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseKind;
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

/// Where a person, or an employer about its own case, reads who else can look at a decision, by
/// when and what it costs, and says with one tap that they went there.
@Controller
@RequestMapping({"/me/cases/{caseNumber}/review", "/employer/cases/{caseNumber}/review"})
class MyReviewPage {

    private final Reviews reviews;
    private final Remedies remedies;
    private final ShownCase shown;

    MyReviewPage(Reviews reviews, Remedies remedies, ShownCase shown) {
        this.reviews = reviews;
        this.remedies = remedies;
        this.shown = shown;
    }

    @GetMapping
    String read(
            @PathVariable String caseNumber,
            @AuthenticationPrincipal Actor actor,
            Locale locale,
            Model model) {
        return page(actor, caseNumber, null, locale, model);
    }

    @PostMapping
    String say(
            @PathVariable String caseNumber,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String number,
            @AuthenticationPrincipal Actor actor,
            Locale locale,
            Model model) {
        Result<CaseFile> said =
                instance(kind)
                        .map(k ->
                                reviews.announce(
                                        actor,
                                        caseNumber,
                                        new ReviewNotice(k, "", number, StepForm.day(day), "")))
                        .orElseGet(() -> Result.refused(CaseRefusal.NOT_REVIEWABLE.of()));
        return switch (said) {
            case Result.Of<CaseFile>(var file) -> "redirect:" + home(actor) + "/" + file.number();
            case Result.Refused<CaseFile>(var refusals) ->
                    page(actor, caseNumber, refusals.getFirst(), locale, model);
        };
    }

    static Optional<CaseKind> instance(String name) {
        return Arrays.stream(CaseKind.values())
                .filter(kind -> kind.isReview() && kind.name().equals(name))
                .findFirst();
    }

    /// Where cases of the actor are shown.
    private static String home(Actor actor) {
        return actor.role() == Role.EMPLOYER ? "/employer/payments/claims" : "/me/cases";
    }

    private static String back(Actor actor, CaseFile file) {
        if (file.kind() == CaseKind.BACKDATING) {
            return "/employer/filings";
        }
        if (actor.role() != Role.EMPLOYER) {
            return home(actor) + "/" + file.number();
        }
        return EmployerLetters.base(file) + "/" + file.number();
    }

    private String page(
            Actor actor, String caseNumber, @Nullable Refusal problem, Locale locale, Model model) {
        CaseFile file = shown.put(actor, caseNumber, "", problem, locale, model);
        if (Reviews.instances(actor, file).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        LocalDate today = remedies.today();
        model.addAttribute("remedies", remedies.of(actor, file));
        model.addAttribute("today", today);
        model.addAttribute("base", actor.role() == Role.EMPLOYER ? "/employer/cases" : "/me/cases");
        model.addAttribute("back", back(actor, file));
        return "portal/my-review";
    }
}
