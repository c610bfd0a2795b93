package org.quanyi.server.portal.web;

import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.quanyi.server.access.AccessRule;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.BreakGlasses;
import org.quanyi.server.access.Reads;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// Where a clerk breaks the glass: opens a record for one case against a rule that allows it, says
/// why, and is told who will see it.
@Controller
@RequestMapping("/desk/people/{token}/exception")
class BreakGlassPage {

    private final Reads reads;
    private final BreakGlasses glasses;

    BreakGlassPage(Reads reads, BreakGlasses glasses) {
        this.reads = reads;
        this.glasses = glasses;
    }

    @GetMapping
    String ask(
            @PathVariable String token,
            @AuthenticationPrincipal Actor actor,
            HttpSession session,
            Model model) {
        model.addAttribute("token", token);
        Look look = Look.of(session, token);
        return form(look, rule(actor, look), "", "", model);
    }

    @PostMapping
    String open(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal Actor actor,
            HttpSession session,
            Model model) {
        model.addAttribute("token", token);
        Look look = Look.of(session, token);
        AccessRule rule = rule(actor, look);
        String given = reason.strip();
        int length = given.codePointCount(0, given.length());
        if (length < BreakGlasses.SHORTEST_REASON) {
            return form(look, rule, reason, "glass.reason.short", model);
        }
        if (length > BreakGlasses.LONGEST_REASON) {
            return form(look, rule, reason, "glass.reason.long", model);
        }
        glasses.open(actor, look.person(), look.caseNumber(), rule, given);
        return "redirect:/desk/people/" + token;
    }

    /// The rule in the way. A record that opens, or that nothing opens, has no such page.
    private AccessRule rule(Actor actor, Look look) {
        Optional<AccessRule> rule =
                reads.inTheWay(actor, look.purpose(), look.caseNumber(), look.person());
        return rule.filter(AccessRule::isOverridable)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String form(
            Look look, AccessRule rule, String reason, String problem, Model model) {
        model.addAttribute("caseNumber", look.caseNumber());
        model.addAttribute("rule", rule);
        model.addAttribute("reason", reason);
        model.addAttribute("problem", problem);
        return "portal/break-glass";
    }
}
