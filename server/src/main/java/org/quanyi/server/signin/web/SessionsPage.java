package org.quanyi.server.signin.web;

import java.util.List;
import org.quanyi.server.access.Actor;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.core.session.SessionInformation;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// How often somebody is signed in just now, and the button that ends all of it.
@Controller
class SessionsPage {

    private final SessionRegistry sessions;

    SessionsPage(SessionRegistry sessions) {
        this.sessions = sessions;
    }

    @GetMapping("/sign-in/sessions")
    String sessions(@AuthenticationPrincipal Actor actor, Model model) {
        model.addAttribute("open", of(actor).size());
        return "signin/sessions";
    }

    /// This session too: its next request leads to the page which says so.
    @PostMapping("/sign-in/sessions/end")
    String end(@AuthenticationPrincipal Actor actor) {
        of(actor).forEach(SessionInformation::expireNow);
        return "redirect:/sign-in";
    }

    /// Those too in which the same account acts for somebody.
    private List<SessionInformation> of(Actor actor) {
        return sessions.getAllPrincipals().stream()
                .filter(known -> known instanceof Actor a && a.account().equals(actor.account()))
                .flatMap(known -> sessions.getAllSessions(known, false).stream())
                .toList();
    }
}
