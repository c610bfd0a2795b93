package org.quanyi.server.portal.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.ProtectedPersons;
import org.quanyi.server.access.ProtectionReason;
import org.quanyi.server.person.Person;
import org.quanyi.server.person.Persons;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// Where a security administrator protects a record by its number, or asks that a protection ends,
/// and a legal reviewer decides that. No page says whose record is protected.
@Controller
@RequestMapping("/staff/protections")
class ProtectionsPage {

    private static final int LONGEST = 60;
    private static final int SHORTEST = 4;

    private final ProtectedPersons protections;
    private final Persons persons;
    private final Clock clock;

    ProtectionsPage(ProtectedPersons protections, Persons persons, Clock clock) {
        this.protections = protections;
        this.persons = persons;
        this.clock = clock;
    }

    /// What a security administrator typed.
    record ProtectionForm(String act, String number, String reason, String until, String document) {

        ProtectionForm {
            act = act == null ? "" : act;
            number = number == null ? "" : number.strip();
            reason = reason == null ? "" : reason;
            until = until == null ? "" : until.strip();
            document = document == null ? "" : document.strip();
        }

        Optional<ProtectionReason> chosen() {
            return Arrays.stream(ProtectionReason.values())
                    .filter(r -> r.name().equals(reason))
                    .findFirst();
        }
    }

    @GetMapping
    String all(@RequestParam(defaultValue = "") String done, Model model) {
        return page(new ProtectionForm("", "", "", "", ""), List.of(), done, model);
    }

    @PostMapping
    String change(
            @ModelAttribute ProtectionForm typed,
            @RequestParam(defaultValue = "0") long entry,
            @AuthenticationPrincipal Actor actor,
            Model model) {
        RegisterForm form = new RegisterForm();
        switch (actor.role() + " " + typed.act()) {
            case "SECURITY_ADMINISTRATOR protect" -> protect(actor, typed, form);
            case "SECURITY_ADMINISTRATOR ask" -> ask(actor, typed, form);
            case "LEGAL_REVIEWER lift" -> decide(actor, entry, true, form);
            case "LEGAL_REVIEWER keep" -> decide(actor, entry, false, form);
            default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return form.isGood()
                ? "redirect:/staff/protections?done=" + typed.act()
                : page(typed, form.problems(), "", model);
    }

    private void protect(Actor actor, ProtectionForm typed, RegisterForm form) {
        Optional<Person> person = person(typed, form);
        if (typed.chosen().isEmpty()) {
            form.problem("reason", "protections.reason.missing");
        }
        LocalDate until =
                form.until(typed.until(), LocalDate.ofInstant(clock.instant(), clock.getZone()));
        if (form.isGood()) {
            protections.protect(
                    person.orElseThrow().id(),
                    typed.chosen().orElseThrow(),
                    until,
                    actor.account());
        }
    }

    private void ask(Actor actor, ProtectionForm typed, RegisterForm form) {
        Optional<Person> person = person(typed, form);
        int length = typed.document().length();
        if (length < SHORTEST || length > LONGEST) {
            form.problem("document", "protections.document.missing");
        }
        if (form.isGood()
                && !protections.ask(person.orElseThrow().id(), typed.document(), actor.account())) {
            form.problem("number", "protections.nothing");
        }
    }

    private void decide(Actor actor, long entry, boolean lifts, RegisterForm form) {
        if (!protections.decide(entry, lifts, actor.account())) {
            form.problem("asked", "protections.gone");
        }
    }

    private Optional<Person> person(ProtectionForm typed, RegisterForm form) {
        return form.number(typed.number())
                .flatMap(number -> {
                    Optional<Person> found = persons.byNumber(number.normalised());
                    if (found.isEmpty()) {
                        form.problem("number", "desk.nobody");
                    }
                    return found;
                });
    }

    private String page(
            ProtectionForm typed, List<DeskPage.Problem> problems, String done, Model model) {
        model.addAttribute("form", typed);
        model.addAttribute("problems", problems);
        model.addAttribute(
                "done", List.of("protect", "ask", "lift", "keep").contains(done) ? done : "");
        model.addAttribute("count", protections.count());
        model.addAttribute("asked", protections.asked());
        model.addAttribute("reasons", ProtectionReason.values());
        return "portal/protections";
    }
}
