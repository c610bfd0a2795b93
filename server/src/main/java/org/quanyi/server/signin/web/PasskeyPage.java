package org.quanyi.server.signin.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Result;
import org.quanyi.server.access.Actor;
import org.quanyi.server.signin.Entrance;
import org.quanyi.server.signin.Passkeys;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Sign-in by a passkey. The one page besides the list of passkeys that needs a script, for a
/// browser lets nothing else talk to the device; every other way to sign in works without.
@Controller
class PasskeyPage {

    private final Passkeys passkeys;
    private final Entrance entrance;

    PasskeyPage(Passkeys passkeys, Entrance entrance) {
        this.passkeys = passkeys;
        this.entrance = entrance;
    }

    @GetMapping("/sign-in/passkey")
    String ask(HttpServletRequest request, Model model) {
        return page(request, null, model);
    }

    @PostMapping("/sign-in/passkey")
    @Nullable String enter(
            @RequestParam(defaultValue = "") String answer,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws IOException, ServletException {
        return switch (passkeys.enter(answer, request)) {
            case Result.Of<Actor>(var actor) -> {
                entrance.admit(actor, FactorGrantedAuthority.WEBAUTHN_AUTHORITY, request, response);
                yield null;
            }
            case Result.Refused<Actor>(var refusals) -> page(request, refusals.getFirst(), model);
        };
    }

    private String page(HttpServletRequest request, @Nullable Refusal why, Model model) {
        boolean possible = passkeys.isPossible(request);
        model.addAttribute("possible", possible);
        model.addAttribute("asked", possible ? passkeys.toEnter(request) : "");
        model.addAttribute("why", why);
        return "signin/passkey";
    }
}
