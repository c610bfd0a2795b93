package org.quanyi.server.portal.web;

import java.util.List;
import java.util.Optional;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.CanaryPersons;
import org.quanyi.server.person.Person;
import org.quanyi.server.person.Persons;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// Where the audit administrator names the records that nobody has a reason to open, by number. The
/// page says how many there are and never which.
@Controller
@RequestMapping("/staff/canaries")
class CanariesPage {

    private final CanaryPersons canaries;
    private final Persons persons;

    CanariesPage(CanaryPersons canaries, Persons persons) {
        this.canaries = canaries;
        this.persons = persons;
    }

    @GetMapping
    String all(@RequestParam(defaultValue = "") String done, Model model) {
        return page("", List.of(), done, model);
    }

    @PostMapping
    String change(
            @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "") String number,
            @AuthenticationPrincipal Actor actor,
            Model model) {
        if (!act.equals("add") && !act.equals("end")) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        RegisterForm form = new RegisterForm();
        Optional<Person> person =
                form.number(number).flatMap(read -> persons.byNumber(read.normalised()));
        if (form.isGood() && person.isEmpty()) {
            form.problem("number", "desk.nobody");
        }
        if (form.isGood() && act.equals("add")) {
            canaries.add(person.orElseThrow().id(), actor.account());
        } else if (form.isGood() && !canaries.end(person.orElseThrow().id(), actor.account())) {
            form.problem("number", "canaries.nothing");
        }
        return form.isGood()
                ? "redirect:/staff/canaries?done=" + act
                : page(number, form.problems(), "", model);
    }

    private String page(String number, List<DeskPage.Problem> problems, String done, Model model) {
        model.addAttribute("number", number);
        model.addAttribute("problems", problems);
        model.addAttribute("done", done.equals("add") || done.equals("end") ? done : "");
        model.addAttribute("count", canaries.count());
        return "portal/canaries";
    }
}
