package org.quanyi.server.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.DemoAccounts;
import org.quanyi.server.access.Role;
import org.quanyi.server.signin.Passkeys;
import org.quanyi.server.signin.StaffProviders;
import org.quanyi.server.signin.StepUp;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// Asks again who somebody is, before a dangerous act, and gives back the form that they had sent:
/// nothing that was typed is lost.
@Controller
class AgainPage {

    private final StepUp stepUp;
    private final Passkeys passkeys;
    private final StaffProviders providers;
    private final DemoAccounts demonstration;

    AgainPage(
            StepUp stepUp,
            Passkeys passkeys,
            StaffProviders providers,
            DemoAccounts demonstration) {
        this.stepUp = stepUp;
        this.passkeys = passkeys;
        this.providers = providers;
        this.demonstration = demonstration;
    }

    @GetMapping("/sign-in/again")
    String again(@AuthenticationPrincipal Actor actor, HttpServletRequest request, Model model) {
        boolean byPasskey = passkeys.any(actor) && passkeys.isPossible(request);
        model.addAttribute("byPasskey", byPasskey);
        model.addAttribute("asked", byPasskey ? passkeys.toEnter(request) : "");
        model.addAttribute("minutes", StepUp.FRESH.toMinutes());
        model.addAttribute("providers", actor.role() == Role.PERSON ? List.of() : providers.all());
        model.addAttribute("byCode", actor.role() == Role.PERSON);
        model.addAttribute(
                "demonstration", demonstration.named(actor.account()).isPresent() && !byPasskey);
        model.addAttribute("account", actor.account());
        model.addAttribute("password", DemoAccounts.PASSWORD);
        return "signin/again";
    }

    /// The form that waits, to be sent by hand once more.
    @GetMapping("/sign-in/again/form")
    String form(@AuthenticationPrincipal Actor actor, HttpSession session, Model model) {
        Optional<StepUp.Waiting> waiting = stepUp.waiting(session, actor);
        if (waiting.isEmpty()) {
            return "redirect:/";
        }
        model.addAttribute("waiting", waiting.get());
        return "signin/again-form";
    }
}
