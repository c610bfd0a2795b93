package org.quanyi.server.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.DeathsOfPersons;
import org.quanyi.server.access.Role;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Stands before every page of a person: once a death is on record for them, whoever holds their
/// telephone or their key comes no further, and a living one is told where to go. The account stays
/// as it is, so that it works again the moment that the death is taken back.
@Configuration
@ConditionalOnWebApplication
class LifeGate implements WebMvcConfigurer {

    private final DeathsOfPersons deaths;

    LifeGate(DeathsOfPersons deaths) {
        this.deaths = deaths;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Gate(deaths));
    }

    private record Gate(DeathsOfPersons deaths) implements HandlerInterceptor {

        @Override
        public boolean preHandle(
                HttpServletRequest request, HttpServletResponse response, Object handler)
                throws IOException {
            if (!(handler instanceof HandlerMethod)) {
                // a style sheet or a picture shows nothing of anybody, and pages have many
                return true;
            }
            Authentication shown = SecurityContextHolder.getContext().getAuthentication();
            if (shown == null
                    || !(shown.getPrincipal() instanceof Actor actor)
                    || actor.role() != Role.PERSON
                    || !deaths.isDead(actor.requirePerson())) {
                return true;
            }
            HttpSession session = request.getSession(false);
            if (session == null) {
                // a program comes without one
                response.sendError(HttpServletResponse.SC_FORBIDDEN);
                return false;
            }
            session.invalidate();
            SecurityContextHolder.clearContext();
            response.sendRedirect(request.getContextPath() + "/sign-in?died");
            return false;
        }
    }
}
