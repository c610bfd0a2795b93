package org.quanyi.server.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.quanyi.rules.credit.Catalogue;
import org.quanyi.server.credit.CreditEntry;
import org.quanyi.server.credit.CreditRegister;
import org.quanyi.server.credit.CreditStatus;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// What anybody may see of one organisation now, by its whole code or its whole name. There is no
/// list, no page of all, no part of a name, nothing to download.
@Controller
class CreditLookPage {

    private static final int LONGEST = 200;

    private final CreditStatus status;
    private final CreditRegister register;
    private final Catalogue catalogue;
    private final AskingPace pace;

    CreditLookPage(
            CreditStatus status, CreditRegister register, Catalogue catalogue, AskingPace pace) {
        this.status = status;
        this.register = register;
        this.catalogue = catalogue;
        this.pace = pace;
    }

    @GetMapping("/credit")
    String look(
            @RequestParam(name = "q", defaultValue = "") String asked,
            HttpServletRequest request,
            Model model) {
        String typed = asked.strip();
        if (typed.length() > LONGEST) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        if (!typed.isEmpty() && !pace.admits(request.getRemoteAddr())) {
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        }
        CreditStatus.Shown shown = typed.isEmpty() ? null : status.look(typed).orElse(null);
        model.addAttribute("asked", typed);
        model.addAttribute("shown", shown);
        model.addAttribute(
                "entries",
                shown == null ? List.of() : shown.entries().stream().map(this::shown).toList());
        return "portal/credit-look";
    }

    private ShownEntry shown(CreditEntry entry) {
        return ShownEntry.of(entry, register, catalogue);
    }
}
