package org.quanyi.server.portal.web;

import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Result;
import org.quanyi.rules.identity.PersonNumber;
import org.quanyi.rules.identity.PersonNumbers;
import org.quanyi.server.access.Actor;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.person.NumberLinks;
import org.quanyi.server.person.Person;
import org.quanyi.server.person.Persons;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where a clerk asks for a further number of a person, or for one to be taken off: with the
/// document that shows it, and never done by the clerk alone.
@Controller
@RequestMapping("/desk/people/{token}/number")
class NumberLinkPage {

    private static final int LONGEST = 200;

    private final NumberLinks links;
    private final Persons persons;

    NumberLinkPage(NumberLinks links, Persons persons) {
        this.links = links;
        this.persons = persons;
    }

    /// What a clerk typed.
    ///
    /// @param off whether the number is to be taken off
    record NumberForm(String number, String evidence, boolean off) {}

    @GetMapping
    String ask(@PathVariable String token, HttpSession session, Model model) {
        Look.of(session, token);
        return form(token, new NumberForm("", "", false), null, model);
    }

    @PostMapping
    String propose(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String evidence,
            @RequestParam(defaultValue = "") String what,
            @AuthenticationPrincipal Actor actor,
            HttpSession session,
            Model model) {
        Look look = Look.of(session, token);
        NumberForm typed = new NumberForm(number.strip(), evidence.strip(), what.equals("off"));
        if (typed.evidence().length() > LONGEST) {
            return form(token, typed, Refusal.of("number-link.evidence.long"), model);
        }
        return switch (PersonNumbers.read(typed.number())) {
            case Result.Refused<PersonNumber>(var refusals) ->
                    form(token, typed, refusals.getFirst(), model);
            case Result.Of<PersonNumber>(var read) ->
                    proposed(token, typed, actor, look, read, model);
        };
    }

    private String proposed(
            String token,
            NumberForm typed,
            Actor actor,
            Look look,
            PersonNumber read,
            Model model) {
        Person person = persons.byId(look.person());
        Result<CaseFile> result =
                typed.off()
                        ? links.proposeUnlink(actor, person, read, typed.evidence())
                        : links.propose(actor, person, read, typed.evidence());
        return switch (result) {
            case Result.Refused<CaseFile>(var refusals) ->
                    form(token, typed, refusals.getFirst(), model);
            case Result.Of<CaseFile>(var file) -> "redirect:/desk/cases/" + file.number();
        };
    }

    private static String form(
            String token, NumberForm typed, @Nullable Refusal problem, Model model) {
        model.addAttribute("token", token);
        model.addAttribute("form", typed);
        model.addAttribute("problem", problem);
        return "portal/number-link";
    }
}
