package org.quanyi.server.portal.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Result;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Role;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseRefusal;
import org.quanyi.server.casework.Cases;
import org.quanyi.server.casework.Deliveries;
import org.quanyi.server.casework.DeliveryManner;
import org.quanyi.server.casework.SentLetter;
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

/// Where a clerk records how the letters of a case were served, and a second officer looks at it.
@Controller
@RequestMapping({"/desk/cases/{caseNumber}/deliveries", "/desk/review/{caseNumber}/deliveries"})
class DeliveryPage {

    private final Cases cases;
    private final Deliveries deliveries;

    DeliveryPage(Cases cases, Deliveries deliveries) {
        this.cases = cases;
        this.deliveries = deliveries;
    }

    /// What an officer typed and chose.
    ///
    /// @param letter the places of its step and of the person, with a hyphen
    record DeliveryForm(String letter, String manner, String day, String evidence) {

        static DeliveryForm of(Map<String, String> typed) {
            return new DeliveryForm(
                    typed.getOrDefault("letter", ""),
                    typed.getOrDefault("manner", ""),
                    typed.getOrDefault("day", ""),
                    typed.getOrDefault("evidence", ""));
        }

        Deliveries.Which which(String number) {
            String[] places = letter.matches("\\d{1,6}-\\d{1,3}") ? letter.split("-", -1) : null;
            return places == null
                    ? new Deliveries.Which(number, 0, 0)
                    : new Deliveries.Which(
                            number, Integer.parseInt(places[0]), Integer.parseInt(places[1]));
        }

        Optional<DeliveryManner> chosen() {
            return StepForm.named(DeliveryManner.values(), manner);
        }

        Optional<LocalDate> date() {
            return Optional.ofNullable(StepForm.day(day));
        }
    }

    @GetMapping
    String all(@PathVariable String caseNumber, @AuthenticationPrincipal Actor actor, Model model) {
        return page(actor, caseNumber, DeliveryForm.of(Map.of()), null, model);
    }

    @PostMapping
    String keep(
            @PathVariable String caseNumber,
            @RequestParam Map<String, String> typed,
            @AuthenticationPrincipal Actor actor,
            Model model) {
        DeliveryForm form = DeliveryForm.of(typed);
        Result<SentLetter> kept =
                actor.role() == Role.SECOND_OFFICER
                        ? checked(actor, caseNumber, form, typed)
                        : recorded(actor, caseNumber, form);
        return switch (kept) {
            case Result.Of<SentLetter> _ -> "redirect:" + home(actor, caseNumber) + "/deliveries";
            case Result.Refused<SentLetter>(var refusals) ->
                    page(actor, caseNumber, form, refusals.getFirst(), model);
        };
    }

    private Result<SentLetter> recorded(Actor actor, String caseNumber, DeliveryForm form) {
        Optional<DeliveryManner> manner = form.chosen();
        Optional<LocalDate> day = form.date();
        if (manner.isEmpty() || day.isEmpty()) {
            return Result.refused(CaseRefusal.NO_DAY.of());
        }
        return deliveries.record(
                actor, form.which(caseNumber), manner.get(), day.get(), form.evidence());
    }

    private Result<SentLetter> checked(
            Actor actor, String caseNumber, DeliveryForm form, Map<String, String> typed) {
        String place = typed.getOrDefault("place", "");
        return deliveries.check(
                actor,
                form.which(caseNumber),
                place.matches("\\d{1,3}") ? Integer.parseInt(place) : 0,
                "yes".equals(typed.get("proven")));
    }

    private static String home(Actor actor, String caseNumber) {
        String desk = actor.role() == Role.SECOND_OFFICER ? "/desk/review/" : "/desk/cases/";
        return desk + caseNumber;
    }

    private String page(
            Actor actor,
            String caseNumber,
            DeliveryForm form,
            @Nullable Refusal problem,
            Model model) {
        CaseFile file =
                cases.open(actor, caseNumber)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<SentLetter> letters = deliveries.of(file);
        model.addAttribute("file", file);
        model.addAttribute("letters", letters);
        boolean isEmployers = file.kind().writesToEmployer();
        model.addAttribute(
                "manners",
                Arrays.stream(DeliveryManner.values())
                        .filter(m -> !isEmployers || m != DeliveryManner.HOUSEHOLD)
                        .toList());
        model.addAttribute("whose", isEmployers ? "delivery.employer." : "delivery.");
        model.addAttribute("form", form);
        model.addAttribute("checks", actor.role() == Role.SECOND_OFFICER);
        model.addAttribute("home", home(actor, caseNumber));
        model.addAttribute("problem", problem);
        return "portal/deliveries";
    }
}
