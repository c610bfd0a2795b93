package org.quanyi.server.portal.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Result;
import org.quanyi.server.access.Actor;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.SentPapers;
import org.quanyi.server.credit.Commendation;
import org.quanyi.server.credit.CommendationEnds;
import org.quanyi.server.credit.CommendationObjection;
import org.quanyi.server.credit.CommendationObjections;
import org.quanyi.server.credit.CommendationRefusal;
import org.quanyi.server.credit.Commendations;
import org.quanyi.server.employer.Employer;
import org.quanyi.server.employer.Employers;
import org.quanyi.server.portal.web.CasesPage.StepForm;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/// Where a clerk asks for an honour of one organisation to be recorded, put right, or taken back,
/// and where the organisation says whether anybody may see it, or that it is wrong. One
/// organisation at a time.
@Controller
class CommendationPage {

    private final Commendations commendations;
    private final CommendationEnds ends;
    private final CommendationObjections objections;
    private final Employers employers;
    private final SentPapers sent;

    CommendationPage(
            Commendations commendations,
            CommendationEnds ends,
            CommendationObjections objections,
            Employers employers,
            SentPapers sent) {
        this.commendations = commendations;
        this.ends = ends;
        this.objections = objections;
        this.employers = employers;
        this.sent = sent;
    }

    @PostMapping("/employer/credit/commendations/{commendation}")
    String wish(
            @PathVariable String commendation,
            @RequestParam(defaultValue = "") String wish,
            @AuthenticationPrincipal Actor actor) {
        Result<Commendation> said =
                commendations.wish(actor, number(commendation), wish.equals("yes"));
        if (!said.refusals().isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return "redirect:/employer/credit";
    }

    @GetMapping("/employer/credit/commendations/{commendation}/objection")
    String objection(
            @PathVariable String commendation, @AuthenticationPrincipal Actor actor, Model model) {
        return objectionPage(own(actor, commendation), Map.of(), null, model);
    }

    private Commendation own(Actor actor, String commendation) {
        return objections
                .own(actor, number(commendation))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /// What stands there is what the form begins with.
    private static String objectionPage(
            Commendation own, Map<String, String> typed, @Nullable Refusal problem, Model model) {
        LocalDate until = own.award().until();
        Map<String, String> shown =
                new HashMap<>(
                        Map.of(
                                "by", own.award().by(),
                                "document", own.award().document(),
                                "on", own.award().on().toString(),
                                "until", until == null ? "" : until.toString()));
        shown.putAll(typed);
        model.addAttribute("honour", own);
        model.addAttribute("wishes", CommendationObjection.ofStanding());
        model.addAttribute("typed", shown);
        model.addAttribute("problem", problem);
        return "employer/commendation-objection";
    }

    /// Of one that was taken back there is one thing to ask, and nothing to choose.
    @PostMapping("/employer/credit/commendations/{commendation}/objection")
    String object(
            @PathVariable String commendation,
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) @Nullable List<MultipartFile> papers,
            @AuthenticationPrincipal Actor actor,
            Model model) {
        Commendation own = own(actor, commendation);
        Result<CaseFile> asked =
                wanted(own, typed)
                        .then(wanted ->
                                sent.of(papers).then(all -> objections.ask(actor, wanted, all)));
        return switch (asked) {
            case Result.Of<CaseFile>(var file) ->
                    "redirect:/employer/credit/cases/" + file.number();
            case Result.Refused<CaseFile>(var refusals) ->
                    objectionPage(own, typed, refusals.getFirst(), model);
        };
    }

    private static Result<CommendationObjection> wanted(
            Commendation own, Map<String, String> typed) {
        Optional<CommendationObjection.Wish> wish =
                own.endedOn() != null
                        ? Optional.of(CommendationObjection.Wish.RESTORED)
                        : StepForm.named(CommendationObjection.Wish.values(), of(typed, "wish"));
        if (wish.isEmpty()) {
            return Result.refused(CommendationRefusal.NO_WORDS.of());
        }
        String words = of(typed, "words");
        return wish.get() == CommendationObjection.Wish.CORRECTED
                ? award(typed)
                        .map(right -> new CommendationObjection(own.id(), wish.get(), right, words))
                : Result.of(new CommendationObjection(own.id(), wish.get(), null, words));
    }

    private static long number(String typed) {
        if (!typed.matches("[0-9]{1,15}")) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return Long.parseLong(typed);
    }

    @GetMapping("/desk/commendations")
    String look(@RequestParam Map<String, String> typed, Model model) {
        return page(typed, null, model);
    }

    @PostMapping("/desk/commendations")
    String propose(
            @RequestParam Map<String, String> typed,
            @AuthenticationPrincipal Actor actor,
            Model model) {
        String corrects = of(typed, "corrects");
        Result<CaseFile> asked =
                award(typed)
                        .then(award ->
                                commendations.propose(
                                        actor,
                                        of(typed, "code"),
                                        award,
                                        corrects.isEmpty() ? null : number(corrects),
                                        of(typed, "evidence")));
        return switch (asked) {
            case Result.Of<CaseFile>(var file) -> "redirect:/desk/cases/" + file.number();
            case Result.Refused<CaseFile>(var refusals) -> page(typed, refusals.getFirst(), model);
        };
    }

    private static Result<Commendation.Award> award(Map<String, String> typed) {
        LocalDate on = StepForm.day(of(typed, "on"));
        LocalDate until = StepForm.day(of(typed, "until"));
        boolean isUnread = until == null && !of(typed, "until").isEmpty();
        return on == null || isUnread
                ? Result.refused(CommendationRefusal.NO_AWARD.of())
                : Result.of(
                        new Commendation.Award(of(typed, "by"), of(typed, "document"), on, until));
    }

    private static String of(Map<String, String> typed, String name) {
        return typed.getOrDefault(name, "").strip();
    }

    private String page(Map<String, String> typed, @Nullable Refusal problem, Model model) {
        Optional<Employer> employer =
                of(typed, "code").isEmpty()
                        ? Optional.empty()
                        : employers.byTyped(of(typed, "code"));
        model.addAttribute("typed", typed);
        model.addAttribute("employer", employer.orElse(null));
        model.addAttribute(
                "honours", employer.map(e -> commendations.of(e.id())).orElse(List.of()));
        model.addAttribute("problem", problem);
        return "portal/commendations";
    }

    @GetMapping("/desk/commendations/{commendation}/end")
    String end(@PathVariable String commendation, Model model) {
        return endPage(commendation, Map.of(), null, model);
    }

    @PostMapping("/desk/commendations/{commendation}/end")
    String proposeEnd(
            @PathVariable String commendation,
            @RequestParam Map<String, String> typed,
            @AuthenticationPrincipal Actor actor,
            Model model) {
        Optional<Commendation.EndReason> reason =
                StepForm.named(Commendation.EndReason.values(), of(typed, "reason"));
        Result<CaseFile> asked =
                reason.map(why ->
                                ends.propose(
                                        actor,
                                        number(commendation),
                                        why,
                                        of(typed, "facts"),
                                        of(typed, "evidence")))
                        .orElseGet(() -> Result.refused(CommendationRefusal.NO_FACTS.of()));
        return switch (asked) {
            case Result.Of<CaseFile>(var file) -> "redirect:/desk/cases/" + file.number();
            case Result.Refused<CaseFile>(var refusals) ->
                    endPage(commendation, typed, refusals.getFirst(), model);
        };
    }

    private String endPage(
            String commendation,
            Map<String, String> typed,
            @Nullable Refusal problem,
            Model model) {
        Commendation standing =
                ends.standing(number(commendation))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("honour", standing);
        model.addAttribute("employer", employers.byId(standing.employer()));
        model.addAttribute("reasons", Commendation.EndReason.values());
        model.addAttribute("typed", typed);
        model.addAttribute("problem", problem);
        return "portal/commendation-end";
    }
}
