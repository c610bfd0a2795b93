package org.quanyi.server.portal.web;

import java.util.Locale;
import org.quanyi.server.portal.Statements;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Whether a statement is genuine: for whoever was handed one. No sign-in, and never a word of what
/// it says.
@Controller
class VerifyPage {

    private final Statements statements;

    VerifyPage(Statements statements) {
        this.statements = statements;
    }

    @GetMapping("/verify")
    String ask(
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String code,
            Model model) {
        boolean asked = !number.isBlank() || !code.isBlank();
        return answer(number, code, asked, model);
    }

    @GetMapping("/verify/{number}")
    String check(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String code,
            Model model) {
        return answer(number, code, !code.isBlank(), model);
    }

    private String answer(String number, String code, boolean asked, Model model) {
        model.addAttribute("number", number);
        model.addAttribute("code", code);
        model.addAttribute("asked", asked);
        if (asked) {
            Statements.Answer answer = statements.verify(number, code);
            model.addAttribute("verdict", answer.verdict().name().toLowerCase(Locale.ROOT));
            model.addAttribute("issuedOn", answer.issuedOn().orElse(null));
        }
        return "portal/verify";
    }
}
