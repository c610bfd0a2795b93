package org.quanyi.server.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Result;
import org.quanyi.server.access.Actor;
import org.quanyi.server.signin.Passkeys;
import org.quanyi.server.signin.SignInRefusal;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The passkeys of an account: what there is and was, one more, one less. Both take a fresh
/// sign-in.
@Controller
class PasskeysPage {

    private static final int LONGEST = 40;

    private final Passkeys passkeys;

    PasskeysPage(Passkeys passkeys) {
        this.passkeys = passkeys;
    }

    @GetMapping("/sign-in/passkeys")
    String list(@AuthenticationPrincipal Actor actor, HttpServletRequest request, Model model) {
        return page(actor, request, "", null, model);
    }

    @PostMapping("/sign-in/passkeys")
    String add(
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String label,
            @AuthenticationPrincipal Actor actor,
            HttpServletRequest request,
            Model model) {
        String name = label.strip();
        Result<Boolean> added =
                name.isEmpty() || name.length() > LONGEST
                        ? Result.refused(SignInRefusal.NO_LABEL.refusal(Integer.toString(LONGEST)))
                        : passkeys.add(actor, answer, name, request);
        return switch (added) {
            case Result.Of<Boolean> _ -> "redirect:/sign-in/passkeys";
            case Result.Refused<Boolean>(var refusals) ->
                    page(actor, request, name, refusals.getFirst(), model);
        };
    }

    @PostMapping("/sign-in/passkeys/remove")
    String remove(
            @RequestParam(defaultValue = "") String id, @AuthenticationPrincipal Actor actor) {
        passkeys.remove(actor, id);
        return "redirect:/sign-in/passkeys";
    }

    private String page(
            Actor actor,
            HttpServletRequest request,
            String label,
            @Nullable Refusal why,
            Model model) {
        boolean possible = passkeys.isPossible(request);
        model.addAttribute("possible", possible);
        model.addAttribute("asked", possible ? passkeys.toAdd(actor, request) : "");
        model.addAttribute("passkeys", passkeys.of(actor));
        model.addAttribute("label", label);
        model.addAttribute("why", why);
        return "signin/passkeys";
    }
}
