package org.quanyi.server.portal.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Result;
import org.quanyi.server.access.Actor;
import org.quanyi.server.wage.ClassFound;
import org.quanyi.server.wage.YearlyClass;
import org.quanyi.server.wage.YearlyClasses;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The yearly classes of an employer, with every reason, for the employer; what this year would
/// make as it stands; and whether a class A is public. The page of those that are is for everybody.
@Controller
class EmployerClassesPage {

    private final YearlyClasses classes;
    private final Clock clock;

    EmployerClassesPage(YearlyClasses classes, Clock clock) {
        this.classes = classes;
        this.clock = clock;
    }

    /// A class with its reasons.
    record Shown(YearlyClass kept, ClassFound found) {}

    @GetMapping("/employer/classes")
    String own(@AuthenticationPrincipal Actor actor, Model model) {
        return page(actor, null, model);
    }

    @PostMapping("/employer/classes")
    String publish(
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String wish,
            @AuthenticationPrincipal Actor actor,
            Model model) {
        int of = year.matches("\\d{4}") ? Integer.parseInt(year) : 0;
        return switch (classes.publish(actor, of, wish.equals("yes"))) {
            case Result.Of<YearlyClass> _ -> "redirect:/employer/classes";
            case Result.Refused<YearlyClass>(var refusals) ->
                    page(actor, refusals.getFirst(), model);
        };
    }

    private String page(Actor actor, @Nullable Refusal problem, Model model) {
        int employer = actor.requireEmployer();
        int thisYear = LocalDate.ofInstant(clock.instant(), clock.getZone()).getYear();
        Result<ClassFound> preview = classes.preview(employer, thisYear);
        List<Shown> kept =
                classes.of(employer).stream()
                        .map(c -> new Shown(c, classes.reasons(employer, c)))
                        .toList();
        model.addAttribute("kept", kept);
        model.addAttribute("preview", preview.refusals().isEmpty() ? preview.orThrow() : null);
        model.addAttribute("problem", problem);
        return "employer/classes";
    }

    @GetMapping("/classes")
    String published(Model model) {
        model.addAttribute("published", classes.published());
        return "portal/published-classes";
    }
}
