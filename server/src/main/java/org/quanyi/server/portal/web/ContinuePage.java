package org.quanyi.server.portal.web;

import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Result;
import org.quanyi.rules.identity.PersonNumber;
import org.quanyi.rules.identity.PersonNumbers;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Purpose;
import org.quanyi.server.rights.HandOverCodes;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where a clerk goes on with what a person began: with their number and the code that they read
/// out, and without a search.
@Controller
@RequestMapping("/desk/continue")
class ContinuePage {

    private final HandOverCodes codes;

    ContinuePage(HandOverCodes codes) {
        this.codes = codes;
    }

    @GetMapping
    String form(Model model) {
        return page("", null, model);
    }

    @PostMapping
    String enter(
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String code,
            @AuthenticationPrincipal Actor actor,
            HttpSession session,
            Model model) {
        Result<HandOverCodes.Opened> opened =
                switch (PersonNumbers.read(number.strip())) {
                    case Result.Refused<PersonNumber>(var refusals) ->
                            Result.refused(refusals.getFirst());
                    case Result.Of<PersonNumber>(var read) -> codes.enter(actor, read, code);
                };
        return switch (opened) {
            case Result.Of<HandOverCodes.Opened>(var found) -> "redirect:" + way(found, session);
            case Result.Refused<HandOverCodes.Opened>(var refusals) ->
                    page(number.strip(), refusals.getFirst(), model);
        };
    }

    private static String way(HandOverCodes.Opened found, HttpSession session) {
        if (found.what().kind() == null) {
            return "/desk/cases/" + found.what().caseNumber();
        }
        Look look =
                new Look(
                        found.person(),
                        Purpose.COUNTER_SERVICE,
                        found.reference(),
                        found.what().kind(),
                        false);
        return "/desk/people/" + look.keep(session) + "/request";
    }

    private static String page(String number, @Nullable Refusal problem, Model model) {
        model.addAttribute("number", number);
        model.addAttribute("problem", problem);
        return "portal/continue";
    }
}
