package org.quanyi.server.portal.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.DelayedReveals;
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

/// Where a legal reviewer enters the document on which persons are told later that somebody looked,
/// and the audit administrator confirms or ends that. It names no person.
@Controller
@RequestMapping("/staff/delays")
class DelaysPage {

    private final DelayedReveals delays;
    private final Clock clock;

    DelaysPage(DelayedReveals delays, Clock clock) {
        this.delays = delays;
        this.clock = clock;
    }

    /// What a legal reviewer typed.
    record DelayForm(String act, String document, String basis, String until) {

        DelayForm {
            act = act == null ? "" : act;
            document = document == null ? "" : document.strip();
            basis = basis == null ? "" : basis;
            until = until == null ? "" : until.strip();
        }

        Optional<DelayedReveals.Basis> chosen() {
            return CasesPage.StepForm.named(DelayedReveals.Basis.values(), basis);
        }
    }

    @GetMapping
    String all(@RequestParam(defaultValue = "") String done, Model model) {
        return page(new DelayForm("", "", "", ""), List.of(), done, model);
    }

    @PostMapping
    String change(
            @ModelAttribute DelayForm typed,
            @RequestParam(defaultValue = "0") long entry,
            @AuthenticationPrincipal Actor actor,
            Model model) {
        RegisterForm form = new RegisterForm();
        switch (actor.role() + " " + typed.act()) {
            case "LEGAL_REVIEWER ask" -> ask(actor, typed, form);
            case "AUDIT_ADMINISTRATOR confirm" ->
                    decided(delays.confirm(entry, actor.account()), form);
            case "LEGAL_REVIEWER end", "AUDIT_ADMINISTRATOR end" ->
                    decided(delays.end(entry, actor.account()), form);
            default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return form.isGood()
                ? "redirect:/staff/delays?done=" + typed.act()
                : page(typed, form.problems(), "", model);
    }

    private void ask(Actor actor, DelayForm typed, RegisterForm form) {
        int length = typed.document().length();
        if (length < DelayedReveals.SHORTEST || length > DelayedReveals.LONGEST) {
            form.problem("document", "delays.document.missing");
        }
        if (typed.chosen().isEmpty()) {
            form.problem("basis", "delays.basis.missing");
        }
        LocalDate until =
                form.until(typed.until(), LocalDate.ofInstant(clock.instant(), clock.getZone()));
        if (form.isGood() && (until == null || !delays.isPossible(until))) {
            form.problem("until", "delays.until.far");
        }
        if (form.isGood() && until != null) {
            delays.ask(typed.document(), typed.chosen().orElseThrow(), until, actor.account());
        }
    }

    private static void decided(boolean done, RegisterForm form) {
        if (!done) {
            form.problem("entries", "delays.gone");
        }
    }

    private String page(
            DelayForm typed, List<DeskPage.Problem> problems, String done, Model model) {
        model.addAttribute("form", typed);
        model.addAttribute("problems", problems);
        model.addAttribute("done", List.of("ask", "confirm", "end").contains(done) ? done : "");
        model.addAttribute("entries", delays.all());
        model.addAttribute("bases", DelayedReveals.Basis.values());
        model.addAttribute("most", DelayedReveals.MOST_DAYS);
        return "portal/delays";
    }
}
