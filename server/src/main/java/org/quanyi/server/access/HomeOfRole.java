package org.quanyi.server.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/// After sign-in: the page that was asked for, else the role's own first page.
public final class HomeOfRole extends SavedRequestAwareAuthenticationSuccessHandler {

    /// In the session: a form that was sent when its sender had signed in too long ago.
    public static final String WAITING = "sign-in.waiting";

    @Override
    protected String determineTargetUrl(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Authentication authentication) {
        if (authentication == null || !(authentication.getPrincipal() instanceof Actor actor)) {
            return "/";
        }
        HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(WAITING) != null) {
            return "/sign-in/again/form";
        }
        return switch (actor.role()) {
            case PERSON, REPRESENTATIVE -> "/me";
            case EMPLOYER -> "/employer";
            case CLERK -> "/desk";
            case SECOND_OFFICER -> "/desk/review";
            case AUDITOR -> "/oversight";
            case OPERATOR -> "/ops";
            case SECURITY_ADMINISTRATOR -> "/security/cases";
            case PARTNER -> "/";
            case LEGAL_REVIEWER -> "/legal/cases";
            case EMPLOYER_APPROVER, SYSTEM_ADMINISTRATOR, AUDIT_ADMINISTRATOR -> "/work";
        };
    }
}
