package org.quanyi.server.signin.web;

import org.quanyi.rules.Refusal;
import org.quanyi.server.signin.SignInRefusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;

/// Says why an identity provider's word did not let somebody in.
@Controller
class RefusedPage {

    @GetMapping("/sign-in/refused/{why}")
    @ResponseStatus(HttpStatus.FORBIDDEN)
    String refused(@PathVariable String why, Model model) {
        SignInRefusal refusal =
                why.equals("unknown") ? SignInRefusal.UNKNOWN_SUBJECT : SignInRefusal.UNRELIABLE;
        model.addAttribute("why", Refusal.of(refusal.code()));
        return "signin/refused";
    }
}
