package org.quanyi.server.portal.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Result;
import org.quanyi.server.access.Actor;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.employer.Employer;
import org.quanyi.server.employer.Employers;
import org.quanyi.server.wage.ClassFound;
import org.quanyi.server.wage.Classing;
import org.quanyi.server.wage.WageRefusal;
import org.quanyi.server.wage.YearlyClasses;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where a clerk looks what the decisions on record make of one enterprise's year, and asks for
/// that class. One enterprise at a time: there is no list of classes.
@Controller
@RequestMapping("/desk/classes")
class ClassDeskPage {

    private final YearlyClasses classes;
    private final Classing classing;
    private final Employers employers;

    ClassDeskPage(YearlyClasses classes, Classing classing, Employers employers) {
        this.classes = classes;
        this.classing = classing;
        this.employers = employers;
    }

    @GetMapping
    String look(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String year,
            Model model) {
        return page(code, year, "", null, model);
    }

    @PostMapping
    String propose(
            @RequestParam Map<String, String> typed,
            @AuthenticationPrincipal Actor actor,
            Model model) {
        String code = typed.getOrDefault("code", "");
        String year = typed.getOrDefault("year", "");
        String document = typed.getOrDefault("document", "");
        return switch (classing.propose(actor, code, year, document)) {
            case Result.Of<CaseFile>(var file) -> "redirect:/desk/cases/" + file.number();
            case Result.Refused<CaseFile>(var refusals) ->
                    page(code, year, document, refusals.getFirst(), model);
        };
    }

    private String page(
            String code, String year, String document, @Nullable Refusal refused, Model model) {
        Optional<Employer> employer = employers.byTyped(code);
        boolean isAsked = !code.isBlank() || !year.isBlank();
        Result<ClassFound> found = found(employer, code, year);
        Refusal unclear =
                isAsked && refused == null
                        ? found.refusals().stream().findFirst().orElse(null)
                        : refused;
        model.addAttribute("code", code);
        model.addAttribute("year", year);
        model.addAttribute("document", document);
        model.addAttribute("employer", employer.orElse(null));
        model.addAttribute("found", isAsked && found.refusals().isEmpty() ? found.orThrow() : null);
        model.addAttribute("kept", employer.map(e -> classes.of(e.id())).orElse(List.of()));
        model.addAttribute("counts", classes.counts());
        model.addAttribute("problem", unclear);
        return "portal/classes";
    }

    private Result<ClassFound> found(Optional<Employer> employer, String code, String year) {
        return employer.map(of -> classes.year(year).then(asked -> classes.preview(of.id(), asked)))
                .orElseGet(() -> Result.refused(WageRefusal.UNKNOWN_EMPLOYER.of(code.strip())));
    }
}
