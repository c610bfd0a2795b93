package org.quanyi.server.portal.web;

import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Insurance;
import org.quanyi.rules.Result;
import org.quanyi.rules.identity.PersonNumber;
import org.quanyi.rules.identity.PersonNumbers;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.CaseForm;
import org.quanyi.server.access.Purpose;
import org.quanyi.server.access.Role;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.Cases;
import org.quanyi.server.person.Person;
import org.quanyi.server.person.Persons;
import org.quanyi.server.portal.Employment;
import org.quanyi.server.portal.HeatMap;
import org.quanyi.server.portal.Language;
import org.quanyi.server.portal.Overview;
import org.quanyi.server.portal.PersonRecord;
import org.quanyi.server.portal.Records;
import org.quanyi.server.portal.Words;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// The service desk: a person is found by their full number, with a purpose and a case number,
/// never by browsing. The record opens only after the line of the read stands in the log that the
/// person sees.
@Controller
class DeskPage {

    private static final int YEARS = 3;
    private static final int LONGEST_CASE = 40;
    private static final List<Purpose> PURPOSES =
            Arrays.stream(Purpose.values())
                    .filter(purpose -> purpose.needsCase() && purpose.belongsTo(Role.CLERK))
                    .toList();

    private final Persons persons;
    private final Records records;
    private final Cases cases;
    private final Words words;

    DeskPage(Persons persons, Records records, Cases cases, Words words) {
        this.persons = persons;
        this.cases = cases;
        this.records = records;
        this.words = words;
    }

    /// What a clerk typed.
    record LookForm(String number, String purpose, String caseNumber) {

        LookForm {
            number = number == null ? "" : number.strip();
            purpose = purpose == null ? "" : purpose;
            caseNumber = caseNumber == null ? "" : caseNumber.strip();
        }

        Optional<Purpose> chosen() {
            return PURPOSES.stream().filter(p -> p.name().equals(purpose)).findFirst();
        }
    }

    /// Something to change, at a field.
    record Problem(String field, String key) {}

    @GetMapping("/desk")
    String desk(Model model) {
        return form(new LookForm("", "", ""), List.of(), model);
    }

    @PostMapping("/desk")
    String look(
            @ModelAttribute LookForm form,
            @RequestParam(defaultValue = "") String go,
            Model model,
            HttpSession session) {
        List<Problem> problems = new ArrayList<>();
        Optional<Person> person = Optional.empty();
        switch (PersonNumbers.read(form.number())) {
            case Result.Refused<PersonNumber>(var refusals) ->
                    problems.add(new Problem("number", refusals.getFirst().code()));
            case Result.Of<PersonNumber>(var number) -> {
                person = persons.byNumber(number.normalised());
                if (person.isEmpty()) {
                    problems.add(new Problem("number", "desk.nobody"));
                }
            }
        }
        if (form.chosen().isEmpty()) {
            problems.add(new Problem("purpose", "desk.purpose.missing"));
        }
        if (form.caseNumber().isEmpty()) {
            problems.add(new Problem("caseNumber", "desk.case.missing"));
        } else if (form.caseNumber().length() > LONGEST_CASE) {
            problems.add(new Problem("caseNumber", "desk.case.long"));
        }
        if (!problems.isEmpty() || person.isEmpty()) {
            return form(form, problems, model);
        }
        Look look = new Look(person.get().id(), form.chosen().orElseThrow(), form.caseNumber());
        // who only takes something down needs nothing of the record
        return "redirect:/desk/people/"
                + look.keep(session)
                + (go.equals("request") ? "/request" : "");
    }

    private static String form(LookForm form, List<Problem> problems, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("purposes", PURPOSES);
        model.addAttribute("problems", problems);
        return "portal/desk";
    }

    /// Opens amounts and employers too, when the clerk says for which case. The person sees a line
    /// of its own.
    @PostMapping("/desk/people/{token}")
    String more(@PathVariable String token, @ModelAttribute LookForm form, HttpSession session) {
        Look look = Look.of(session, token);
        boolean isWhy =
                form.chosen().isPresent()
                        && !form.caseNumber().isEmpty()
                        && form.caseNumber().length() <= LONGEST_CASE;
        return isWhy
                ? "redirect:/desk/people/"
                        + look.whole(form.chosen().orElseThrow(), form.caseNumber()).keep(session)
                : "redirect:/desk/people/" + token + "?why#more";
    }

    /// The record of the person whom a case is about, for that case: nothing is typed again.
    @PostMapping("/desk/cases/{caseNumber}/person")
    String ofCase(
            @PathVariable String caseNumber,
            @AuthenticationPrincipal Actor actor,
            HttpSession session) {
        CaseFile file =
                cases.open(actor, caseNumber)
                        .filter(f -> f.employer() == null && !f.persons().isEmpty())
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Look look = new Look(file.persons().getFirst(), CorrectionDesk.purpose(file), caseNumber);
        return "redirect:/desk/people/" + look.keep(session);
    }

    @GetMapping("/desk/people/{token}")
    String person(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String why,
            @AuthenticationPrincipal Actor actor,
            HttpSession session,
            Locale locale,
            Model model) {
        Look look = Look.of(session, token);
        Records.Reader reader =
                new Records.Reader(
                        actor,
                        look.purpose(),
                        look.caseNumber(),
                        look.whole() ? "person months amounts" : "person months");
        PersonRecord record = records.read(reader, look.person());
        Overview overview = Overview.of(record);
        model.addAttribute("token", token);
        model.addAttribute("record", record);
        model.addAttribute("overview", overview);
        model.addAttribute("pension", overview.timeline(Insurance.PENSION));
        model.addAttribute(
                "heat",
                HeatMap.of(
                        overview.timeline(Insurance.PENSION),
                        record.current(),
                        YEARS,
                        words.in(Language.of(locale))));
        model.addAttribute("employments", Employment.of(record));
        model.addAttribute("whole", look.whole());
        model.addAttribute("isWhyMissing", why != null);
        model.addAttribute("purposes", PURPOSES);
        model.addAttribute("purpose", look.purpose());
        model.addAttribute("caseNumber", look.caseNumber());
        model.addAttribute("unchecked", !CaseForm.isOurs(look.caseNumber()));
        return "portal/desk-person";
    }
}
