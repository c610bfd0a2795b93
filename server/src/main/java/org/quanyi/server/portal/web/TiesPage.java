package org.quanyi.server.portal.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.quanyi.rules.identity.PersonNumber;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.DeclaredTie;
import org.quanyi.server.access.StaffTies;
import org.quanyi.server.access.TieKind;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// Where staff declare whom they are tied to, see how many they declared, and withdraw a relative
/// by typing the number again.
@Controller
@RequestMapping("/staff/ties")
class TiesPage {

    private final StaffTies ties;
    private final Clock clock;

    TiesPage(StaffTies ties, Clock clock) {
        this.ties = ties;
        this.clock = clock;
    }

    /// What a member of staff typed.
    record TieForm(String act, String kind, String number, String until) {}

    @GetMapping
    String own(
            @RequestParam(defaultValue = "") String done,
            @AuthenticationPrincipal Actor actor,
            Model model) {
        return page(actor, new TieForm("declare", "RELATIVE", "", ""), List.of(), done, model);
    }

    @PostMapping
    String change(
            @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String until,
            @AuthenticationPrincipal Actor actor,
            Model model) {
        TieForm typed = new TieForm(act, kind, number, until);
        RegisterForm form = new RegisterForm();
        switch (act) {
            case "declare" -> declare(actor, typed, form);
            case "withdraw" -> withdraw(actor, typed, form);
            default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return form.isGood()
                ? "redirect:/staff/ties?done=" + act
                : page(actor, typed, form.problems(), "", model);
    }

    private void declare(Actor actor, TieForm typed, RegisterForm form) {
        boolean isOwn = typed.kind().equals(TieKind.OWN.name());
        Optional<PersonNumber> number = form.number(typed.number());
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        LocalDate until = isOwn ? null : form.until(typed.until(), today);
        if (isOwn && hasOwn(ties.declared(actor.account()))) {
            form.problem("number", "ties.own.twice");
        }
        if (form.isGood()) {
            ties.declare(
                    actor.account(),
                    isOwn ? TieKind.OWN : TieKind.RELATIVE,
                    number.orElseThrow(),
                    until);
        }
    }

    private void withdraw(Actor actor, TieForm typed, RegisterForm form) {
        Optional<PersonNumber> number = form.number(typed.number());
        if (number.isPresent() && !ties.withdraw(actor.account(), number.get())) {
            form.problem("number", "ties.nothing");
        }
    }

    /// Whoever could say twice who they are could close anybody's record to all colleagues.
    private static boolean hasOwn(List<DeclaredTie> declared) {
        return declared.stream().anyMatch(tie -> tie.kind() == TieKind.OWN);
    }

    private String page(
            Actor actor, TieForm typed, List<DeskPage.Problem> problems, String done, Model model) {
        List<DeclaredTie> declared = ties.declared(actor.account());
        model.addAttribute("form", typed);
        model.addAttribute("problems", problems);
        model.addAttribute("done", done.equals("declare") || done.equals("withdraw") ? done : "");
        model.addAttribute("own", hasOwn(declared));
        model.addAttribute(
                "relatives", declared.stream().filter(t -> t.kind() == TieKind.RELATIVE).toList());
        model.addAttribute("days", StaffTies.STILL_COUNTS.toDays());
        return "portal/ties";
    }
}
