package org.quanyi.server.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/// After sign-in: the page that was asked for, else the role's own first page.
public final class HomeOfRole extends SavedRequestAwareAuthenticationSuccessHandler {

    @Override
    protected String determineTargetUrl(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Authentication authentication) {
        if (authentication == null || !(authentication.getPrincipal() instanceof Actor actor)) {
            return "/";
        }
        return switch (actor.role()) {
            case PERSON -> "/me";
            case EMPLOYER -> "/employer";
            case CLERK -> "/desk";
            case SECOND_OFFICER -> "/desk/review";
            case AUDITOR -> "/oversight";
            case OPERATOR -> "/ops";
            case EMPLOYER_APPROVER,
                    LEGAL_REVIEWER,
                    SYSTEM_ADMINISTRATOR,
                    SECURITY_ADMINISTRATOR,
                    AUDIT_ADMINISTRATOR ->
                    "/work";
        };
    }
}
